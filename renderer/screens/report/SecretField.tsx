import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly shown: boolean;
  readonly autoFocus?: boolean;
  readonly hint?: string;
  readonly error: string | null;
  onChange(value: string): void;
}

/** One line that is hidden while it is typed, unless asked for. Once shown, it runs in its own direction. */
export const SecretField = (props: SecretFieldProps) => {
  const { label, value, shown, autoFocus = false, hint, error, onChange } = props;
  return (
    <TextField
      className="lock-field"
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" {...(shown ? { dir: 'auto' } : {})} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
};
