import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type HoleReasons, holeReasonsSchema } from '../../models/knowledge/coverage/hole-reasons.ts';

const FILE = 'coverage/holes.yaml';

/** Why threat models reach nothing of some apps, as maintainers wrote it. Throws an error that names the place. */
export const readHoleReasons = (folder: string): HoleReasons => {
  const read = holeReasonsSchema.safeParse(parse(readFileSync(path.join(folder, FILE), 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${FILE}: ${z.prettifyError(read.error).replace(/\s+/g, ' ')}`);
};
