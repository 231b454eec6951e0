import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { CloseQuestion } from './components/CloseQuestion.tsx';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { EscapeNotice } from './components/EscapeNotice.tsx';
import { ScreenFailed } from './components/ScreenFailed.tsx';
import { emptyDocument, leaveNow, listenForEscapeTwice } from './escape-twice.ts';
import { FindInPage } from './find/FindInPage.tsx';
import { LanguageScreen } from './screens/start/LanguageScreen.tsx';
import { WelcomeScreen } from './screens/start/WelcomeScreen.tsx';
import { listenForShortcuts } from './shortcuts/listen-for-shortcuts.ts';
import { keepHistory, listenForUndo } from './stores/history.ts';
import { useStore } from './stores/store.ts';
import { isStep } from './stores/way-slice.ts';
import { TextsProvider } from './texts/TextsProvider.tsx';
import { useDocumentAttributes } from './use-document-attributes.ts';

/** Locales by which React Aria formats and compares. */
const LOCALES = { fa: 'fa-IR', ar: 'ar-EG', en: 'en-GB' } as const;

const OriginScreen = lazy(() =>
  import('./screens/origin/OriginScreen.tsx').then(({ OriginScreen }) => ({ default: OriginScreen })),
);
const GuidePage = lazy(() =>
  import('./screens/guide/GuidePage.tsx').then(({ GuidePage }) => ({ default: GuidePage })),
);
const RightNowScreen = lazy(() =>
  import('./screens/right-now/RightNowScreen.tsx').then(({ RightNowScreen }) => ({
    default: RightNowScreen,
  })),
);
const LockedScreen = lazy(() =>
  import('./screens/vault/LockedScreen.tsx').then(({ LockedScreen }) => ({ default: LockedScreen })),
);
const VaultDialogs = lazy(() =>
  import('./screens/vault/VaultDialogs.tsx').then(({ VaultDialogs }) => ({ default: VaultDialogs })),
);
const Way = lazy(() => import('./screens/Way.tsx').then(({ Way }) => ({ default: Way })));

export const Program = () => {
  const screen = useStore((state) => state.screen);
  const language = useStore((state) => state.language);
  const reading = useStore(({ chapter }) => chapter !== null);
  const vaultDialog = useStore((state) => state.vaultDialog);
  const [escapePressed, setEscapePressed] = useState(false);
  useDocumentAttributes();
  // Before anything is painted: what can be seen can be left.
  useLayoutEffect(() => listenForEscapeTwice(leaveNow, setEscapePressed), []);
  useEffect(keepHistory, []);
  useEffect(listenForUndo, []);
  useEffect(listenForShortcuts, []);
  useEffect(() => {
    if (screen === 'emptied') emptyDocument();
  }, [screen]);

  if (screen === 'emptied') return null;
  return (
    <I18nProvider locale={LOCALES[language]}>
      <TextsProvider>
        <div className="screen">
          <ErrorBoundary key={screen} fallback={<ScreenFailed />}>
            {screen === 'language' && <LanguageScreen />}
            {screen === 'welcome' && <WelcomeScreen />}
          </ErrorBoundary>
          {screen === 'origin' && (
            <ErrorBoundary fallback={<ScreenFailed />}>
              <Suspense fallback={null}>
                <OriginScreen />
              </Suspense>
            </ErrorBoundary>
          )}
          {screen === 'right-now' && (
            <ErrorBoundary fallback={<ScreenFailed />}>
              <Suspense fallback={null}>
                <RightNowScreen />
              </Suspense>
            </ErrorBoundary>
          )}
          {screen === 'locked' && (
            <ErrorBoundary fallback={<ScreenFailed />}>
              <Suspense fallback={null}>
                <LockedScreen />
              </Suspense>
            </ErrorBoundary>
          )}
          {isStep(screen) && (
            <ErrorBoundary fallback={<ScreenFailed />}>
              <Suspense fallback={null}>
                <Way step={screen} />
              </Suspense>
            </ErrorBoundary>
          )}
        </div>
        {isStep(screen) && <FindInPage />}
        {vaultDialog && (
          <ErrorBoundary key={vaultDialog} fallback={<ScreenFailed />}>
            <Suspense fallback={null}>
              <VaultDialogs dialog={vaultDialog} />
            </Suspense>
          </ErrorBoundary>
        )}
        {reading && (
          <ErrorBoundary fallback={<ScreenFailed />}>
            <Suspense fallback={null}>
              <GuidePage />
            </Suspense>
          </ErrorBoundary>
        )}
        <CloseQuestion />
        <EscapeNotice shown={escapePressed} />
      </TextsProvider>
    </I18nProvider>
  );
};
