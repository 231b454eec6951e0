import * as z from 'zod';
import { CONFIDENCES } from '../../vocabulary/evidence.ts';
import { calendarDate, datedAs, sourceIds } from './identifiers.ts';

/**
 * What every fact carries: where it comes from, as of when, how far it can be leaned on, and when it held.
 * A fact without sources must say `confidence: not-verified`; the compiler refuses anything else.
 */
export const provenance = {
  sources: sourceIds.default([]),
  asOf: datedAs.optional(),
  reviewBy: calendarDate.optional(),
  confidence: z.enum(CONFIDENCES).default('verified'),
  /** First day on which the fact held. Absent: always as far as we know. */
  from: datedAs.optional(),
  /** First day on which the fact no longer held. */
  until: datedAs.optional(),
};
export const provenanceSchema = z.strictObject(provenance);
export type Provenance = z.output<typeof provenanceSchema>;

/**
 * A condition on choices: setting id › the values under which the fact holds. Keys are
 * `setting` (of the same app), `other-app.setting`, or `use` (any of these uses).
 */
export const condition = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.union([z.string(), z.boolean()])).min(1)]),
);
export type Condition = z.output<typeof condition>;
