import { useState } from 'react';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Button } from '../../components/Button.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { HelpControl } from '../../components/HelpControl.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../components/ThemeSwitch.tsx';
import { useStore } from '../../stores/store.ts';
import { showVaultDialog } from '../../stores/vault.ts';
import '../../styles/report-file.css';
import '../../styles/vault.css';
import { useTexts } from '../../texts/use-texts.ts';
import { pointToVault, putVaultAway } from '../../vault/open-vault.ts';
import { OpenVault } from './OpenVault.tsx';

const again = async (): Promise<boolean> => (await pointToVault({ purpose: 'again' })) !== null;

/** What follows a lock: why it was locked, and the ways on from here. */
export const LockedScreen = () => {
  const { t } = useTexts();
  const locked = useStore((state) => state.lockedVault);
  const [attempt, setAttempt] = useState(0);
  const [choosing, setChoosing] = useState(false);
  if (!locked) return null;
  return (
    <main className="locked-screen">
      <div className="welcome-bar">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <section className="locked-words">
        <BrandMark large />
        <h1>{t(choosing ? 'vault.open.title' : 'vault.locked.title')}</h1>
        <p className="vault-name">
          <bdi>{locked.name}</bdi>
        </p>
        {!choosing && <p>{t(`vault.locked.${locked.because}`)}</p>}
        <OpenVault
          key={attempt}
          prepare={again}
          onChoosing={() => setChoosing(true)}
          onDone={() => undefined}
          onStopped={() => setAttempt(attempt + 1)}
        />
        <div className="locked-others">
          <Button kind="quiet" onPress={() => void putVaultAway()}>
            {t('vault.put-away')}
          </Button>
          <Button kind="quiet" onPress={() => showVaultDialog('unreadable')}>
            {t('vault.unreadable')}
          </Button>
        </div>
        <p className="fine">{t('vault.put-away.why')}</p>
      </section>
      <div className="start-foot">
        <EscapeHint />
        <HelpControl />
      </div>
    </main>
  );
};
