import { useMemo, useState } from 'react';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { createKeeper } from '../../assessment/keep-same.ts';
import { shownAssessment } from '../../assessment/shown-assessment.ts';
import { tellResults } from '../../assessment/tell-results.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { MissingNote } from '../../components/MissingNote.tsx';
import { More, WhenOpened } from '../../components/More.tsx';
import { NothingYet } from '../../components/NothingYet.tsx';
import { PastReviewNotice } from '../../components/PastReviewNotice.tsx';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { curveOf, withCurve } from '../../stores/with-curve.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AgeingAnswers } from './AgeingAnswers.tsx';
import { FirstAnswer } from './FirstAnswer.tsx';
import { HeldCardsContext, useHeldCards } from './held-cards.ts';
import { OtherDay } from './OtherDay.tsx';
import { PastDecisions } from './PastDecisions.tsx';
import { ResultsSection } from './ResultsSection.tsx';
import { sectionsWithHeld } from './sections-with-held.ts';
import { ShownAssessmentContext } from './shown-assessment-context.ts';
import { WhatProtects } from './WhatProtects.tsx';

/** Told in the first part of the screen. */
const FIRST = ['answer', 'favours', 'steps'];
/** What already protects stands right after the ways in, wherever those end. */
const AFTER_WAYS = ['happened', 'residual', 'unknown', 'age', 'words', 'sources'];

export const ResultsScreen = () => {
  const texts = useTexts();
  const { pack } = useKnowledge();
  const assessment = useStore((state) => state.assessment);
  const hidden = useStore((state) => state.hiddenScenarios);
  const held = useHeldCards();
  const shown = useMemo(() => assessment && shownAssessment(assessment, hidden), [assessment, hidden]);
  const trainer = useStore((state) => state.answers.computer === 'trainers');
  const curve = useStore((state) => (trainer ? curveOf(state) : null));
  const [keepTree] = useState(() => createKeeper<ReportTree>());
  const told = useStore((state) => state.told);
  const tree = useMemo(() => {
    if (!shown) return null;
    const ready =
      told?.of === assessment &&
      told.hidden === hidden &&
      told.trainer === trainer &&
      told.language === texts.language &&
      !curve;
    return keepTree(ready ? told.tree : tellResults(withCurve(shown, curve), texts, pack, trainer));
  }, [assessment, shown, told, hidden, curve, texts, pack, trainer, keepTree]);
  if (!shown || !tree) return <NothingYet />;
  const rest = sectionsWithHeld(tree.sections, held.findings).filter(({ id }) => !FIRST.includes(id));
  return (
    <WithinReport tree={tree}>
      <ShownAssessmentContext value={shown}>
        <HeldCardsContext value={held}>
          <div className="results">
            <h1 className="visually-hidden">{texts.t('way.results')}</h1>
            <FailureNotice />
            <PastReviewNotice header={pack.header} />
            <FirstAnswer tree={tree} />
            <AgeingAnswers />
            {rest
              .filter(({ id }) => !AFTER_WAYS.includes(id))
              .map((section) => (
                <ResultsSection key={section.id} section={section} />
              ))}
            <WhatProtects />
            {rest
              .filter(({ id }) => AFTER_WAYS.includes(id))
              .map((section) => (
                <ResultsSection key={section.id} section={section} />
              ))}
            <section className="results-section section-other-day" aria-labelledby="results-other-day">
              <h2 id="results-other-day">{texts.t('other-day.title')}</h2>
              <div className="results-blocks">
                <More label={texts.t('other-day.show')}>
                  <WhenOpened>
                    <OtherDay />
                  </WhenOpened>
                </More>
              </div>
            </section>
            <PastDecisions />
            <MissingNote />
          </div>
        </HeldCardsContext>
      </ShownAssessmentContext>
    </WithinReport>
  );
};
