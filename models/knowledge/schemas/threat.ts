import * as z from 'zod';
import { condition, provenance } from './fact.ts';
import { identifier } from './identifiers.ts';

/** A variant gives capabilities to an actor; everything else follows from rules. */
const variantSchema = z.strictObject({
  id: identifier,
  actor: identifier,
  capabilities: z.array(identifier).min(1),
  ...provenance,
});

export const threatSchema = z.strictObject({
  id: identifier,
  variants: z.array(variantSchema).min(1),
  /** General facts of the threat, as atoms. One that names `person` is stated for each, under their own habits and settings. */
  facts: z
    .array(
      z.strictObject({ id: identifier, fact: z.string().min(3), when: condition.default({}), ...provenance }),
    )
    .default([]),
});
export type Threat = z.output<typeof threatSchema>;
