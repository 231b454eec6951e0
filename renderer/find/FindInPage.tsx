import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../stores/store.ts';
import { listenForFind } from './listen-for-find.ts';
import { closeFind, openFind } from './open-find.ts';

const FindBar = lazy(() => import('./FindBar.tsx').then(({ FindBar }) => ({ default: FindBar })));

/** The bar that finds words in the page. What had the focus has it again when the bar is closed. */
export const FindInPage = () => {
  const finding = useStore((state) => state.finding);
  useEffect(() => listenForFind(openFind), []);
  return (
    finding && (
      <Suspense fallback={null}>
        <FindBar onClose={closeFind} />
      </Suspense>
    )
  );
};
