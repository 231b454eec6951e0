import type { Chapter } from './guide-slice.ts';
import { useStore } from './store.ts';
import type { Screen } from './way-slice.ts';

/** The chapter that tells of the screen one is on. */
const CHAPTER_OF: Partial<Record<Screen, Chapter>> = {
  you: 'answers',
  apps: 'answers',
  threats: 'results',
  results: 'results',
  report: 'report',
};

/** Opens the guide over any screen, at what the screen is about; where it lies open already, it stays as it is. */
export const openGuide = (): void =>
  useStore.setState(({ chapter, screen }) =>
    screen === 'emptied' ? {} : { chapter: chapter ?? CHAPTER_OF[screen] ?? 'purpose' },
  );

export const readChapter = (chapter: Chapter): void => useStore.setState({ chapter });

export const closeGuide = (): void => useStore.setState({ chapter: null });
