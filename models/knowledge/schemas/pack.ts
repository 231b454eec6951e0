import * as z from 'zod';
import { actionSchema, practiceSchema } from './action.ts';
import { appSchema } from './app.ts';
import { emergencySchema, helpLineSchema } from './emergency.ts';
import { formerlySchema } from './formerly.ts';
import { glossarySchema } from './glossary.ts';
import { calendarDate, identifier } from './identifiers.ts';
import { incidentSchema } from './incident.ts';
import { jurisdictionSchema } from './jurisdiction.ts';
import { operatorSchema } from './operator.ts';
import { pressSchema } from './press.ts';
import { predicateSchema, ruleSchema } from './rule.ts';
import { sourceSchema } from './source.ts';
import { threatSchema } from './threat.ts';

/** First lines of a pack: which knowledge this is, how far it reaches and when it must be looked at again. */
export const packHeaderSchema = z.strictObject({
  format: z.literal('leeward-pack'),
  id: identifier,
  version: z.string().min(1),
  asOf: calendarDate,
  reviewBy: calendarDate,
  languages: z.array(z.string()).min(1),
});
export type PackHeader = z.output<typeof packHeaderSchema>;

/** Texts of one language by id, as ICU messages. */
export const textsSchema = z.record(z.string(), z.string());
export type Texts = z.output<typeof textsSchema>;

/** A whole pack, as it travels inside the program. */
export const packSchema = z.strictObject({
  header: packHeaderSchema,
  sources: z.array(sourceSchema),
  operators: z.array(operatorSchema),
  apps: z.array(appSchema),
  jurisdictions: z.array(jurisdictionSchema),
  threats: z.array(threatSchema),
  predicates: z.array(predicateSchema),
  rules: z.array(ruleSchema),
  actions: z.array(actionSchema),
  practices: z.array(practiceSchema),
  incidents: z.array(incidentSchema),
  press: z.array(pressSchema),
  emergencies: z.array(emergencySchema),
  helpLines: z.array(helpLineSchema),
  formerly: formerlySchema.optional(),
  glossary: glossarySchema.optional(),
  texts: z.record(z.string(), textsSchema),
});
export type Pack = z.output<typeof packSchema>;
