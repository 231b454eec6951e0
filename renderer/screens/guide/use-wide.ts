import { useSyncExternalStore } from 'react';

/** As in guide.css. */
const wide = window.matchMedia('(min-width: 56rem)');

const subscribe = (changed: () => void): (() => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** Has the window room for the chapters beside the chapter? */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
