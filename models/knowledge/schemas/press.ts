import * as z from 'zod';
import { VERDICTS } from '../../vocabulary/verdicts.ts';
import { calendarDate, datedAs, identifier, sourceIds } from './identifiers.ts';

const dated = { asOf: datedAs, reviewBy: calendarDate };

/** Something the press said, and what is known of it today. */
export const claimSchema = z.strictObject({
  id: identifier,
  verdict: z.enum(VERDICTS),
  /** Apps and threat models it is about. */
  about: z.array(identifier).default([]),
  /** What the verdict rests on. */
  sources: sourceIds.default([]),
  /** Reports that carried the claim. They never support the verdict on it. */
  reports: sourceIds.default([]),
  ...dated,
});
export type Claim = z.output<typeof claimSchema>;

/** Claims of the press about one event, answered one by one. */
export const pressSchema = z.strictObject({
  id: identifier,
  /** What the introduction rests on. */
  sources: sourceIds.min(1),
  claims: z.array(claimSchema).min(1),
  ...dated,
});
export type Press = z.output<typeof pressSchema>;
