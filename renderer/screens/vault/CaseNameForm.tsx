import { type FormEvent, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';

const LONGEST_LABEL = 80;
/** What turns the direction of a line around does not belong in a name. */
const NOT_IN_LABEL = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

interface CaseNameFormProps {
  /** What the field begins with. */
  readonly name: string;
  readonly go: string;
  /** The name without what does not belong in it; empty where none was left. */
  onGo(name: string): void;
  onBack(): void;
}

/** What a case is called. The name is kept in the sealed part of the vault, with the answers. */
export const CaseNameForm = ({ name, go, onGo, onBack }: CaseNameFormProps) => {
  const { t } = useTexts();
  const [label, setLabel] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo(label.replace(NOT_IN_LABEL, '').trim());
  };
  return (
    <form className="lock-form vault-case-form" onSubmit={submit}>
      <TextField className="lock-field" value={label} onChange={setLabel} maxLength={LONGEST_LABEL} autoFocus>
        <Label className="field-label">{t('vault.cases.label')}</Label>
        <Input className="field-input" dir="auto" autoComplete="off" />
      </TextField>
      <div className="dialog-actions">
        <Button type="submit">{go}</Button>
        <Button kind="quiet" onPress={onBack}>
          {t('vault.back')}
        </Button>
      </div>
    </form>
  );
};
