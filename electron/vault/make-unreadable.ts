import path from 'node:path';
import type { Destruction } from '../../models/contract/vault-messages.ts';
import { startsLikeVault } from './header.ts';
import { destroyKey } from './save-vault.ts';
import type { VaultFiles } from './vault-files.ts';
import { isUnfinishedOf, lastGoodCopyOf, setAsideOf } from './vault-place.ts';

/**
 * Writes over the key in the vault and in every copy that this program made beside it, then removes them. Flash
 * memory, journals and backups may keep what was written over: without the passphrase that is of no use.
 */
export async function makeUnreadable(files: VaultFiles, file: string): Promise<Destruction> {
  const folder = path.dirname(file);
  const names = await files.names(folder).catch(() => []);
  const copies = [
    ...[lastGoodCopyOf(file), setAsideOf(file)].map((copy) => path.basename(copy)),
    ...names.filter((name) => isUnfinishedOf(file, name)),
  ];
  const all = [path.basename(file), ...copies].map((name) => path.join(folder, name));
  const ours = await Promise.all(all.map((one) => begins(files, one)));
  // A file that never was a vault is left alone, unless copies of ours beside it say that it was one.
  const targets = ours.some((vault) => vault) ? all.filter((_, index) => ours[index] !== undefined) : [];
  // First every key, then every name: the keys are what counts if time runs out.
  const results = [];
  for (const one of targets) results.push(await succeeded(destroyKey(files, one)));
  for (const one of targets) await succeeded(files.remove(one));
  await succeeded(files.syncFolder(folder));
  const destroyed = results.filter((done) => done).length;
  return { destroyed, left: results.length - destroyed };
}

/** Whether a file can be seen to begin as a vault does; undefined where there is none. */
async function begins(files: VaultFiles, file: string): Promise<boolean | undefined> {
  try {
    const bytes = await files.read(file);
    return bytes && startsLikeVault(bytes);
  } catch {
    return false;
  }
}

const succeeded = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
