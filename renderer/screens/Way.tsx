import { Suspense, use, useEffect, useState } from 'react';
import { keepAssessed } from '../assessment/keep-assessed.ts';
import { Announcer } from '../components/Announcer.tsx';
import { ExampleNotice } from '../components/ExampleNotice.tsx';
import { StepRail } from '../components/StepRail.tsx';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { KnowledgeContext } from '../knowledge/use-knowledge.ts';
import type { Step } from '../stores/way-slice.ts';
import '../styles/way.css';
import '../styles/pictures.css';
import '../styles/report.css';
import '../styles/report-file.css';
import '../styles/decisions.css';
import { TextsProvider } from '../texts/TextsProvider.tsx';
import { readScreensWhenIdle, screenOf } from './step-screens.ts';

/** One step. What it begins with it keeps: another would begin it anew. */
const Stage = ({ step }: { readonly step: Step }) => {
  const [{ Screen }] = useState(() => ({ Screen: screenOf(step) }));
  return (
    <main className="stage">
      <ExampleNotice />
      <Suspense fallback={<div className="stage-place" aria-hidden="true" />}>
        <Screen />
      </Suspense>
    </main>
  );
};

/** The five steps, with the way beside them. */
export const Way = ({ step }: { readonly step: Step }) => {
  const knowledge = use(loadKnowledge());
  useEffect(() => keepAssessed(knowledge), [knowledge]);
  useEffect(readScreensWhenIdle, []);
  return (
    <KnowledgeContext value={knowledge}>
      <TextsProvider packTexts={knowledge.pack.texts}>
        <div className="window">
          <StepRail current={step} />
          <Announcer />
          <Stage key={step} step={step} />
        </div>
      </TextsProvider>
    </KnowledgeContext>
  );
};
