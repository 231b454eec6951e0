import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { readPlace } from '../../../electron/vault/vault-place.ts';
import { runs } from '../../runs.ts';
import { tally } from '../../tally.ts';
import { builtChild } from './built-child.ts';
import { contentsOf } from './small-vault.ts';

let folder: string;
let program: string;
let remove: () => void;

beforeAll(async () => {
  ({ folder, program, remove } = await builtChild('saving-child.ts'));
});

afterAll(() => remove());

/** Lets the program save for a while, kills it, and says the number of the last save that it called done. */
async function saveAndKill(file: string, milliseconds: number, faster = 25): Promise<number> {
  const child = spawn(process.execPath, [program, file, String(faster)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    said += bytes;
  });
  const ended = once(child, 'close');
  await Promise.race([firstSave(child), ended]);
  await sleep(milliseconds);
  expect(child.exitCode, 'the program stopped by itself').toBeNull();
  child.kill('SIGKILL');
  await ended;
  return Number.parseInt(said.trimEnd().split('\n').at(-1) ?? '', 10);
}

const firstSave = (child: ChildProcess): Promise<unknown> =>
  once(child.stdout as NodeJS.ReadableStream, 'data');

const numberIn = (contents: unknown): number => Number.parseInt(String(contents), 10);

const KILLED =
  'killed at any moment of saving, leaves a vault that holds the last save or the one being made';
const LONG_ENOUGH = 900_000;

it(KILLED, { timeout: LONG_ENOUGH }, async () => {
  const file = path.join(folder, 'answers');
  const moments = fc.sample(fc.nat({ max: 60 }), runs(20, 220));
  let found = 0;
  for (const moment of moments) {
    const done = await saveAndKill(file, moment);
    tally('killed-saves', { killed: 1 });
    expect(done).toBeGreaterThan(found);
    const { vault, copy } = await readPlace(diskFiles, file);
    found = numberIn(vault instanceof Uint8Array ? contentsOf(vault) : vault);
    expect([done, done + 1]).toContain(found);
    // Whatever was going on, the copy is one that opens: the state before, or the one before that.
    if (copy) expect(numberIn(contentsOf(copy))).toBeGreaterThanOrEqual(found - 2);
    tally('killed-saves', { reopened: 1 });
  }
  const left = fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  expect(left.length).toBeLessThanOrEqual(2);
  const locks = fs.readdirSync(folder).filter((name) => name.includes('.lock'));
  expect(locks.length).toBeLessThanOrEqual(1);
});

it('the next save after a kill waits for the lock that was left, and then saves', async () => {
  const file = path.join(folder, 'notes');
  let done = await saveAndKill(file, 10, 1);
  const lock = path.join(folder, '.notes.lock');
  fs.writeFileSync(lock, `${'ab12'.repeat(8)}\n00000001\n`);
  const began = performance.now();
  done = (await saveAndKill(file, 10, 1)) - done;
  expect(done).toBeGreaterThan(0);
  expect(performance.now() - began).toBeGreaterThan(4_900);
});
