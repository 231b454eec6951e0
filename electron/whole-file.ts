import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { SaveFailure } from '../models/contract/messages.ts';

/**
 * Writes the whole file or leaves what was there: a name never stands for half a report. Should the program be killed
 * meanwhile, the part that is left lies beside the place where the file was to be, and is not hidden.
 */
export async function writeWholeFile(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const handle = await fs.open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(unfinished, file);
  } catch (error) {
    await fs.rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** Makes the new name last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN = ['EROFS', 'EACCES', 'EPERM'];

export function saveFailure(error: unknown): SaveFailure {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (FULL.includes(code)) return 'disk-full';
  if (code === 'ENAMETOOLONG') return 'name-too-long';
  return FORBIDDEN.includes(code) ? 'read-only' : 'failed';
}
