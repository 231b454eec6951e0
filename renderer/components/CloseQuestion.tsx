import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { listenForClosing } from '../closing.ts';
import { leaveNow } from '../escape-twice.ts';
import { useTexts } from '../texts/use-texts.ts';

// Nobody is asked on the first screen: it is drawn without what a dialog needs.
const AskTwice = lazy(() => import('./AskTwice.tsx').then(({ AskTwice }) => ({ default: AskTwice })));

/** Closing the window with answers that no file holds is asked about, once. */
export const CloseQuestion = () => {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const set = (now: boolean): void => {
    asked.current = now;
    setAsking(now);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the whole life of the window
  useEffect(
    () =>
      listenForClosing(
        () => asked.current,
        () => set(true),
        leaveNow,
      ),
    [],
  );
  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <AskTwice
        title={t('closing.title')}
        why={t('closing.why')}
        yes={t('closing.close')}
        no={t('closing.stay')}
        onYes={leaveNow}
        onNo={() => set(false)}
      />
    </Suspense>
  );
};
