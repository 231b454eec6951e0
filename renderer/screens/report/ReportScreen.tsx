import { useEffect, useMemo, useRef, useState } from 'react';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { NothingYet } from '../../components/NothingYet.tsx';
import { PastReviewNotice } from '../../components/PastReviewNotice.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import type { Language } from '../../stores/preferences-slice.ts';
import { useStore } from '../../stores/store.ts';
import { interfaceTexts } from '../../texts/interface-texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { shownAssessment } from '../results/shown-assessment.ts';
import { ReportChoices } from './ReportChoices.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SaveReport } from './SaveReport.tsx';

export type Detail = 'page' | 'full';

/** The report as it would leave the program: what is seen here is what the file holds. */
export const ReportScreen = () => {
  const { t } = useTexts();
  const { pack } = useKnowledge();
  const windowLanguage = useStore((state) => state.language);
  const assessment = useStore((state) => state.assessment);
  const hidden = useStore((state) => state.hiddenScenarios);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [detail, setDetail] = useState<Detail>('page');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const language = chosenLanguage ?? windowLanguage;
  const shown = useMemo(() => assessment && shownAssessment(assessment, hidden), [assessment, hidden]);
  const tree = useMemo(() => {
    const texts = createTexts(pack.texts, language, interfaceTexts);
    return shown && buildReport(shown, texts, pack, { audience: 'me', detail });
  }, [shown, pack, language, detail]);
  if (!shown || !tree) return <NothingYet />;
  return (
    <div className="report-screen">
      <div className="report-side">
        <h1 ref={heading} tabIndex={-1} className="question-title">
          {t('report-file.title')}
        </h1>
        <p className="question-why">{t('report-file.why')}</p>
        <PastReviewNotice header={pack.header} />
        <ReportChoices language={language} detail={detail} onLanguage={setLanguage} onDetail={setDetail} />
        <SaveReport tree={tree} assessment={shown} language={language} />
      </div>
      <ReportPreview tree={tree} />
    </div>
  );
};
