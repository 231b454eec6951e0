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
import { useAfterPaint } from '../../use-after-paint.ts';
import { AgeingAnswers } from './AgeingAnswers.tsx';
import { useHeldCards } from './held-cards.ts';
import { OtherDay } from './OtherDay.tsx';
import { PastDecisions } from './PastDecisions.tsx';
import { type DrawnResults, ResultsPart, type ResultsPartName } from './ResultsPart.tsx';
import { sectionsWithHeld } from './sections-with-held.ts';
import { ShownAssessmentContext } from './shown-assessment-context.ts';

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
  const now = useMemo<DrawnResults | null>(
    () => shown && tree && { shown, tree, held, sections: sectionsWithHeld(tree.sections, held.findings) },
    [shown, tree, held],
  );
  const later = useAfterPaint(now) ?? now;
  if (!now || !later) return <NothingYet />;
  const rest = now.sections.map(({ id }) => id).filter((id) => !FIRST.includes(id));
  const parts: readonly ResultsPartName[] = [
    ...rest.filter((id) => !AFTER_WAYS.includes(id)),
    'protects',
    ...rest.filter((id) => AFTER_WAYS.includes(id)),
  ];
  return (
    <WithinReport tree={now.tree}>
      <ShownAssessmentContext value={now.shown}>
        <div className="results">
          <h1 className="visually-hidden">{texts.t('way.results')}</h1>
          <FailureNotice />
          <PastReviewNotice header={pack.header} />
          <ResultsPart part="first" now={now} later={later} />
          <AgeingAnswers />
          {parts.map((part) => (
            <ResultsPart key={part} part={part} now={now} later={later} />
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
      </ShownAssessmentContext>
    </WithinReport>
  );
};
