import * as z from 'zod';
import { identifier, sourceIds } from './identifiers.ts';

/**
 * A small world in which the rule must fire, or a near miss in which it must not: facts as atoms, each
 * optionally conditional (`atom if choice=value`), and the atom looked for.
 */
const ruleCaseSchema = z.strictObject({
  facts: z.array(z.string().min(3)).min(1),
  expect: z.string().min(3),
});

export const ruleSchema = z.strictObject({
  id: identifier,
  head: z.string().min(3),
  body: z.array(z.string().min(3)).min(1),
  sources: sourceIds.default([]),
  /** What the rule rests on where it is plain logic and needs no source. */
  because: z.enum(['source', 'definition', 'logic']).default('logic'),
  fires: z.array(ruleCaseSchema).min(1),
  misses: z.array(ruleCaseSchema).min(1),
});
export type Rule = z.output<typeof ruleSchema>;
export const rulesFile = z.array(ruleSchema);

export const ARGUMENT_TYPES = [
  'scenario',
  'actor',
  'capability',
  'person',
  'app',
  'data',
  'place',
  'holder',
  'protection',
  'time',
  'country',
  'factor',
  'device',
] as const;
export type ArgumentType = (typeof ARGUMENT_TYPES)[number];

/** Signature of a predicate. `given` ones come from the case and the facts, the others from rules. */
export const predicateSchema = z.strictObject({
  id: identifier,
  arguments: z.array(z.enum(ARGUMENT_TYPES)).min(1),
  given: z.boolean().default(false),
  /** `holding` and `capability` predicates may not stand negated under a confidentiality exposure. */
  strengthens: z.boolean().default(false),
});
export type Predicate = z.output<typeof predicateSchema>;
export const predicatesFile = z.array(predicateSchema);
