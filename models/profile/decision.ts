import * as z from 'zod';
import { DECISION_REASONS, DECISIONS } from '../vocabulary/decisions.ts';

/** Ids are only compared, never looked up: what they name may be gone from the knowledge. */
const findingId = z
  .string()
  .max(400)
  .regex(/^(cause|residual):[\w@.:+-]+$/);
const exposureId = z
  .string()
  .max(400)
  .regex(/^[\w@.:+/-]+$/);

/** What the person decided about a finding, with the exposures that it had then. Semantics 28. */
export const decisionSchema = z.strictObject({
  finding: findingId,
  decision: z.enum(DECISIONS),
  /** YYYY-MM. */
  month: z.string(),
  reason: z.enum(DECISION_REASONS).optional(),
  exposures: z.array(exposureId),
});
export type FindingDecision = z.output<typeof decisionSchema>;
