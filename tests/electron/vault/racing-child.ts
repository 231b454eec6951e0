import fs from 'node:fs';
import readline from 'node:readline';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { type SaveOutcome, saveVault } from '../../../electron/vault/save-vault.ts';
import { sealVault } from '../../../electron/vault/sealed-vault.ts';
import type { VaultFiles } from '../../../electron/vault/vault-files.ts';
import { digestOf, readPlace, type Seen } from '../../../electron/vault/vault-place.ts';
import { caseOf, smallVault, sodium } from './small-vault.ts';

/** What one save came to. */
export interface Attempt {
  readonly code: string | undefined;
  /** What the file was when it was opened, and what it was to become. */
  readonly from: Seen;
  readonly to: string;
  /** The file got the vault's name, whatever the answer was. */
  readonly renamed: boolean;
}

/**
 * One of two programs that have the same vault open. It does what it is told by lines: `open`, `save`, or `race` with
 * a number of milliseconds, in which it saves and, where another was first, opens again.
 */
const [, , file = '', name = ''] = process.argv;
const { slot, fileKey } = smallVault([]);

let renamed = false;
const watched: VaultFiles = {
  ...diskFiles,
  rename: async (from, to) => {
    await diskFiles.rename(from, to);
    renamed ||= to === file;
  },
};

let known: Seen;
let number = 0;

async function open(): Promise<void> {
  ({ seen: known } = await readPlace(diskFiles, file));
}

async function save(): Promise<Attempt> {
  const cases = [caseOf(`${name} ${++number} ${'x'.repeat((number % 9) * 30_000)}`)];
  const bytes = sealVault(sodium, { slot, fileKey, generation: number, cases });
  const from = known;
  renamed = false;
  const outcome: SaveOutcome = await saveVault(watched, file, { bytes, seen: known, copy: 'keep' });
  if (outcome.ok) known = outcome.seen;
  return { code: outcome.ok ? undefined : outcome.code, from, to: digestOf(bytes), renamed };
}

async function race(milliseconds: number): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  await open();
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    const attempt = await save();
    attempts.push(attempt);
    if (attempt.code) await open();
  }
  return attempts;
}

const say = (answer: unknown): void => void fs.writeSync(1, `${JSON.stringify(answer)}\n`);

say('ready');
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [told, milliseconds] = line.split(' ');
  if (told === 'open') await open();
  say(told === 'save' ? await save() : told === 'race' ? await race(Number(milliseconds)) : 'opened');
}
