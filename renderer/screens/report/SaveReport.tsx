import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { SaveResult } from '../../../models/contract/messages.ts';
import { reportFormats } from '../../../models/contract/report-formats.ts';
import { markKept } from '../../closing.ts';
import { Button } from '../../components/Button.tsx';
import { outcomeOf } from '../../components/save-outcome.ts';
import { useComputerFirst } from '../../components/use-computer-first.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { LockDialog } from './LockDialog.tsx';
import type { ReportFile, ReportFormat } from './report-file.ts';

/** For paper; the others are for whoever works on with them. */
const FIRST: ReportFormat = 'pdf';
const OTHERS = reportFormats.filter((format) => format !== FIRST);

/** Of what was answered nothing is ever written but what is saved, and only where the person points. */
export const SaveReport = ({ tree, whole, language }: Pick<ReportFile, 'tree' | 'whole' | 'language'>) => {
  const { t } = useTexts();
  const [locked, setLocked] = useState(false);
  const [locking, setLocking] = useState<ReportFormat | null>(null);
  const [said, setSaid] = useState('');

  const fileOf = (format: ReportFormat): ReportFile => ({
    tree,
    whole,
    language,
    format,
    name: t('report-file.name'),
  });
  /** Of all files only the assessment itself can be opened again with every answer. */
  const keptIf = (format: ReportFormat, result: SaveResult): void => {
    if (format === 'json' && whole && result.ok && result.saved) markKept();
  };
  const save = async (format: ReportFormat) => {
    setSaid('');
    if (locked) return setLocking(format);
    const { saveReportFile } = await import('./report-file.ts');
    const result = await saveReportFile(fileOf(format));
    keptIf(format, result);
    setSaid(outcomeOf(t, result));
  };
  const { ask, dialog } = useComputerFirst<ReportFormat>('report-file', (format) => void save(format));
  const ended = (outcome: SaveResult | 'not-locked') => {
    setLocking(null);
    if (locking && outcome !== 'not-locked') keptIf(locking, outcome);
    setSaid(outcome === 'not-locked' ? t('report-file.lock.failed') : outcomeOf(t, outcome));
  };

  return (
    <div className="save-report">
      {/* Above the buttons, where it is seen whichever of them was pressed. */}
      <div role="status">{said && <p className="notice">{said}</p>}</div>
      <Checkbox className="lock-choice" isSelected={locked} onChange={setLocked}>
        <span className="check-mark" aria-hidden="true" />
        <span className="choice-words">
          <span>{t('report-file.lock')}</span>
          <span className="choice-hint">{t('report-file.lock.hint')}</span>
        </span>
      </Checkbox>
      <Button kind="primary" onPress={() => ask(FIRST)}>
        {t(`report-file.save.${FIRST}`)}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a form's fields */}
      <div className="save-others" role="group" aria-label={t('report-file.save.others')}>
        <span aria-hidden="true">{t('report-file.save.others')}</span>
        {OTHERS.map((format) => (
          <Button key={format} onPress={() => ask(format)}>
            {t(`report-file.save.${format}`)}
          </Button>
        ))}
      </div>
      <p className="fine">{t('report-file.paper')}</p>
      {dialog}
      {locking && <LockDialog file={fileOf(locking)} onEnd={ended} />}
    </div>
  );
};
