import { lazy, Suspense, use, useEffect } from 'react';
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

const SCREENS = {
  you: lazy(() => import('./you/YouScreen.tsx').then(({ YouScreen }) => ({ default: YouScreen }))),
  apps: lazy(() => import('./apps/AppsScreen.tsx').then(({ AppsScreen }) => ({ default: AppsScreen }))),
  threats: lazy(() =>
    import('./threats/ThreatsScreen.tsx').then(({ ThreatsScreen }) => ({ default: ThreatsScreen })),
  ),
  results: lazy(() =>
    import('./results/ResultsScreen.tsx').then(({ ResultsScreen }) => ({ default: ResultsScreen })),
  ),
  report: lazy(() =>
    import('./report/ReportScreen.tsx').then(({ ReportScreen }) => ({ default: ReportScreen })),
  ),
} as const;

/** The five steps, with the way beside them. */
export const Way = ({ step }: { readonly step: Step }) => {
  const knowledge = use(loadKnowledge());
  useEffect(() => keepAssessed(knowledge), [knowledge]);
  const Screen = SCREENS[step];
  return (
    <KnowledgeContext value={knowledge}>
      <TextsProvider packTexts={knowledge.pack.texts}>
        <div className="window">
          <StepRail current={step} />
          <Announcer />
          <main className="stage" key={step}>
            <ExampleNotice />
            <Suspense fallback={null}>
              <Screen />
            </Suspense>
          </main>
        </div>
      </TextsProvider>
    </KnowledgeContext>
  );
};
