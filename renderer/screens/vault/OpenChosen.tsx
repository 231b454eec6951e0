import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useComputerFirst } from '../../components/use-computer-first.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { giveUpVault, pointToVault } from '../../vault/open-vault.ts';
import { OpenVault } from './OpenVault.tsx';
import type { Trouble } from './use-trouble.ts';

/** Has the person point to a vault, and opens it. */
export const OpenChosen = ({ onClose }: { onClose(): void }) => {
  const { t } = useTexts();
  const [pointed, setPointed] = useState<{ name: string; trouble: Trouble | null } | null>(null);
  const point = async () => {
    const found = await pointToVault({ purpose: 'open' });
    if (found) setPointed({ name: found.name, trouble: found.failure });
  };
  const { ask, dialog } = useComputerFirst('vault', () => void point());
  const stop = () => {
    giveUpVault();
    onClose();
  };
  if (pointed)
    return (
      <>
        <p className="vault-name">
          <bdi>{pointed.name}</bdi>
        </p>
        <OpenVault trouble={pointed.trouble} onDone={onClose} onStopped={onClose} onBack={stop} />
      </>
    );
  return (
    <>
      <p>{t('vault.open.why')}</p>
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={() => ask(undefined)}>
          {t('vault.open.place')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('vault.back')}
        </Button>
      </div>
      {dialog}
    </>
  );
};
