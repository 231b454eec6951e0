import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { VaultFailure } from '../../models/contract/vault-messages.ts';
import { saveFailure } from '../whole-file.ts';
import { expectOurs, otherVaultBeside } from './beside-vault.ts';
import { destroyedPart } from './header.ts';
import { becomeSoleWriter, type SoleWriter, systemClock, type WriterClock } from './sole-writer.ts';
import { VaultError } from './vault-error.ts';
import type { VaultFiles, WritableFile } from './vault-files.ts';
import {
  digestOf,
  isTakeOverOf,
  isUnfinishedOf,
  lastGoodCopyOf,
  readPlace,
  type Seen,
  setAsideOf,
  unfinishedName,
  whyUnread,
} from './vault-place.ts';
import { writeAll } from './write-all.ts';

/**
 * What becomes of the file that is replaced: it is the last good copy from now on (`keep`), or it could not be opened
 * and is set aside, the last good copy staying what it is (`leave`).
 */
export type CopyPolicy = 'keep' | 'leave';

export interface SaveOrder {
  readonly bytes: Uint8Array;
  /** Nothing else is ever replaced: what another program wrote meanwhile is left as it is. */
  readonly seen: Seen;
  readonly copy: CopyPolicy;
  /** In the end the copy is the new file too, because the old one opens with a passphrase that was given up. */
  readonly renewCopy?: boolean;
  /** True once the vault is being made unreadable: then nothing gets its name any more. */
  readonly givenUp?: () => boolean;
}

export interface Saved {
  /** The system says that the file and its name have reached the disk. */
  readonly settled: boolean;
  /** After `renewCopy`: a file beside the vault may still open with the passphrase that was given up. */
  readonly oldCopyLeft: boolean;
}

export type SaveOutcome =
  | ({ readonly ok: true; readonly seen: Seen } & Saved)
  | { readonly ok: false; readonly code: VaultFailure };

/**
 * Saves so that after a power cut at any moment the old vault opens or the new one. The new file is whole on the disk
 * before it gets the name, and the last good copy before the old file loses it. Of two programs that save at once one
 * waits for the other.
 */
export async function saveVault(
  files: VaultFiles,
  file: string,
  order: SaveOrder,
  clock: WriterClock = systemClock,
): Promise<SaveOutcome> {
  const started: string[] = [];
  let writer: SoleWriter | undefined;
  try {
    writer = await becomeSoleWriter(files, file, clock, undefined, order.givenUp);
    return await replaceVault(files, file, order, started, writer);
  } catch (error) {
    for (const unfinished of started) await files.remove(unfinished).catch(() => undefined);
    const code = error instanceof VaultError ? error.code : codeOf(error);
    return {
      ok: false,
      code: code === 'gone' && hasCode(error, ['ENOENT']) ? await whyGone(files, file, order.seen) : code,
    };
  } finally {
    await writer?.release();
  }
}

/** A program that took this one to be gone sweeps away its unfinished file: then the vault itself is not gone. */
async function whyGone(files: VaultFiles, file: string, seen: Seen): Promise<VaultFailure> {
  const there = await readPlace(files, file);
  if (there.seen !== undefined && there.seen === seen) return 'busy-elsewhere';
  return typeof there.vault === 'string' ? 'gone' : 'changed-elsewhere';
}

async function replaceVault(
  files: VaultFiles,
  file: string,
  { bytes, seen, copy, renewCopy = false, givenUp = () => false }: SaveOrder,
  started: string[],
  writer: SoleWriter,
): Promise<SaveOutcome> {
  const folder = path.dirname(file);
  // First, so that a program that was taken to be gone finds nothing that it could rename any more.
  await removeUnfinished(files, file);
  const current = await expectSeen(files, file, seen);
  const aside = current instanceof Uint8Array && copy === 'keep' ? lastGoodCopyOf(file) : setAsideOf(file);
  if (current !== undefined) await expectOurs(files, aside);
  if (renewCopy) await expectOurs(files, lastGoodCopyOf(file));
  const fresh = await writeUnfinished(files, file, bytes, started);
  let settled = fresh.settled;
  if (current instanceof Uint8Array) {
    const old = await writeUnfinished(files, file, current, started);
    if (givenUp()) throw new VaultError('gone');
    await files.rename(old.name, aside);
    settled &&= old.settled;
  }
  settled = (await settleNames(files, folder)) && settled;
  const held = await writer.holds();
  // The last look comes last, for the sake of programs that know nothing of the lock.
  await expectSeen(files, file, seen);
  if (!held) throw new VaultError('busy-elsewhere');
  if (givenUp()) throw new VaultError('gone');
  if (current === 'as-found') await setAsideAndReplace(files, file, fresh.name, givenUp);
  else await files.rename(fresh.name, file);
  // From here on the new vault has the name: what fails now leaves it less settled, not unsaved.
  settled = (await orElse(false, settleNames(files, folder))) && settled;
  const written = digestOf(bytes);
  const there = await files.read(file).catch(() => undefined);
  if (there && digestOf(there) !== written) return { ok: false, code: 'changed-elsewhere' };
  // This program may have stood still before the renaming, and another have saved meanwhile.
  const stillHeld = there && (await writer.holds().catch(() => undefined));
  if (stillHeld === false) return { ok: false, code: 'changed-elsewhere' };
  if (givenUp()) return { ok: false, code: 'gone' };
  if (renewCopy) settled = (await orElse(false, replaceCopy(files, file, bytes, started))) && settled;
  const oldCopyLeft = renewCopy && (await orElse(true, otherVaultBeside(files, file, written)));
  return { ok: true, seen: written, settled: settled && stillHeld === true, oldCopyLeft };
}

