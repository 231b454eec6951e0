import type { Effort } from '../../models/vocabulary/efforts.ts';

/** What the person says about plans; the answers themselves are not touched by it. */
export interface WishesSlice {
  /** How much they can take on now; null: everything that helps. */
  readonly effort: Effort | null;
  /** Actions they cannot or do not want to do. */
  readonly refusedActions: readonly string[];
}

export const createWishes = (): WishesSlice => ({ effort: null, refusedActions: [] });
