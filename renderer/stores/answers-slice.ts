import type { AnswerValue, Profile } from '../../models/profile/profile.ts';
import type { DataClass } from '../../models/vocabulary/data.ts';
import type { Circumstance, Use } from '../../models/vocabulary/people.ts';

export const COMPUTERS = ['mine', 'mine-shared', 'someone-elses', 'trainers'] as const;
/** `unknown`: the person does not know; treated as someone else's. */
export type Computer = (typeof COMPUTERS)[number] | 'unknown';

/** How many things a person may name as worst to lose. */
export const CONCERN_LIMIT = 3;

/** What the person said. A question that is not answered has no value here: unknown is never guessed. */
export interface Answers {
  readonly computer: Computer | null;
  readonly country: string | null;
  readonly phoneCountry: string | null;
  readonly practices: readonly string[];
  readonly circumstances: readonly Circumstance[];
  /** Worst first: the first is grave, the others serious. */
  readonly concerns: readonly DataClass[];
  readonly apps: readonly string[];
  /** Only apps whose uses were told; the others' uses are not known. */
  readonly uses: Readonly<Record<string, readonly Use[]>>;
  readonly devices: readonly string[];
  /** `owner.setting` → value, for apps and devices alike. */
  readonly settings: Readonly<Record<string, AnswerValue>>;
  /** The same for the people one talks to, at their weakest. */
  readonly others: Readonly<Record<string, AnswerValue>>;
  /** Months of an opened profile's answers (`others.` before those for others), until they are given anew. */
  readonly openedMonths: Readonly<Record<string, string>>;
  /** What was decided about findings, by an opened profile or here. */
  readonly decisions: Profile['decisions'];
  /** Harms of an opened profile, kept as they are until the person chooses anew. */
  readonly openedProtect: Profile['protect'] | null;
  /** Questions that were answered, skipped or not known: what borrowed mode folds away. */
  readonly passed: readonly string[];
}

export interface AnswersSlice {
  readonly answers: Answers;
  /** The answers as they are in a file that can be opened again; null where none was written or opened. */
  readonly kept: Answers | null;
}

export const noAnswers = (): Answers => ({
  computer: null,
  country: null,
  phoneCountry: null,
  practices: [],
  circumstances: [],
  concerns: [],
  apps: [],
  uses: {},
  devices: [],
  settings: {},
  others: {},
  openedMonths: {},
  decisions: [],
  openedProtect: null,
  passed: [],
});

export const createAnswers = (): AnswersSlice => ({ answers: noAnswers(), kept: null });
