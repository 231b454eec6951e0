import { type FormEvent, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { giveUpVault, type OpenedCases, openVault, pointToVault } from '../../vault/open-vault.ts';
import { SecretField } from '../report/SecretField.tsx';
import { Deriving } from './Deriving.tsx';
import { type Trouble, useTrouble } from './use-trouble.ts';

interface OpenFormProps {
  /** What was found wrong with the file already. */
  readonly trouble?: Trouble | null;
  /** Has a vault chosen, where that is not done yet. False: there is none any more. */
  prepare?(): Promise<boolean>;
  /** What is wrong with what came out, if anything. */
  onOpened(opened: OpenedCases): Promise<Trouble | null>;
  onStopped?(): void;
  /** Left out where there is nothing to go back to. */
  onBack?(): void;
}

const again = async (): Promise<boolean> => (await pointToVault({ purpose: 'again' })) !== null;

/** A passphrase, and the work on it. What was typed stays where it did not open. */
export const OpenForm = ({ trouble = null, prepare, onOpened, onStopped, onBack }: OpenFormProps) => {
  const { t } = useTexts();
  const sentenceOf = useTrouble();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [found, setFound] = useState<Trouble | null>(trouble);
  const [working, setWorking] = useState<{ expected: number | null } | null>(null);
  /** The vault closed by itself: its next passphrase is for a new process of it. */
  const [ended, setEnded] = useState(trouble === 'ended');

  const attempt = async (): Promise<Trouble | null> => {
    if ((prepare || ended) && !(await (prepare ?? again)())) return 'missing';
    const opened = await openVault(passphrase, (expected) => setWorking({ expected }));
    setEnded(opened === 'ended');
    return typeof opened === 'string' ? opened : onOpened(opened);
  };
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase.trim() === '') return setFound('empty-passphrase');
    setFound(null);
    setWorking({ expected: null });
    const problem = await attempt();
    setWorking(null);
    setFound(problem);
  };
  const stop = () => {
    giveUpVault();
    onStopped?.();
  };
  if (working) return <Deriving expected={working.expected} onStop={stop} />;
  return (
    <form className="lock-form" onSubmit={(event) => void go(event)} noValidate>
      <div role="status">{found && <p className="notice">{sentenceOf(found)}</p>}</div>
      <SecretField
        label={t('report-file.lock.first')}
        value={passphrase}
        shown={shown}
        autoFocus
        error={null}
        onChange={setPassphrase}
      />
      <Checkbox className="lock-choice" isSelected={shown} onChange={setShown}>
        <span className="check-mark" aria-hidden="true" />
        <span>{t('report-file.lock.show')}</span>
      </Checkbox>
      <div className="dialog-actions">
        <Button kind="primary" type="submit">
          {t('vault.open.go')}
        </Button>
        {onBack && (
          <Button kind="quiet" onPress={onBack}>
            {t('vault.back')}
          </Button>
        )}
      </div>
    </form>
  );
};
