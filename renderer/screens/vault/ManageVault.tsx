import { useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { LockAfter } from './LockAfter.tsx';
import { MakeUnreadable } from './MakeUnreadable.tsx';
import { TextSizeChoice } from './TextSizeChoice.tsx';
import { VaultCases } from './VaultCases.tsx';

/** What can be done with the vault that is open. */
export const ManageVault = ({ onClose }: { onClose(): void }) => {
  const { t } = useTexts();
  const name = useStore(({ vault }) => vault?.name);
  const [page, setPage] = useState<'all' | 'passphrase' | 'unreadable'>('all');
  const [said, setSaid] = useState<readonly string[]>([]);
  if (name === undefined) return null;
  if (page === 'passphrase')
    return (
      <>
        <Heading slot="title">{t('vault.change')}</Heading>
        <ChangePassphrase
          onDone={(oldCopyLeft) => {
            setSaid([t('vault.change.done'), ...(oldCopyLeft ? [t('vault.change.old-copy-left')] : [])]);
            setPage('all');
          }}
          onBack={() => setPage('all')}
        />
      </>
    );
  if (page === 'unreadable')
    return (
      <>
        <Heading slot="title">{t('vault.unreadable.title')}</Heading>
        <MakeUnreadable onBack={() => setPage('all')} />
      </>
    );
  return (
    <>
      <Heading slot="title">{t('vault.manage.title')}</Heading>
      <p className="vault-name">
        <bdi>{name}</bdi>
      </p>
      <div role="status">{said.length > 0 && <p className="notice">{said.join(' ')}</p>}</div>
      <VaultCases onSwitched={onClose} />
      <LockAfter />
      <TextSizeChoice />
      <div className="vault-further">
        <Button onPress={() => setPage('passphrase')}>{t('vault.change')}</Button>
        <Button onPress={() => setPage('unreadable')}>{t('vault.unreadable')}</Button>
      </div>
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          {t('help.close')}
        </Button>
      </div>
    </>
  );
};
