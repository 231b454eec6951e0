import type { PlanWishes } from '../../models/planning/exact-plan.ts';
import type { Profile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { ReportTree } from '../../models/reporting/report-tree.ts';
import type { ExposuresInTransit } from './exposures-in-transit.ts';

/** How results are to be told on the screen. */
export interface Telling {
  /** Scenarios the person does not want to see. */
  readonly hidden: readonly string[];
  /** With grades as codes, and what only trainers ask for. */
  readonly trainer: boolean;
}

export interface AssessmentQuestion {
  readonly profile: Profile;
  /** The day whose facts are used, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: string;
  /** Scenarios (`threat:variant`); all if left out. */
  readonly scenarios?: readonly string[];
  readonly wishes?: PlanWishes;
  /** Told as well, where the results are on the screen. */
  readonly tell?: Telling;
}

export interface AssessmentRequest extends AssessmentQuestion {
  readonly number: number;
  /** `second`: what takes many searches, for after the first result is shown. `check`: no result, only whether it can be. */
  readonly pass: 'check' | 'first' | 'second';
}

/** What the second pass adds: the plan with what it is compared with, and which further answers could improve it. */
export type SecondPass = Pick<Assessment, 'plan' | 'enough'>;

export type AssessmentAnswer =
  | {
      readonly number: number;
      readonly ok: true;
      readonly assessment: Assessment;
      readonly tree?: ReportTree;
    }
  | { readonly number: number; readonly ok: true; readonly second: SecondPass }
  | { readonly number: number; readonly ok: true; readonly checked: true }
  /** `contradictory`: choices whose answers cannot all be true; empty where something else went wrong. */
  | { readonly number: number; readonly ok: false; readonly contradictory: readonly string[] };

/** An answer as the worker posts it. */
export type AnswerInTransit =
  | Exclude<AssessmentAnswer, { readonly assessment: Assessment }>
  | {
      readonly number: number;
      readonly ok: true;
      readonly rest: Omit<Assessment, 'exposures'>;
      readonly exposures: ExposuresInTransit;
      readonly tree?: ReportTree;
    };
