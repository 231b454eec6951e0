import builtInHeader from 'virtual:leeward-pack-header';
import { useState } from 'react';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Button } from '../../components/Button.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { HelpControl } from '../../components/HelpControl.tsx';
import { KnownAsOf } from '../../components/KnownAsOf.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { LookNotice } from '../../components/LookNotice.tsx';
import { MadeUnreadableNotice } from '../../components/MadeUnreadableNotice.tsx';
import { PastReviewNotice } from '../../components/PastReviewNotice.tsx';
import { RightNowDoor } from '../../components/RightNowDoor.tsx';
import { ThemeSwitch } from '../../components/ThemeSwitch.tsx';
import { usePastReview } from '../../knowledge/use-past-review.ts';
import { useStore } from '../../stores/store.ts';
import { showVaultDialog } from '../../stores/vault.ts';
import { goTo } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';

const HONEST_LIMITS = ['knows', 'sees', 'presence', 'traces', 'lawyer'] as const;

/** What the program says about itself, and never more than this. */
export const WelcomeScreen = () => {
  const { t } = useTexts();
  const begun = useStore((state) => state.answers.passed.length > 0 || state.answers.apps.length > 0);
  const vaultOpen = useStore((state) => state.vault !== null);
  const pastReview = usePastReview(builtInHeader);
  const [problem, setProblem] = useState<string | null>(null);

  const lookAtExample = async () => {
    const { openExample } = await import('./open-example.ts');
    await openExample();
  };
  const openFile = async () => {
    const { openProfileFile } = await import('./open-profile-file.ts');
    setProblem(await openProfileFile());
  };

  return (
    <main className="welcome">
      <div className="welcome-bar">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className="welcome-main">
        <RightNowDoor />
        <section className="welcome-words">
          <MadeUnreadableNotice />
          <LookNotice />
          <BrandMark large />
          <h1>{t('welcome.title')}</h1>
          <p className="welcome-lead">{t('welcome.offline')}</p>
          <p className="welcome-lead">{t('welcome.promise')}</p>
          <div className="welcome-actions">
            <Button kind="primary" autoFocus onPress={() => goTo('you')}>
              {begun ? t('welcome.go-on') : t('welcome.begin')}
            </Button>
            <Button onPress={lookAtExample}>{t('welcome.example')}</Button>
          </div>
          <p className="welcome-open">
            <Button kind="quiet" onPress={openFile}>
              {t('welcome.open')}
            </Button>
            {!vaultOpen && (
              <Button kind="quiet" onPress={() => showVaultDialog('open')}>
                {t('welcome.open-vault')}
              </Button>
            )}
            <Button kind="quiet" onPress={() => goTo('origin')}>
              {t('welcome.origin')}
            </Button>
          </p>
          {pastReview ? <PastReviewNotice header={builtInHeader} /> : <KnownAsOf header={builtInHeader} />}
          <div role="status">{problem && <p className="notice">{problem}</p>}</div>
        </section>
        <aside className="welcome-limits" aria-label={t('welcome.limits')}>
          <h2>{t('welcome.limits')}</h2>
          <ul>
            {HONEST_LIMITS.map((limit) => (
              <li key={limit}>{t(`welcome.limits.${limit}`)}</li>
            ))}
          </ul>
        </aside>
      </div>
      <div className="start-foot">
        <EscapeHint />
        <HelpControl />
      </div>
    </main>
  );
};
