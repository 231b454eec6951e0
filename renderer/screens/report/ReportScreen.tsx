import { useEffect, useMemo, useRef, useState } from 'react';
import { type Audience, holdsWhole, type Level, levelWithin } from '../../../models/reporting/audiences.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { shownAssessment } from '../../assessment/shown-assessment.ts';
import { NothingYet } from '../../components/NothingYet.tsx';
import { PastReviewNotice } from '../../components/PastReviewNotice.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import type { Language } from '../../stores/preferences-slice.ts';
import { useStore } from '../../stores/store.ts';
import { curveOf, withCurve } from '../../stores/with-curve.ts';
import { interfaceTexts } from '../../texts/interface-texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ReportChoices } from './ReportChoices.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SaveReport } from './SaveReport.tsx';
import { WhatLeaves } from './WhatLeaves.tsx';

/** The report as it would leave the program: what is seen here is what the file holds. */
export const ReportScreen = () => {
  const { t } = useTexts();
  const { pack } = useKnowledge();
  const windowLanguage = useStore((state) => state.language);
  const assessment = useStore((state) => state.assessment);
  const hidden = useStore((state) => state.hiddenScenarios);
  const [audience, setAudience] = useState<Audience>('me');
  const [wanted, setLevel] = useState<Level>('card');
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const language = chosenLanguage ?? windowLanguage;
  const level = levelWithin(audience, wanted);
  const shown = useMemo(() => assessment && shownAssessment(assessment, hidden), [assessment, hidden]);
  // What a person did not want to see was looked at all the same; that it is hidden is theirs to know.
  const told = audience === 'funder' ? assessment : shown;
  const curve = useStore((state) => (audience === 'trainer' ? curveOf(state) : null));
  const tree = useMemo(() => {
    const texts = createTexts(pack.texts, language, interfaceTexts);
    return told && buildReport(withCurve(told, curve), texts, pack, { audience, detail: level });
  }, [told, curve, pack, language, audience, level]);
  if (!shown || !tree) return <NothingYet />;
  const whole = holdsWhole(audience, level) ? shown : null;
  return (
    <div className="report-screen">
      <header className="report-head">
        <h1 ref={heading} tabIndex={-1} className="question-title">
          {t('report-file.title')}
        </h1>
        <p className="question-why">{t('report-file.why')}</p>
        <PastReviewNotice header={pack.header} />
        <ReportChoices
          audience={audience}
          level={level}
          language={language}
          onAudience={setAudience}
          onLevel={setLevel}
          onLanguage={setLanguage}
        />
      </header>
      <div className="report-side">
        <WhatLeaves audience={audience} level={level} />
        <SaveReport tree={tree} whole={whole} language={language} />
      </div>
      <ReportPreview tree={tree} />
    </div>
  );
};
