import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { changePassphrase, tellOfLateChange } from '../../vault/open-vault.ts';
import { SecretField } from '../report/SecretField.tsx';
import { Deriving } from './Deriving.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { type Trouble, useTrouble } from './use-trouble.ts';

interface ChangePassphraseProps {
  /** `oldCopyLeft`: a file beside the vault may still open with the passphrase that was given up. */
  onDone(oldCopyLeft: boolean): void;
  onBack(): void;
}

/** The passphrase of now, and the next one. What was typed stays where it was not changed. */
export const ChangePassphrase = ({ onDone, onBack }: ChangePassphraseProps) => {
  const { t } = useTexts();
  const sentenceOf = useTrouble();
  const [current, setCurrent] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [working, setWorking] = useState<{ expected: number | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const stopping = useRef<AbortController | null>(null);
  const stop = (): void => stopping.current?.abort();
  const closed = useRef(false);
  // A dialog that is closed meanwhile changes nothing behind one's back: what came too late to be stopped is told.
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
      stopping.current?.abort();
    };
  }, []);
  const failed = (problem: Trouble): void => {
    setTrouble(problem);
    setAttempt(attempt + 1);
  };
  const change = async (next: string) => {
    if (current.trim() === '') return failed('empty-passphrase');
    setTrouble(null);
    setWorking({ expected: null });
    stopping.current = new AbortController();
    const told = (expected: number) => setWorking({ expected });
    const changed = await changePassphrase(current, next, told, stopping.current.signal);
    if (closed.current) return tellOfLateChange(changed);
    setWorking(null);
    if ('trouble' in changed) failed(changed.trouble);
    else onDone(changed.oldCopyLeft);
  };
  return (
    <>
      <p>{t('vault.change.why')}</p>
      <div role="status">
        {trouble && (
          <p className="notice">{trouble === 'ended' ? t('vault.change.ended') : sentenceOf(trouble)}</p>
        )}
      </div>
      {working && <Deriving expected={working.expected} onStop={stop} />}
      <div hidden={working !== null} className="lock-form">
        <SecretField
          key={attempt}
          label={t('vault.change.current')}
          value={current}
          shown={false}
          autoFocus
          error={null}
          onChange={setCurrent}
        />
        <NewPassphrase go={t('vault.change')} onGo={(next) => void change(next)} onBack={onBack} />
      </div>
    </>
  );
};
