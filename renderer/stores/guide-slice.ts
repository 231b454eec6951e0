/** Chapters of the guide, in their order. Each can be read on its own. */
export const CHAPTERS = [
  'purpose',
  'answers',
  'results',
  'plan',
  'report',
  'elsewhere',
  'workshop',
  'kept',
  'keys',
  'about',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

export interface GuideSlice {
  /** The chapter that lies open over the screen; none while the guide is closed. */
  readonly chapter: Chapter | null;
}

export const createGuide = (): GuideSlice => ({ chapter: null });
