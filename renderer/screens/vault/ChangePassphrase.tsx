import { useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { changePassphrase } from '../../vault/open-vault.ts';
import { SecretField } from '../report/SecretField.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { type Trouble, useTrouble } from './use-trouble.ts';
import { Working } from './Working.tsx';

interface ChangePassphraseProps {
  onDone(): void;
  onBack(): void;
}

/** The passphrase of now, and the next one. */
export const ChangePassphrase = ({ onDone, onBack }: ChangePassphraseProps) => {
  const { t } = useTexts();
  const sentenceOf = useTrouble();
  const [current, setCurrent] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [working, setWorking] = useState(false);
  const change = async (next: string) => {
    if (current.trim() === '') return setTrouble('empty-passphrase');
    setTrouble(null);
    setWorking(true);
    const problem = await changePassphrase(current, next, () => undefined);
    setWorking(false);
    if (problem) setTrouble(problem);
    else onDone();
  };
  return (
    <>
      <p>{t('vault.change.why')}</p>
      <div role="status">{trouble && <p className="notice">{sentenceOf(trouble)}</p>}</div>
      {working && <Working />}
      <div hidden={working} className="lock-form">
        <SecretField
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
