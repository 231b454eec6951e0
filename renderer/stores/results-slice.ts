import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { SecondPass } from '../assessment/messages.ts';

export interface ResultsSlice {
  readonly assessment: Assessment | null;
  /** A newer answer is being worked out. */
  readonly assessing: boolean;
  /** The newest answers gave no result: those choices cannot all be as said, or something went wrong. */
  readonly failure: { readonly contradictory: readonly string[] } | null;
  /** What took longer for the same answers; null until it is worked out. */
  readonly second: SecondPass | 'failed' | null;
  /** Scenarios the person does not want to see; all others are shown. */
  readonly hiddenScenarios: readonly string[];
}

export const createResults = (): ResultsSlice => ({
  assessment: null,
  assessing: false,
  failure: null,
  second: null,
  hiddenScenarios: [],
});
