import type { Profile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';

export interface AssessmentQuestion {
  readonly profile: Profile;
  /** The day whose facts are used, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: string;
}

export interface AssessmentRequest extends AssessmentQuestion {
  readonly number: number;
}

export type AssessmentAnswer =
  | { readonly number: number; readonly ok: true; readonly assessment: Assessment }
  /** `contradictory`: choices whose answers cannot all be true; empty where something else went wrong. */
  | { readonly number: number; readonly ok: false; readonly contradictory: readonly string[] };
