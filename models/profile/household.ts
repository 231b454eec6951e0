import * as z from 'zod';
import { identifier } from '../knowledge/schemas/identifiers.ts';
import { profileSchema } from './profile.ts';

/**
 * Several people who share groups: a household or a collective, evaluated together. People have ids that mean
 * nothing outside the file; never names.
 */
export const householdSchema = z.strictObject({
  format: z.literal('leeward-household'),
  version: z.literal(1),
  people: z.array(z.strictObject({ id: identifier, profile: profileSchema })).min(1),
  groups: z
    .array(
      z.strictObject({
        id: identifier,
        app: z.string(),
        members: z.array(identifier).min(1),
        /** People who are not in this file belong to it too. */
        outsiders: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type Household = z.output<typeof householdSchema>;
export type HouseholdInput = z.input<typeof householdSchema>;
