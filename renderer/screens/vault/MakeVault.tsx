import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useComputerFirst } from '../../components/use-computer-first.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { giveUpVault, makeVault, pointToVault } from '../../vault/open-vault.ts';
import { Deriving } from './Deriving.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { useCaseNames } from './use-case-names.ts';
import { type Trouble, useTrouble } from './use-trouble.ts';

type Stage = 'about' | 'passphrase' | { readonly expected: number | null };

/** What a vault is, where it goes, its passphrase. Until the last step nothing is written. */
export const MakeVault = ({ onClose }: { onClose(): void }) => {
  const { t } = useTexts();
  const { nextName } = useCaseNames();
  const sentenceOf = useTrouble();
  const [stage, setStage] = useState<Stage>('about');
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const point = async () => {
    setTrouble(null);
    const pointed = await pointToVault({ purpose: 'make', suggestedName: t('report-file.name') });
    if (!pointed) return;
    if (pointed.failure === 'missing') return setStage('passphrase');
    giveUpVault();
    setTrouble(pointed.failure === 'unreadable' ? 'unreadable' : 'already-there');
  };
  const { ask, dialog } = useComputerFirst('vault', () => void point());
  const make = async (passphrase: string) => {
    setStage({ expected: null });
    const problem = await makeVault(passphrase, nextName([]), (expected) => setStage({ expected }));
    if (!problem) return onClose();
    if (problem !== 'ended') giveUpVault();
    setTrouble(problem);
    setStage('about');
  };
  const stop = () => {
    giveUpVault();
    onClose();
  };
  if (typeof stage === 'object') return <Deriving expected={stage.expected} onStop={stop} />;
  if (stage === 'passphrase')
    return <NewPassphrase go={t('vault.make.go')} onGo={(words) => void make(words)} onBack={stop} />;
  return (
    <>
      <div role="status">{trouble && <p className="notice">{sentenceOf(trouble)}</p>}</div>
      <ul className="vault-about">
        <li>{t('vault.about.file')}</li>
        <li>{t('vault.about.saves')}</li>
        <li>{t('vault.about.locks')}</li>
      </ul>
      <p className="lock-warning">{t('vault.forgotten')}</p>
      <p className="fine">{t('vault.about.seen')}</p>
      <div className="dialog-actions">
        <Button kind="primary" onPress={() => ask(undefined)}>
          {t('vault.make.place')}
        </Button>
        <Button kind="quiet" autoFocus onPress={onClose}>
          {t('vault.make.not')}
        </Button>
      </div>
      {dialog}
    </>
  );
};
