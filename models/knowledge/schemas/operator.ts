import * as z from 'zod';
import { plainFactSchema, worldSchema } from './app.ts';
import { provenance } from './fact.ts';
import { countryCode, identifier } from './identifiers.ts';

/** Who runs an app or keeps data: where the company answers to courts, and where its servers are. */
export const operatorSchema = z.strictObject({
  id: identifier,
  /** `phone-country`: the carrier of the person's own number. */
  basedIn: z.union([z.array(countryCode).min(1), z.literal('phone-country')]),
  serversIn: z.array(countryCode).default([]),
  /** The provider does not say where all its servers are. */
  serversUndisclosed: z.boolean().default(false),
  /** Where its services are not on offer: no law about foreign services there reaches it. */
  notOfferedIn: z.strictObject({ countries: z.array(countryCode).min(1), ...provenance }).optional(),
  facts: z.array(plainFactSchema).default([]),
  world: z.array(worldSchema).default([]),
  ...provenance,
});
export type Operator = z.output<typeof operatorSchema>;
export const operatorsFile = z.array(operatorSchema);
