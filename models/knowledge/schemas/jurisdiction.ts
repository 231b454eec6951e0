import * as z from 'zod';
import { provenance } from './fact.ts';
import { calendarDate, countryCode, datedAs, identifier } from './identifiers.ts';

/** How a law reaches data. The four must not be merged: facts on jurisdictions §3, modelling note b. */
export const LAW_MECHANISMS = [
  'exclusive-storage',
  'mirror-copy',
  'retention-and-access',
  'representative',
  'compelled-disclosure',
  'blocking',
  'interception',
  'decryption-assistance',
] as const;

const lawSchema = z.strictObject({
  id: identifier,
  mechanism: z.enum(LAW_MECHANISMS),
  /** `order` for rules of a council or court, `law` for statutes in force. Drafts are not recorded here. */
  kind: z.enum(['law', 'order', 'practice']),
  /** Threat models (`threat` or `threat:variant`) to which the law gives power. */
  threats: z.array(z.string()).min(1),
  /** The day by which it must be obeyed, where it names one. */
  deadline: calendarDate.optional(),
  ...provenance,
});

/** Something that happened, by which evidence grades are computed. */
const eventSchema = z.strictObject({
  id: identifier,
  threats: z.array(z.string()).min(1),
  /** Apps it happened with; none named: any app. */
  apps: z.array(identifier).default([]),
  date: datedAs,
  /** Last day, `ongoing` as of the fact's own date, or absent for a single day. */
  ended: z.union([datedAs, z.literal('ongoing')]).optional(),
  incident: identifier.optional(),
  ...provenance,
});

/** What a provider did with a law: facts on jurisdictions §3, modelling note a. */
const complianceSchema = z.strictObject({
  id: identifier,
  app: identifier,
  law: identifier,
  /** Variant of data-localization that is known to hold. */
  variant: z.enum(['moves', 'mirrors', 'caches', 'representative', 'refuses']),
  ...provenance,
});

export const jurisdictionSchema = z.strictObject({
  id: countryCode,
  laws: z.array(lawSchema).default([]),
  events: z.array(eventSchema).default([]),
  compliance: z.array(complianceSchema).default([]),
});
export type Jurisdiction = z.output<typeof jurisdictionSchema>;
