import * as z from 'zod';
import { EMERGENCIES, REACHED_BY } from '../../vocabulary/emergencies.ts';
import { calendarDate, datedAs, identifier, sourceIds } from './identifiers.ts';

const dated = { asOf: datedAs, reviewBy: calendarDate };
const rested = { sources: sourceIds.min(1) };

/** A step, or what not to do. Its sentences are texts. */
const saidSchema = z.strictObject({ id: identifier, ...rested });

/** A card for an emergency: it needs no profile, and its order matters. */
export const emergencySchema = z.strictObject({
  id: z.enum(EMERGENCIES),
  steps: z.array(saidSchema).min(5).max(8),
  nots: z.array(saidSchema).min(1).max(3),
  /** When to speak with a lawyer first. */
  lawyer: z.strictObject(rested),
  ...dated,
});
export type EmergencyCard = z.output<typeof emergencySchema>;

/** Somebody outside who helps: for what, in which languages, and how they are reached. */
export const helpLineSchema = z.strictObject({
  id: identifier,
  for: z.array(z.enum(EMERGENCIES)).min(1),
  /** In which a source says that they answer; none where we found nothing. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'a language as in locales/')).default([]),
  reach: z
    .array(z.strictObject({ by: z.enum(REACHED_BY), at: z.string().regex(/^\S(.*\S)?$/, 'an address') }))
    .min(1),
  ...rested,
  ...dated,
});
export type HelpLine = z.output<typeof helpLineSchema>;
export const helpLinesFile = z.array(helpLineSchema).min(1);
