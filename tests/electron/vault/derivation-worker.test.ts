import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deriveInThread } from '../../../electron/vault/derivation-worker.ts';
import { folderOfRun } from '../../folder-of-run.ts';
import { LEAST_COST, SALT } from './small-vault.ts';

it('a derivation is stopped in the middle of its work, and its thread ends', {
  timeout: 20_000,
}, async () => {
  const folder = fs.mkdtempSync(path.join(folderOfRun(), 'thread-'));
  const program = path.join(folder, 'endless.cjs');
  const beat = path.join(folder, 'beat');
  fs.writeFileSync(
    program,
    `require('node:worker_threads').parentPort.once('message', () => {
      for (;;) require('node:fs').writeFileSync(${JSON.stringify(beat)}, String(performance.now()));
    });`,
  );
  const stopping = new AbortController();
  const { derive } = deriveInThread(program);
  const derived = derive(new Uint8Array(4), LEAST_COST, SALT, stopping.signal);
  const refused = expect(derived).rejects.toThrow('stopped');
  await expect.poll(() => fs.existsSync(beat)).toBe(true);
  stopping.abort();
  await refused;
  const last = fs.readFileSync(beat, 'utf8');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(fs.readFileSync(beat, 'utf8')).toBe(last);
});
