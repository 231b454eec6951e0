import { useSyncExternalStore } from 'react';

/** As in guide.css. */
const WIDE = 56;

/** In letters of the page, as the style sheet measures: twice as large letters count as half as much room. */
const isWide = (): boolean =>
  window.innerWidth >= WIDE * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** Has the window room for the chapters beside the chapter? */
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide);
