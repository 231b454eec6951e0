import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { LockKey } from '../../locking/messages.ts';
import { lengthOf } from '../../locking/passphrase.ts';
import { readRecipient } from '../../locking/recipient.ts';
import { useBorrowed } from '../../stores/use-borrowed.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PassphraseFields } from './PassphraseFields.tsx';
import { RecipientField } from './RecipientField.tsx';
import { Segments } from './Segments.tsx';

interface LockFormProps {
  /** The key that was given turned out to be none. */
  readonly refused: boolean;
  onGo(key: LockKey): void;
  onBack(): void;
}

const KINDS = ['passphrase', 'recipient'] as const;

/** With what to lock. What is wrong is said when one goes on, not while one types. */
export const LockForm = ({ refused, onGo, onBack }: LockFormProps) => {
  const { t } = useTexts();
  const borrowed = useBorrowed();
  const [kind, setKind] = useState<LockKey['kind']>(borrowed ? 'recipient' : 'passphrase');
  const [passphrase, setPassphrase] = useState({ first: '', again: '' });
  const [pasted, setPasted] = useState('');
  const [tried, setTried] = useState(false);

  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { first, again } = passphrase;
    const { kind: given, recipient } = readRecipient(pasted);
    if (kind === 'recipient' && given === 'public') onGo({ kind, recipient });
    if (kind === 'passphrase' && lengthOf(first) !== 'too-short' && first === again)
      onGo({ kind, passphrase: first });
  };
  const choose = (next: LockKey['kind']) => {
    setKind(next);
    setTried(false);
  };
  return (
    <form className="lock-form" onSubmit={go} noValidate>
      <p>{t('report-file.lock.seen')}</p>
      <Segments
        label={t('report-file.lock.with')}
        choices={KINDS.map((id) => ({ id, label: t(`report-file.lock.${id}`) }))}
        chosen={kind}
        onChoose={choose}
      />
      {kind === 'passphrase' ? (
        <>
          {borrowed && <p className="notice">{t('report-file.lock.borrowed')}</p>}
          <PassphraseFields value={passphrase} tried={tried} onChange={setPassphrase} />
        </>
      ) : (
        <RecipientField value={pasted} tried={tried} refused={refused} onChange={setPasted} />
      )}
      <div className="dialog-actions">
        <Button kind="primary" type="submit">
          {t('report-file.lock.go')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('report-file.lock.back')}
        </Button>
      </div>
    </form>
  );
};
