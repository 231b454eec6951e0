import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { readRecipient } from '../../locking/recipient.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface RecipientFieldProps {
  readonly value: string;
  readonly tried: boolean;
  readonly refused: boolean;
  onChange(value: string): void;
}

/** The public key of whoever shall open the file. A secret key pasted by mistake is named at once. */
export const RecipientField = ({ value, tried, refused, onChange }: RecipientFieldProps) => {
  const { t } = useTexts();
  const { kind } = readRecipient(value);
  const wrong = kind === 'secret' ? 'secret' : tried && (kind !== 'public' || refused) ? 'other' : null;
  return (
    <TextField
      className="lock-field"
      value={value}
      onChange={onChange}
      isInvalid={wrong !== null}
      autoFocus
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label">{t('report-file.lock.recipient.field')}</Label>
      <TextArea className="field-input lock-recipient" dir="ltr" rows={3} />
      <Text slot="description" className="field-hint">
        {t('report-file.lock.recipient.why')}
      </Text>
      <FieldError className="field-error">{wrong && t(`report-file.lock.recipient.${wrong}`)}</FieldError>
    </TextField>
  );
};
