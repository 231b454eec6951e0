import type { Answers } from './answers-slice.ts';
import type { WishesSlice } from './wishes-slice.ts';

/** What the person said at one moment. Each change makes a new one; nothing in it is changed in place. */
export interface Said extends WishesSlice {
  readonly answers: Answers;
}

export interface HistorySlice {
  /** Oldest first. */
  readonly past: readonly Said[];
  /** What was undone, the latest first. */
  readonly future: readonly Said[];
}

export const createHistory = (): HistorySlice => ({ past: [], future: [] });
