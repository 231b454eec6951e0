import * as z from 'zod';
import { identifier } from '../schemas/identifiers.ts';

const holeReasonSchema = z.strictObject({
  apps: z.array(identifier).min(1),
  threats: z.array(identifier).min(1),
  /** One or two English sentences for maintainers. */
  reason: z.string().min(10),
  /** The threat model does reach the app in the world, and the knowledge does not say so yet. */
  gap: z.boolean().default(false),
});

/** `coverage/holes.yaml`: why a threat model reaches nothing of an app, where the facts alone do not say it. */
export const holeReasonsSchema = z.strictObject({
  /** Apps of which every hole must be explained. */
  complete: z.array(identifier),
  reasons: z.array(holeReasonSchema),
});
export type HoleReasons = z.output<typeof holeReasonsSchema>;
