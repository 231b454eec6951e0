import { memo, useEffect, useRef, useState } from 'react';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import type { ReportTree, Section, SectionId } from '../../../models/reporting/report-tree.ts';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { FirstAnswer } from './FirstAnswer.tsx';
import { type HeldCards, HeldCardsContext } from './held-cards.ts';
import { ResultsSection } from './ResultsSection.tsx';
import { ShownAssessmentContext } from './shown-assessment-context.ts';
import { WhatProtects } from './WhatProtects.tsx';

/** What the results are drawn from: one state of the answers, and the cards that are held in it. */
export interface DrawnResults {
  readonly tree: ReportTree;
  readonly shown: Assessment;
  readonly held: HeldCards;
  /** With the sections that only a held card keeps open. */
  readonly sections: readonly Section[];
}

export type ResultsPartName = SectionId | 'first' | 'protects';

const has = ({ sections }: DrawnResults, part: ResultsPartName): boolean =>
  part === 'first' || part === 'protects' || sections.some(({ id }) => id === part);

const Inside = ({ part, drawn }: { readonly part: ResultsPartName; readonly drawn: DrawnResults }) => {
  if (part === 'first') return <FirstAnswer tree={drawn.tree} />;
  if (part === 'protects') return <WhatProtects />;
  const section = drawn.sections.find(({ id }) => id === part);
  return section && <ResultsSection section={section} />;
};

const Drawn = memo(({ part, drawn }: { readonly part: ResultsPartName; readonly drawn: DrawnResults }) => (
  <WithinReport tree={drawn.tree}>
    <ShownAssessmentContext value={drawn.shown}>
      <HeldCardsContext value={drawn.held}>
        <Inside part={part} drawn={drawn} />
      </HeldCardsContext>
    </ShownAssessmentContext>
  </WithinReport>
));

interface ResultsPartProps {
  readonly part: ResultsPartName;
  readonly now: DrawnResults;
  /** The same, or for a moment after an answer what it was before. */
  readonly later: DrawnResults;
}

/** One part of the results: drawn at once where it is in sight, and elsewhere right after that. */
export const ResultsPart = ({ part, now, later }: ResultsPartProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const watching = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting ?? true));
    if (place.current) watching.observe(place.current);
    return () => watching.disconnect();
  }, []);
  return (
    <div ref={place}>
      <Drawn part={part} drawn={inSight || !has(later, part) ? now : later} />
    </div>
  );
};
