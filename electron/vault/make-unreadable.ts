import path from 'node:path';
import type { Destruction } from '../../models/contract/vault-messages.ts';
import { mayHaveBeenVault, mayHoldKey, startsLikeVault } from './header.ts';
import { destroyKey } from './save-vault.ts';
import { becomeSoleWriter, isWriterLock, systemClock, type WriterClock } from './sole-writer.ts';
import { VaultError } from './vault-error.ts';
import type { VaultFiles } from './vault-files.ts';
import { isTakeOverOf, isUnfinishedOf, lastGoodCopyOf, setAsideOf, writerLockOf } from './vault-place.ts';

/** Whoever is saving in this moment is waited for, but not for long: what cannot wait is done by then. Milliseconds. */
const PATIENCE = 3_000;

/**
 * Writes over the key in the vault and in every copy that this program made beside it, then removes them. Flash
 * memory, journals and backups may keep what was written over: without the passphrase that is of no use.
 * @param ownSaves this program's own, given up by now: what one still wrote is destroyed in the second pass
 */
export async function makeUnreadable(
  files: VaultFiles,
  file: string,
  clock: WriterClock = systemClock,
  ownSaves?: Promise<unknown>,
): Promise<Destruction> {
  // First every key, then every name: the keys are what counts if time runs out, and another program's save is not
  // waited for before. One that is being made now is destroyed when it is done, or finds its lock gone.
  const results = new Map<string, boolean>();
  let ours = await destroyKeys(files, file, results);
  if (ownSaves) {
    await Promise.race([ownSaves, clock.pause(PATIENCE)]);
    if (ours.length === 0) ours = await destroyKeys(files, file, results);
  }
  if (ours.length === 0) return { destroyed: 0, left: results.size };
  const writer = await becomeSoleWriter(files, file, clock, PATIENCE).catch(() => undefined);
  const targets = await destroyKeys(files, file, results);
  for (const one of targets) await succeeded(files.remove(one));
  await writer?.release();
  for (const one of await locksOf(files, file)) await succeeded(files.remove(one));
  await succeeded(files.syncFolder(path.dirname(file)));
  const destroyed = [...results.values()].filter((done) => done).length;
  return { destroyed, left: results.size - destroyed };
}

/** @returns the files that are ours. What was destroyed in an earlier pass and holds a key again is destroyed again. */
async function destroyKeys(
  files: VaultFiles,
  file: string,
  results: Map<string, boolean>,
): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const names = await files.names(folder).catch(() => []);
  const all = [
    ...[file, lastGoodCopyOf(file), setAsideOf(file)].map((one) => path.basename(one)),
    ...names.filter((name) => isUnfinishedOf(file, name)),
  ].map((name) => path.join(folder, name));
  const found = await Promise.all(all.map((one) => look(files, one)));
  // A file that never was a vault is left alone, unless copies of ours beside it say that it was one.
  const certain = found.includes('locked') || found.includes('destroyed');
  // What cannot be told for ours is left as it is, and counted as left: a key may lie in it.
  const untold: readonly Found[] = certain ? ['closed'] : ['closed', 'unclear'];
  for (const [index, one] of all.entries())
    if (untold.includes(found[index] ?? 'missing')) results.set(one, false);
  if (!certain) return [];
  const targets = all.filter((_, index) => !['missing', 'foreign', 'closed'].includes(found[index] ?? ''));
  for (const one of targets) {
    const done = results.get(one) === true && found[all.indexOf(one)] !== 'locked';
    if (!done) results.set(one, await succeeded(destroyKey(files, one)));
  }
  return targets;
}

/**
 * `unclear`: damaged where a vault begins, or the disk cannot read it; a key may lie in it. `closed`: nobody lets this
 * program look. `foreign`: somebody else's.
 */
type Found = 'locked' | 'destroyed' | 'unclear' | 'closed' | 'foreign' | 'missing';

/** Whether a file begins as a vault does, and has a key. */
async function look(files: VaultFiles, file: string): Promise<Found> {
  try {
    const bytes = await files.beginning(file);
    if (!bytes) return 'missing';
    if (!mayHaveBeenVault(bytes)) return 'foreign';
    if (!startsLikeVault(bytes)) return 'unclear';
    return mayHoldKey(bytes) ? 'locked' : 'destroyed';
  } catch (error) {
    if (error instanceof VaultError) return 'foreign';
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'closed' : 'unclear';
  }
}

/** Left by programs that ended, or of one that is saving: without it, that one gives up before the renaming. */
async function locksOf(files: VaultFiles, file: string): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const lock = path.basename(writerLockOf(file));
  const names = await files.names(folder).catch(() => []);
  const named = names
    .filter((name) => name === lock || isTakeOverOf(file, name))
    .map((name) => path.join(folder, name));
  const ours = await Promise.all(named.map((one) => isWriterLock(files, one)));
  return named.filter((_, index) => ours[index]);
}

const succeeded = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
