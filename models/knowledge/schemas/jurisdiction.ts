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
  /** Apps it is about; none named: any app. */
  apps: z.array(identifier).default([]),
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

/** Why something often told as a law over these apps is none: nothing here is ever evidence of a power. */
export const NOT_LAW_REASONS = [
  'draft',
  'annulled',
  'dropped',
  'later-changed',
  'not-carried-out',
  'no-storage',
  'other-data',
  'not-read',
] as const;

const notLawSchema = z.strictObject({
  id: identifier,
  why: z.enum(NOT_LAW_REASONS),
  date: datedAs,
  ...provenance,
});

/**
 * Score of an index. Freedom on the Net turned its scale round: up to 2018 a hundred was least free, since
 * 2019 it is most free. Years are never compared without it.
 */
const scoreSchema = z.strictObject({
  index: z.literal('freedom-on-the-net'),
  year: z.string().regex(/^\d{4}$/),
  value: z.int().min(0).max(100),
  scale: z.enum(['100-least-free', '100-most-free']),
  ...provenance,
});

export const jurisdictionSchema = z.strictObject({
  id: countryCode,
  laws: z.array(lawSchema).default([]),
  events: z.array(eventSchema).default([]),
  compliance: z.array(complianceSchema).default([]),
  notLaws: z.array(notLawSchema).default([]),
  scores: z.array(scoreSchema).default([]),
});
export type Jurisdiction = z.output<typeof jurisdictionSchema>;
