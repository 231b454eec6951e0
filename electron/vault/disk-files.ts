import type { Stats } from 'node:fs';
import fs, { constants } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { VAULT_LIMIT_BYTES } from '../../models/contract/vault-messages.ts';
import { LONGEST_HEADER } from './header.ts';
import { VaultError } from './vault-error.ts';
import type { VaultFiles, WritableFile } from './vault-files.ts';

const OWNER_ONLY = 0o600;
/** A pipe that somebody named like a vault must not hold the program up. Windows knows no such flag. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The disk itself. */
export const diskFiles: VaultFiles = {
  read: (file) => readFile(file),
  beginning: (file) => readBeginning(file),
  create: async (file) => writable(await fs.open(file, 'wx', OWNER_ONLY)),
  openInPlace: async (file) => writable(await fs.open(file, 'r+')),
  rename: (from, to) => renamePatiently(() => fs.rename(from, to)),
  remove: (file) => fs.unlink(file),
  names: (folder) => fs.readdir(folder),
  syncFolder: async (folder) => {
    // Windows does not open folders for this; its own journal keeps the order of names.
    if (process.platform === 'win32') return;
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** @throws VaultError `too-large`, before a byte of such a file is read */
const readFile = (file: string): Promise<Uint8Array | undefined> =>
  withFile(file, (handle, { size }) => {
    if (size > VAULT_LIMIT_BYTES) throw new VaultError('too-large');
    return handle.readFile();
  });

const readBeginning = (file: string): Promise<Uint8Array | undefined> =>
  withFile(file, async (handle) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    return buffer.subarray(0, bytesRead);
  });

/** @throws VaultError `not-a-vault` for what is no file: a folder, a pipe */
async function withFile<Result>(
  file: string,
  work: (handle: fs.FileHandle, stat: Stats) => Promise<Result>,
): Promise<Result | undefined> {
  const handle = await fs.open(file, READ_AT_ONCE).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new VaultError('not-a-vault');
    return await work(handle, stat);
  } finally {
    await handle.close();
  }
}

const writable = (handle: fs.FileHandle): WritableFile => ({
  write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
  sync: () => handle.sync(),
  close: () => handle.close(),
});

const BUSY = ['EBUSY', 'EPERM', 'EACCES'];
const ATTEMPTS = 6;
const PAUSE_MILLISECONDS = 50;

/** On Windows a virus scanner may hold a new file for a moment, and refuses its renaming meanwhile. */
export async function renamePatiently(
  rename: () => Promise<void>,
  pause: (milliseconds: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await rename();
    } catch (error) {
      if (attempt === ATTEMPTS || !BUSY.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(attempt * PAUSE_MILLISECONDS);
    }
}
