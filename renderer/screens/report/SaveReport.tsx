import { useState } from 'react';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { Button } from '../../components/Button.tsx';
import type { Language } from '../../stores/preferences-slice.ts';
import { useBorrowed } from '../../stores/use-borrowed.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AskTwice } from './AskTwice.tsx';
import type { ReportFormat } from './report-file.ts';

const OTHER_FORMATS = ['docx', 'odt', 'html', 'json', 'md', 'csv'] as const;

interface SaveReportProps {
  readonly tree: ReportTree;
  readonly assessment: Assessment;
  readonly language: Language;
}

/** Saving is the only thing this program ever writes, and only where the person points. */
export const SaveReport = ({ tree, assessment, language }: SaveReportProps) => {
  const { t } = useTexts();
  const borrowed = useBorrowed();
  const [asked, setAsked] = useState<ReportFormat | null>(null);
  const [said, setSaid] = useState('');

  const save = async (format: ReportFormat) => {
    setAsked(null);
    setSaid('');
    const { saveReportFile } = await import('./report-file.ts');
    const name = t('report-file.name');
    const result = await saveReportFile({ tree, assessment, language, format, name });
    if (!result.ok) setSaid(t(`report-file.failed.${result.code}`));
    else if (result.saved) setSaid(t('report-file.saved', { file: `\u2068${result.name}\u2069` }));
  };
  const ask = (format: ReportFormat) => (borrowed ? setAsked(format) : void save(format));

  return (
    <div className="save-report">
      <Button kind="primary" onPress={() => ask('pdf')}>
        {t('report-file.save.pdf')}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a form's fields */}
      <div className="save-others" role="group" aria-label={t('report-file.save.others')}>
        <span aria-hidden="true">{t('report-file.save.others')}</span>
        {OTHER_FORMATS.map((format) => (
          <Button key={format} onPress={() => ask(format)}>
            {t(`report-file.save.${format}`)}
          </Button>
        ))}
      </div>
      <div role="status">{said && <p className="notice">{said}</p>}</div>
      <p className="fine">{t('report-file.paper')}</p>
      {asked && <AskTwice onYes={() => void save(asked)} onNo={() => setAsked(null)} />}
    </div>
  );
};
