import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { ReportTree } from '../../models/reporting/report-tree.ts';
import type { SecondPass, Telling } from '../assessment/messages.ts';

/** Results that were told beside the window. */
export interface ToldResults extends Telling {
  /** What they tell: of a newer assessment, or otherwise, they must be told anew. */
  readonly of: Assessment;
  readonly language: string;
  readonly tree: ReportTree;
}

/** A setting that can be answered beside the results, and what may be answered. */
export interface OfferedSetting {
  readonly key: string;
  readonly theirs: boolean;
  readonly values: readonly (string | undefined)[];
}

export interface ResultsSlice {
  readonly assessment: Assessment | null;
  /** The same, told; null where it was not asked for. */
  readonly told: ToldResults | null;
  /** Whose answers are looked at: what follows from each is worked out before one is chosen. Null where no list is open. */
  readonly offered: OfferedSetting | null;
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
  told: null,
  offered: null,
  assessing: false,
  failure: null,
  second: null,
  hiddenScenarios: [],
});
