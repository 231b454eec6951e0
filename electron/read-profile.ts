import fs, { constants } from 'node:fs/promises';
import type { OpenResult } from '../models/contract/messages.ts';
import { PROFILE_LIMIT_BYTES } from '../models/contract/vault-messages.ts';

/** A pipe that somebody named like a profile must not hold the program up. Windows knows no such flag. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Its text only: what it means is judged where it cannot reach the disk. */
export async function readProfile(file: string): Promise<OpenResult> {
  try {
    const handle = await fs.open(file, READ_AT_ONCE);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return { ok: false, code: 'unreadable' };
      if (stat.size > PROFILE_LIMIT_BYTES) return { ok: false, code: 'too-large' };
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
      return { ok: true, text };
    } finally {
      await handle.close();
    }
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}
