import fs from 'node:fs';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { saveVault } from '../../../electron/vault/save-vault.ts';
import { sealVault } from '../../../electron/vault/sealed-vault.ts';
import { systemClock, type WriterClock } from '../../../electron/vault/sole-writer.ts';
import { readPlace } from '../../../electron/vault/vault-place.ts';
import { caseOf, contentsOf, smallVault, sodium } from './small-vault.ts';

/**
 * Saves for ever, and says the number of each save that is done. The first words of the only case are its number. Time
 * runs as many times faster as it is told, so that the lock of the one that was killed before is not waited for as long.
 */
const [, , file = '', faster = '1'] = process.argv;
const times = Number(faster);
const clock: WriterClock = {
  now: () => times * systemClock.now(),
  pause: (milliseconds) => systemClock.pause(milliseconds / times),
  every: (milliseconds, work) => systemClock.every(milliseconds / times, work),
};

const { vault, copy, seen } = await readPlace(diskFiles, file);
const vaultOpens = vault instanceof Uint8Array && Array.isArray(contentsOf(vault));
const start = [vault, copy].flatMap((bytes) => (bytes instanceof Uint8Array ? [contentsOf(bytes)] : []));
const last = Math.max(0, ...start.map((contents) => Number.parseInt(String(contents), 10) || 0));

const { slot, fileKey } = smallVault([]);
let known = seen;
for (let number = last + 1; ; number++) {
  const cases = [caseOf(`${number} ${'x'.repeat((number % 9) * 30_000)}`)];
  const bytes = sealVault(sodium, { slot, fileKey, generation: number, cases });
  const first = number === last + 1;
  const policy = first && vault instanceof Uint8Array && !vaultOpens ? 'leave' : 'keep';
  const saved = await saveVault(diskFiles, file, { bytes, seen: known, copy: policy }, clock);
  if (!saved.ok) throw new Error(saved.code);
  known = saved.seen;
  fs.writeSync(1, `${number}\n`);
}
