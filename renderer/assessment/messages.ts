import type { PlanWishes } from '../../models/planning/exact-plan.ts';
import type { Profile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { ExposuresInTransit } from './exposures-in-transit.ts';

export interface AssessmentQuestion {
  readonly profile: Profile;
  /** The day whose facts are used, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: string;
  /** Scenarios (`threat:variant`); all if left out. */
  readonly scenarios?: readonly string[];
  readonly wishes?: PlanWishes;
}

export interface AssessmentRequest extends AssessmentQuestion {
  readonly number: number;
  /** `second`: what takes many searches, for after the first result is shown. `check`: no result, only whether it can be. */
  readonly pass: 'check' | 'first' | 'second';
}

/** What the second pass adds: the plan with what it is compared with, and which further answers could improve it. */
export type SecondPass = Pick<Assessment, 'plan' | 'enough'>;

export type AssessmentAnswer =
  | { readonly number: number; readonly ok: true; readonly assessment: Assessment }
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
    };
