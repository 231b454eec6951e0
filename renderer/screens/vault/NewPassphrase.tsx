import { type FormEvent, useEffect, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { normalisePassphrase } from '../../../models/vault/normalise-passphrase.ts';
import { typedStrength } from '../../../models/vault/passphrase-strength.ts';
import { Button } from '../../components/Button.tsx';
import { FEWEST_LETTERS, lengthOf } from '../../locking/passphrase.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { drawPassphrase } from '../../vault/open-vault.ts';
import { SecretField } from '../report/SecretField.tsx';
import { Segments } from '../report/Segments.tsx';

interface NewPassphraseProps {
  readonly go: string;
  onGo(passphrase: string): void;
  onBack(): void;
}

const KINDS = ['drawn', 'own'] as const;
type Kind = (typeof KINDS)[number];
const EMPTY = { first: '', again: '' };

const sameWords = (a: string, b: string): boolean => normalisePassphrase(a) === normalisePassphrase(b);

/** A passphrase that chance has drawn, or one's own; either way it is typed once more. */
export const NewPassphrase = ({ go, onGo, onBack }: NewPassphraseProps) => {
  const { t, language } = useTexts();
  const [kind, setKind] = useState<Kind>('drawn');
  const [drawn, setDrawn] = useState<{ passphrase: string; bits: number } | null>(null);
  /** The process that draws has closed by itself. */
  const [ended, setEnded] = useState(false);
  const [typed, setTyped] = useState(EMPTY);
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);

  const draw = async () => {
    setTyped(EMPTY);
    setTried(false);
    const next = await drawPassphrase();
    setDrawn(next);
    setEnded(next === null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn in the language of the moment
  useEffect(() => void draw(), [language]);

  const wanted = kind === 'drawn' ? (drawn?.passphrase ?? '') : typed.first;
  const tooShort = kind === 'own' && lengthOf(typed.first) === 'too-short';
  const differ = !sameWords(wanted, typed.again);
  const strength = typedStrength(typed.first).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wanted !== '' && !tooShort && !differ) onGo(wanted);
  };
  const choose = (next: Kind) => {
    setKind(next);
    setTyped(EMPTY);
    setTried(false);
  };
  return (
    <form className="lock-form" onSubmit={submit} noValidate>
      <Segments
        label={t('vault.passphrase.which')}
        choices={KINDS.map((id) => ({ id, label: t(`vault.passphrase.${id}`) }))}
        chosen={kind}
        onChoose={choose}
      />
      {kind === 'drawn' ? (
        <>
          <p className="vault-drawn" role="status" dir="auto">
            {drawn?.passphrase}
          </p>
          {ended && <p className="notice">{t('vault.failed.ended')}</p>}
          <p className="field-hint">{drawn && t('vault.strength.drawn', { bits: Math.floor(drawn.bits) })}</p>
          <div>
            <Button onPress={() => void draw()}>{t('vault.passphrase.another')}</Button>
          </div>
        </>
      ) : (
        <SecretField
          label={t('report-file.lock.first')}
          value={typed.first}
          shown={shown}
          autoFocus
          onChange={(first) => setTyped({ ...typed, first })}
          error={tried && tooShort ? t('report-file.lock.too-short', { count: FEWEST_LETTERS }) : null}
          hint={t(strength === 'empty' ? 'report-file.lock.choose' : `vault.strength.${strength}`)}
        />
      )}
      <SecretField
        label={t('report-file.lock.again')}
        value={typed.again}
        shown={shown}
        onChange={(again) => setTyped({ ...typed, again })}
        error={tried && !tooShort && differ ? t('report-file.lock.differ') : null}
      />
      <Checkbox className="lock-choice" isSelected={shown} onChange={setShown}>
        <span className="check-mark" aria-hidden="true" />
        <span>{t('report-file.lock.show')}</span>
      </Checkbox>
      <p className="lock-warning">{t('vault.forgotten')}</p>
      <div className="dialog-actions">
        <Button kind="primary" type="submit">
          {go}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('vault.back')}
        </Button>
      </div>
    </form>
  );
};