/** @throws VaultError where the name now stands for something that this program has not seen */
async function expectSeen(
  files: VaultFiles,
  file: string,
  seen: Seen,
): Promise<Uint8Array | 'as-found' | undefined> {
  const current = await files.read(file).catch((error) => {
    if (whyUnread(error) === seen) return 'as-found' as const;
    throw error;
  });
  if (current === 'as-found') return current;
  if (!current && seen !== undefined) throw new VaultError('gone');
  if (current && seen === undefined) throw new VaultError('already-there');
  if (current && digestOf(current) !== seen) throw new VaultError('changed-elsewhere');
  return current;
}

/**
 * What could not be read cannot be copied: it is renamed. For a moment nothing has the vault's name; after a power cut
 * there, the last good copy is opened, as it was before.
 */
async function setAsideAndReplace(
  files: VaultFiles,
  file: string,
  fresh: string,
  givenUp: () => boolean,
): Promise<void> {
  await files.rename(file, setAsideOf(file));
  await expectSeen(files, file, undefined);
  try {
    if (givenUp()) throw new VaultError('gone');
    await files.rename(fresh, file);
  } catch (error) {
    await files.rename(setAsideOf(file), file).catch(() => undefined);
    throw error;
  }
}

interface Unfinished {
  readonly name: string;
  readonly settled: boolean;
}

async function writeUnfinished(
  files: VaultFiles,
  file: string,
  bytes: Uint8Array,
  started: string[],
): Promise<Unfinished> {
  const name = unfinishedName(file, randomBytes(8).toString('hex'));
  const handle = await files.create(name);
  started.push(name);
  try {
    await writeAll(handle, bytes, 0);
    return { name, settled: await settleContent(handle) };
  } finally {
    await handle.close();
  }
}

/** Some sticks and network folders know no such thing; then there is only hope, and we say so. */
const NOT_OFFERED = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];
/** A folder that may not be read cannot be settled either. */
const NOT_OFFERED_FOR_FOLDERS = [...NOT_OFFERED, 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

async function settle(sync: () => Promise<void>, notOffered: readonly string[]): Promise<boolean> {
  try {
    await sync();
    return true;
  } catch (error) {
    if (hasCode(error, notOffered)) return false;
    throw error;
  }
}

const settleContent = (handle: WritableFile): Promise<boolean> => settle(() => handle.sync(), NOT_OFFERED);
const settleNames = (files: VaultFiles, folder: string): Promise<boolean> =>
  settle(() => files.syncFolder(folder), NOT_OFFERED_FOR_FOLDERS);

const orElse = (failed: boolean, work: Promise<boolean>): Promise<boolean> => work.catch(() => failed);

/** The copy that the given-up passphrase opens loses its key before it loses its name. */
async function replaceCopy(
  files: VaultFiles,
  file: string,
  bytes: Uint8Array,
  started: string[],
): Promise<boolean> {
  const copy = lastGoodCopyOf(file);
  if ((await files.read(copy)) !== undefined) await destroyKey(files, copy);
  const { name, settled } = await writeUnfinished(files, file, bytes, started);
  await files.rename(name, copy);
  return (await settleNames(files, path.dirname(file))) && settled;
}

/** Left by a program that was killed: they would fill a small stick. */
async function removeUnfinished(files: VaultFiles, file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await files.names(folder).catch(() => []);
  for (const name of names)
    if (isUnfinishedOf(file, name) || isTakeOverOf(file, name))
      await files.remove(path.join(folder, name)).catch(() => undefined);
}

/** Writes zeros over what leads from a passphrase to the file's key, in place. */
export async function destroyKey(files: VaultFiles, file: string): Promise<void> {
  const handle = await files.openInPlace(file);
  try {
    const { at, zeros } = destroyedPart;
    await writeAll(handle, zeros, at);
    await settleContent(handle);
  } finally {
    await handle.close();
  }
}

const GONE = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ENOTCONN', 'ESTALE'];

function codeOf(error: unknown): VaultFailure {
  const code = saveFailure(error);
  if (code !== 'failed') return code;
  return hasCode(error, GONE) ? 'gone' : 'save-failed';
}
