import type { Emergency } from '../../models/vocabulary/emergencies.ts';
import type { Answers } from './answers-slice.ts';

/** The five steps of the way, in order. A person may go to any of them at any time. */
export const STEPS = ['you', 'apps', 'threats', 'results', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** `emptied`: Esc was pressed twice, nothing is drawn any more. `locked`: what follows a lock of a vault. */
export type Screen = 'language' | 'locked' | 'welcome' | 'origin' | 'right-now' | Step | 'emptied';

export const YOU_QUESTIONS = ['computer', 'country', 'practices', 'circumstances', 'concerns'] as const;
export type YouQuestion = (typeof YOU_QUESTIONS)[number];

export interface WaySlice {
  readonly screen: Screen;
  readonly youQuestion: YouQuestion;
  /** Key of the question shown under "Apps and settings"; see answers/apps-questions.ts. */
  readonly appsQuestion: string;
  /** The card shown behind the door "Right now"; none while one chooses. Forgotten when it is left. */
  readonly emergency: Emergency | null;
  /** Where one was before the door, and goes back to. */
  readonly beforeRightNow: Screen;
  readonly exploringExample: boolean;
  /** This window stands in for one that ended by itself: said on the first screen. */
  readonly startedAnew: boolean;
  /** One's own answers and the real day, while an example is looked at. */
  readonly setAside: { readonly answers: Answers; readonly today: string } | null;
}

export const createWay = (): WaySlice => ({
  screen: 'language',
  youQuestion: 'computer',
  appsQuestion: 'pick',
  emergency: null,
  beforeRightNow: 'welcome',
  exploringExample: false,
  startedAnew: false,
  setAside: null,
});

export const isStep = (screen: Screen): screen is Step => (STEPS as readonly string[]).includes(screen);
