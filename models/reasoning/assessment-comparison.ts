import * as z from 'zod';
import { GRADES } from '../vocabulary/evidence.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { STATUSES } from '../vocabulary/statuses.ts';
import { planValueSchema } from './assessment.ts';

/**
 * Why a status is another one, as far as the two assessments tell. `answer`: something the person said; `fact`:
 * the knowledge; `date`: the facts valid on the day, an answer grown old, or the knowledge past its review.
 * `choices`: those whose answers may have been others, at least one of them, where they can be named.
 */
const whySchema = z.strictObject({
  because: z.enum(['answer', 'fact', 'date']),
  choices: z.array(z.string()),
});
export type Why = z.output<typeof whySchema>;

const exposureChangeSchema = z.strictObject({
  id: z.string(),
  before: z.enum(STATUSES),
  after: z.enum(STATUSES),
  why: z.array(whySchema),
});
export type ExposureChange = z.output<typeof exposureChangeSchema>;

const from = <T extends z.ZodType>(value: T) => z.strictObject({ before: value, after: value }).nullable();

const findingChangeSchema = z.strictObject({
  id: z.string(),
  /** Exposures that it has now and had not, and the other way round. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** Null: the same as before. */
  status: from(z.enum(STATUSES)),
  harm: from(z.enum(HARM_TIERS)),
  whose: from(z.enum(['yours', 'theirs', 'both', 'nobody'])),
  grade: from(z.enum(GRADES)),
});
export type FindingChange = z.output<typeof findingChangeSchema>;

const sideSchema = z.strictObject({
  asOf: z.string(),
  country: z.string(),
  knowledge: z.strictObject({ id: z.string(), version: z.string(), asOf: z.string(), stale: z.boolean() }),
});

/** Two assessments of one person, side by side. Exposures by id; findings as their assessment orders them. */
export const comparisonSchema = z.strictObject({
  format: z.literal('leeward-comparison'),
  version: z.literal(1),
  before: sideSchema,
  after: sideSchema,
  /** Scenarios that only one side looked at, with the same knowledge: nothing is said about them. */
  notCompared: z.array(z.string()),
  opened: z.array(exposureChangeSchema),
  closed: z.array(exposureChangeSchema),
  /** Another status, but open before and after, or open neither before nor after. */
  changed: z.array(exposureChangeSchema),
  findings: z.strictObject({
    appeared: z.array(z.string()),
    vanished: z.array(z.string()),
    changed: z.array(findingChangeSchema),
  }),
  /** Evidence is looked up by scenario and app. */
  evidence: z.array(
    z.strictObject({
      scenario: z.string(),
      app: z.string(),
      before: z.enum(GRADES),
      after: z.enum(GRADES),
    }),
  ),
  plan: z.strictObject({
    before: planValueSchema,
    after: planValueSchema,
    /** What the plan leaves open now, worst harm first, against what it left before. */
    leaves: z.enum(['less', 'the-same', 'more']),
  }),
});
export type AssessmentComparison = z.output<typeof comparisonSchema>;
