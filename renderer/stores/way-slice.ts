import type { Answers } from './answers-slice.ts';

/** The five steps of the way, in order. A person may go to any of them at any time. */
export const STEPS = ['you', 'apps', 'threats', 'results', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** `emptied`: Esc was pressed twice. Nothing is drawn any more. */
export type Screen = 'language' | 'welcome' | 'origin' | Step | 'emptied';

export const YOU_QUESTIONS = ['computer', 'country', 'practices', 'circumstances', 'concerns'] as const;
export type YouQuestion = (typeof YOU_QUESTIONS)[number];

export interface WaySlice {
  readonly screen: Screen;
  readonly youQuestion: YouQuestion;
  /** Key of the question shown under "Apps and settings"; see answers/apps-questions.ts. */
  readonly appsQuestion: string;
  readonly exploringExample: boolean;
  /** One's own answers and the real day, while an example is looked at. */
  readonly setAside: { readonly answers: Answers; readonly today: string } | null;
}

export const createWay = (): WaySlice => ({
  screen: 'language',
  youQuestion: 'computer',
  appsQuestion: 'pick',
  exploringExample: false,
  setAside: null,
});

export const isStep = (screen: Screen): screen is Step => (STEPS as readonly string[]).includes(screen);
