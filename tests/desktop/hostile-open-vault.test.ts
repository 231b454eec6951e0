import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type HostileCall, hostileCall, hostileVaultMessage, someCase } from '../hostile-calls.ts';
import { runs } from '../runs.ts';
import { tally } from '../tally.ts';
import { callAll, countDialogs, filesOf, inChunks, postAll, seed } from './hostile-hands.ts';
import { expect, test } from './program.ts';
import { ask, choose, isRunning, resultOf, screenPid, vaultPids } from './vault-hands.ts';

const CONTENT = 'who came on Tuesday';
const VAULT = ['answers', 'answers.bak'];

/** Every byte of the vault and of its copy. */
const digestsIn = (home: string): string[] =>
  VAULT.map((name) =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(home, name)))
      .digest('hex'),
  );

/** The same with the case that is open, where the fault is not in its name: then nothing else protects it. */
const about = (id: string, { name, request }: HostileCall): HostileCall => {
  const aimed = typeof request === 'object' && request !== null && 'case' in request;
  return aimed && request.case === someCase ? { name, request: { ...request, case: id } } : { name, request };
};

test('a hostile window gets nothing by malformed calls while a vault is open, and the vault stays as it is', async ({
  program,
  page,
  home,
}) => {
  test.setTimeout(180_000);
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: 'river lamp seven boats', label: '', content: '{}' });
  const saved = resultOf(await ask(page, { ask: 'save-case', label: 'mine', content: CONTENT }));
  const { case: id } = saved as { case: string };
  const dialogs = await countDialogs(program, path.join(home, 'written'));
  const [vault = 0] = await vaultPids(program);
  const screen = await screenPid(program);
  const before = digestsIn(home);

  const answers: string[] = [];
  for (const messages of inChunks(fc.sample(hostileVaultMessage, { seed, numRuns: runs(750, 4_000) })))
    answers.push(
      ...(await postAll(
        page,
        messages.map((message) => about(id, message)),
      )),
    );
  for (const calls of inChunks(fc.sample(hostileCall, { seed: seed + 1, numRuns: runs(750, 4_000) })))
    answers.push(...(await callAll(page, calls)));
  const accepted = answers.filter((answer) => answer.startsWith('accepted'));
  tally('hostile-calls', { tried: answers.length, accepted: accepted.length });
  expect(accepted).toEqual([]);
  expect(answers.filter((answer) => answer === 'failed').length).toBeGreaterThan(500);
  expect(answers.filter((answer) => answer.includes('refused: request')).length).toBeGreaterThan(400);

  expect(await dialogs()).toBe(0);
  expect(filesOf(home).sort()).toEqual(VAULT);
  expect(digestsIn(home)).toEqual(before);
  expect(isRunning(vault)).toBe(true);
  expect(await vaultPids(program)).toEqual([vault]);
  expect(await screenPid(program)).toBe(screen);
  expect(resultOf(await ask(page, { ask: 'open-case', case: id }))).toEqual({ content: CONTENT });
  // It still saves, so it was not only left alone by being dead.
  expect(resultOf(await ask(page, { ask: 'save-case', case: id, content: 'and left' }))).toMatchObject({
    settled: true,
  });
  expect(resultOf(await ask(page, { ask: 'open-case', case: id }))).toEqual({ content: 'and left' });
});
