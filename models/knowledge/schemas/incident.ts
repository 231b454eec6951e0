import * as z from 'zod';
import { DATA_KINDS } from '../../vocabulary/data.ts';
import { condition, provenance } from './fact.ts';
import { countryCode, datedAs, identifier } from './identifiers.ts';

/** A real case, replayed as a worked example: given the apps and settings of then, the documented path must follow. */
export const incidentSchema = z.strictObject({
  id: identifier,
  date: datedAs,
  country: countryCode,
  scenarios: z.array(z.string()).min(1),
  /** The case as answers: app id › settings, written `app.setting: value`, with uses as `app.use: [..]`. */
  profile: z
    .strictObject({
      apps: z.record(
        z.string(),
        z.strictObject({ uses: z.array(z.string()).default([]), settings: condition.default({}) }),
      ),
      devices: z.record(z.string(), condition).default({}),
    })
    .optional(),
  /** What was documented to be reached, and what was documented not to be. */
  reached: z.array(z.strictObject({ app: identifier, data: z.enum(DATA_KINDS) })).default([]),
  notReached: z.array(z.strictObject({ app: identifier, data: z.enum(DATA_KINDS) })).default([]),
  /** Answers that would have closed it: `app.setting: value`. */
  remedy: condition.default({}),
  ...provenance,
});
export type Incident = z.output<typeof incidentSchema>;
export const incidentsFile = z.array(incidentSchema);
