import { mayHaveBeenVault, mayHoldKey } from './header.ts';
import { VaultError } from './vault-error.ts';
import type { VaultFiles } from './vault-files.ts';
import { digestOf, lastGoodCopyOf, setAsideOf } from './vault-place.ts';

/**
 * A person may have a file of their own under the name that this program gives to its copies. It is never replaced.
 * @throws VaultError `copy-name-taken`
 */
export async function expectOurs(files: VaultFiles, name: string): Promise<void> {
  if (await isSomebodyElses(files, name)) throw new VaultError('copy-name-taken');
}

/** A copy that the disk can no longer read is still ours; what may not be read or is no file at all is not. */
async function isSomebodyElses(files: VaultFiles, name: string): Promise<boolean> {
  try {
    const bytes = await files.beginning(name);
    return bytes !== undefined && !mayHaveBeenVault(bytes);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return error instanceof VaultError || ['EACCES', 'EPERM'].includes(code);
  }
}

/** Whether a vault lies beside this one that has another key than the one just written. */
export async function otherVaultBeside(files: VaultFiles, file: string, written: string): Promise<boolean> {
  const beside = await Promise.all([lastGoodCopyOf(file), setAsideOf(file)].map((one) => files.read(one)));
  return beside.some((bytes) => bytes && digestOf(bytes) !== written && mayHoldKey(bytes));
}
