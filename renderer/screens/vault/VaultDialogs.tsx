import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { AskTwice } from '../../components/AskTwice.tsx';
import { useStore } from '../../stores/store.ts';
import { closeVaultDialog } from '../../stores/vault.ts';
import type { VaultDialog } from '../../stores/vault-slice.ts';
import '../../styles/report-file.css';
import '../../styles/vault.css';
import { useTexts } from '../../texts/use-texts.ts';
import { giveUpVault, givingUpLoses, goOnInVault, pointToVault } from '../../vault/open-vault.ts';
import { MakeUnreadable } from './MakeUnreadable.tsx';
import { MakeVault } from './MakeVault.tsx';
import { ManageVault } from './ManageVault.tsx';
import { OpenChosen } from './OpenChosen.tsx';
import { OpenForm } from './OpenForm.tsx';

const again = async (): Promise<boolean> => (await pointToVault({ purpose: 'again' })) !== null;

/** A dialog about vaults, over whichever screen it was asked for. */
export const VaultDialogs = ({ dialog }: { readonly dialog: VaultDialog }) => {
  const { t } = useTexts();
  const [page, setPage] = useState(0);
  const isOpen = useStore(({ vault }) => vault !== null);
  const hasEnded = useStore(({ vault }) => vault?.ended === true);
  const [asking, setAsking] = useState(false);
  const giveUp = (): void => {
    // Opening again, too: otherwise the vault would open behind a dialog that was closed.
    if (!isOpen || hasEnded) giveUpVault();
    closeVaultDialog();
  };
  /** Closed with Esc or beside it: what was only chosen is given up, but no answer with it unasked. */
  const close = (): void => {
    if (!isOpen && givingUpLoses()) setAsking(true);
    else giveUp();
  };
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={dialog === 'manage'}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className="modal modal-vault">
        <Dialog className="dialog">
          {dialog !== 'manage' && <Heading slot="title">{t(`vault.${dialog}.title`)}</Heading>}
          {dialog === 'make' && <MakeVault onClose={closeVaultDialog} />}
          {dialog === 'open' && <OpenChosen onClose={closeVaultDialog} />}
          {dialog === 'again' && (
            <>
              <p>{t('vault.again.why')}</p>
              <OpenForm
                key={page}
                prepare={again}
                onOpened={async (opened) => {
                  const trouble = await goOnInVault(opened);
                  if (!trouble) closeVaultDialog();
                  return trouble;
                }}
                onStopped={() => setPage(page + 1)}
                onBack={closeVaultDialog}
              />
            </>
          )}
          {dialog === 'unreadable' && <MakeUnreadable onBack={closeVaultDialog} />}
          {dialog === 'manage' && <ManageVault onClose={closeVaultDialog} />}
          {asking && (
            <AskTwice
              title={t('vault.leave.title')}
              why={t('vault.leave.why')}
              yes={t('vault.leave.yes')}
              no={t('closing.stay')}
              onYes={giveUp}
              onNo={() => setAsking(false)}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
