import { useState } from 'react';
import { useStore } from '../stores/store.ts';
import { showVaultDialog } from '../stores/vault.ts';
import type { OpenedVault } from '../stores/vault-slice.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AskTwice } from './AskTwice.tsx';
import { Button } from './Button.tsx';

/** What went wrong with the open vault, and the way on. */
const VaultTrouble = ({ vault }: { readonly vault: OpenedVault }) => {
  const { t } = useTexts();
  const tryAgain = async () => {
    const { saveAgain } = await import('../vault/open-vault.ts');
    await saveAgain();
  };
  if (vault.ended)
    return (
      <>
        <p>{t('vault.ended')}</p>
        <Button onPress={() => showVaultDialog('again')}>{t('vault.ended.again')}</Button>
      </>
    );
  if (vault.saving === 'failed')
    return (
      <>
        <p>{t(`vault.failed.${vault.failure ?? 'save-failed'}`)}</p>
        <Button onPress={() => void tryAgain()}>{t('vault.save-again')}</Button>
      </>
    );
  return (
    <>
      {vault.keptBeside && <p>{t('vault.kept-beside')}</p>}
      {vault.changedLate && <p>{t('vault.change.late')}</p>}
      {vault.changedLate === 'old-copy-left' && <p>{t('vault.change.old-copy-left')}</p>}
      {!vault.settled && <p>{t('vault.not-settled')}</p>}
    </>
  );
};

/** The open vault: its name, whether all of it is saved, and its lock. */
const OpenVaultControl = ({ vault }: { readonly vault: OpenedVault }) => {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const lock = async () => {
    const { lockVault } = await import('../vault/open-vault.ts');
    if (!(await lockVault())) setAsking(true);
  };
  const lockAllTheSame = async () => {
    const { lockWithoutSaving } = await import('../vault/open-vault.ts');
    await lockWithoutSaving();
  };
  return (
    <div className="vault-control">
      <p className="vault-control-name">
        <bdi>{vault.name}</bdi>
        {!vault.ended && <span className="vault-control-state">{t(`vault.${vault.saving}`)}</span>}
      </p>
      <div role="status" className="vault-control-trouble">
        <VaultTrouble vault={vault} />
      </div>
      <div className="rail-row">
        <Button onPress={() => void lock()}>{t('vault.lock')}</Button>
        {!vault.ended && (
          <Button kind="quiet" onPress={() => showVaultDialog('manage')}>
            {t('vault.manage')}
          </Button>
        )}
      </div>
      {asking && (
        <AskTwice
          title={t('vault.lock-unsaved.title')}
          why={t('vault.lock-unsaved.why')}
          yes={t('vault.lock-unsaved.yes')}
          no={t('closing.stay')}
          onYes={() => void lockAllTheSame()}
          onNo={() => setAsking(false)}
        />
      )}
    </div>
  );
};

/** In the rail's foot: the open vault, or the way to one. */
export const VaultControl = () => {
  const { t } = useTexts();
  const vault = useStore((state) => state.vault);
  if (vault) return <OpenVaultControl vault={vault} />;
  return (
    <div className="help-control">
      <Button kind="quiet" onPress={() => showVaultDialog('make')}>
        {t('vault.make')}
      </Button>
    </div>
  );
};
