import { useSyncExternalStore } from 'react';

/** In letters of the page, as the style sheets measure: twice as large letters count as half as much room. */
const isWide = (letters: number): boolean =>
  window.innerWidth >= letters * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** Is the window at least so many letters wide? */
export const useWide = (letters: number): boolean => useSyncExternalStore(subscribe, () => isWide(letters));
