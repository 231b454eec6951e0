import { lazy, Suspense, useEffect, useRef } from 'react';
import { useStore } from '../stores/store.ts';
import { listenForFind } from './listen-for-find.ts';

const FindBar = lazy(() => import('./FindBar.tsx').then(({ FindBar }) => ({ default: FindBar })));

/** The bar that finds words in the page. What had the focus has it again when the bar is closed. */
export const FindInPage = () => {
  const finding = useStore((state) => state.finding);
  const before = useRef<Element | null>(null);
  useEffect(() => listenForFind(() => useStore.setState({ finding: true })), []);
  useEffect(() => {
    if (finding) before.current = document.activeElement;
    else if (before.current instanceof HTMLElement) before.current.focus();
  }, [finding]);
  return (
    finding && (
      <Suspense fallback={null}>
        <FindBar onClose={() => useStore.setState({ finding: false })} />
      </Suspense>
    )
  );
};
