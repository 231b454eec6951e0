import * as z from 'zod';
import { DATA_KINDS } from '../vocabulary/data.ts';
import { CHOSEN_HARMS, CIRCUMSTANCES, USE_ALIASES, USES } from '../vocabulary/people.ts';
import { decisionSchema } from './decision.ts';

/** "I don't know", allowed for every setting. */
export const UNKNOWN = 'unknown';

const answerValue = z.union([
  z.string(),
  z.boolean().transform((value) => (value ? 'on' : 'off')),
  /** "Not this one": several values still open. */
  z.array(z.string()).min(1),
]);
export type AnswerValue = z.output<typeof answerValue>;

/** An answer with the month in which it was given (YYYY-MM). Semantics 31: it ages. */
const datedAnswer = z.strictObject({ value: answerValue, month: z.string() });
export type DatedAnswer = z.output<typeof datedAnswer>;

const answer = z.union([answerValue, datedAnswer]);
export type Answer = z.output<typeof answer>;

export const isDated = (given: Answer): given is DatedAnswer =>
  typeof given === 'object' && !Array.isArray(given);
/** What was answered, whenever that was. */
export const answeredValue = (given: Answer): AnswerValue => (isDated(given) ? given.value : given);

const answers = z.record(z.string(), answer);

const use = z
  .union([z.enum(USES), z.enum(Object.keys(USE_ALIASES) as [string, ...string[]])])
  .transform((value) => USE_ALIASES[value] ?? (value as (typeof USES)[number]));

const appUseSchema = z.strictObject({
  app: z.string(),
  /** What the person does with it. Given: the whole list, anything else is "no". Left out: not known. */
  uses: z.array(use).optional(),
  settings: answers.default({}),
});

const deviceSchema = z.strictObject({ device: z.string(), settings: answers.default({}) });

/**
 * What one person told us; the only thing that is ever stored. Design §8. Ids of apps, settings and values
 * are checked against the knowledge afterwards (`read-profile.ts`), because they depend on the pack.
 */
export const profileSchema = z.strictObject({
  format: z.literal('leeward-profile'),
  version: z.literal(1),
  country: z.string(),
  phoneCountry: z.string().optional(),
  circumstances: z.array(z.enum(CIRCUMSTANCES)).default([]),
  protect: z.partialRecord(z.enum(DATA_KINDS), z.enum(CHOSEN_HARMS)).default({}),
  apps: z.array(appUseSchema).default([]),
  devices: z.array(deviceSchema).default([]),
  others: z.strictObject({ settings: answers.default({}) }).default({ settings: {} }),
  practices: z.array(z.string()).default([]),
  decisions: z.array(decisionSchema).default([]),
});
export type Profile = z.output<typeof profileSchema>;
export type ProfileInput = z.input<typeof profileSchema>;

export const emptyProfile = (country: string): Profile => ({
  format: 'leeward-profile',
  version: 1,
  country,
  circumstances: [],
  protect: {},
  apps: [],
  devices: [],
  others: { settings: {} },
  practices: [],
  decisions: [],
});
