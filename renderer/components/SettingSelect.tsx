import type { AnswerValue } from '../../models/profile/profile.ts';
import type { OwnedSetting } from '../knowledge/knowledge.ts';
import { useSettingChoices } from '../texts/use-setting-choices.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ValueSelect } from './ValueSelect.tsx';

const UNKNOWN = 'unknown';

interface SettingSelectProps {
  readonly owned: OwnedSetting;
  readonly label: string;
  readonly value: AnswerValue | undefined;
  /** Its answers are looked at. */
  onOpen?(): void;
  /** Its answers are looked at no more, whether one was chosen or not. */
  onClose?(): void;
  /** No value: "I don't know". */
  onChange(value: string | undefined): void;
}

export const SettingSelect = ({ owned, label, value, onOpen, onClose, onChange }: SettingSelectProps) => {
  const { t } = useTexts();
  const choices = useSettingChoices()(owned);
  return (
    <ValueSelect
      label={label}
      choices={[...choices, { id: UNKNOWN, label: t('question.unknown') }]}
      value={typeof value === 'string' ? value : UNKNOWN}
      {...(onOpen ? { onOpen } : {})}
      {...(onClose ? { onClose } : {})}
      onChange={(chosen) => onChange(chosen === UNKNOWN ? undefined : chosen)}
    />
  );
};
