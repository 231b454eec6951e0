import * as z from 'zod';
import { SOURCE_GRADES } from '../../vocabulary/evidence.ts';
import { datedAs, identifier } from './identifiers.ts';

export const sourceSchema = z.strictObject({
  id: identifier,
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: z.string().min(1),
  /** Date of publication, or `n.d.` where none is shown. */
  date: z.union([datedAs, z.literal('n.d.')]),
  grade: z.enum(SOURCE_GRADES),
  /** A kept copy that can be read again: repository and commit, or an archive address. */
  archive: z.string().optional(),
  /** State-run or openly partisan publisher: never carries evidence above E2 alone. */
  partisan: z.boolean().default(false),
});
export type Source = z.output<typeof sourceSchema>;
export const sourcesFile = z.array(sourceSchema);
