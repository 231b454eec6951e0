import { useState } from 'react';
import { AskTwice } from '../../components/AskTwice.tsx';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { makeVaultUnreadable } from '../../vault/open-vault.ts';

/** Asked twice, with what it does and what it cannot do. */
export const MakeUnreadable = ({ onBack }: { onBack(): void }) => {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>{t('vault.unreadable.does')}</p>
      <p>{t('vault.unreadable.cannot')}</p>
      <p className="fine">{t('vault.unreadable.seen')}</p>
      <div className="dialog-actions">
        <Button autoFocus onPress={onBack}>
          {t('vault.back')}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t('vault.unreadable')}
        </Button>
      </div>
      {asking && (
        <AskTwice
          title={t('vault.unreadable.title')}
          why={t('vault.unreadable.why')}
          yes={t('vault.unreadable.yes')}
          no={t('vault.unreadable.no')}
          onYes={() => void makeVaultUnreadable()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
};
