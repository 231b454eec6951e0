import path from 'node:path';
import fc from 'fast-check';
import { hostileCall, hostileVaultMessage } from '../hostile-calls.ts';
import { runs } from '../runs.ts';
import { tally } from '../tally.ts';
import { callAll, countDialogs, filesOf, inChunks, postAll, seed } from './hostile-hands.ts';
import { expect, test } from './program.ts';
import { ask, choose, isRunning, resultOf, screenPid, vaultPids, type Words } from './vault-hands.ts';

test('a hostile window gets nothing from the shell by malformed calls', async ({ program, page, home }) => {
  const dialogs = await countDialogs(program, path.join(home, 'written'));
  const screen = await screenPid(program);
  const before = filesOf(home);
  const answers: string[] = [];
  for (const calls of inChunks(fc.sample(hostileCall, { seed, numRuns: runs(1_000, 5_000) })))
    answers.push(...(await callAll(page, calls)));
  const accepted = answers.filter((answer) => answer.startsWith('accepted'));
  tally('hostile-calls', { tried: answers.length, accepted: accepted.length });
  expect(accepted).toEqual([]);
  expect(answers.filter((answer) => answer.includes('refused: request')).length).toBeGreaterThan(500);
  expect(await dialogs()).toBe(0);
  expect(filesOf(home)).toEqual(before);
  expect(await vaultPids(program)).toEqual([]);
  expect(await screenPid(program)).toBe(screen);
  expect(await page.evaluate(() => window.leeward.today())).toMatch(/^\d{4}-/);
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('what a page cannot even copy is refused before it leaves it', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    let deep: unknown = 0;
    for (let depth = 0; depth < 2_000; depth++) deep = [deep];
    const odd: unknown[] = [() => 1, Symbol('x'), cyclic, deep, window, document.body, new Map([[1, 2]])];
    odd.push(new Proxy({}, { get: () => 'open' }), new Uint8Array(1e5), Promise.resolve({ forget: true }));
    const bridge = window.leeward as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
    const names = Object.keys(bridge);
    return Promise.all(
      names.flatMap((name) =>
        odd.map(async (request) => {
          try {
            return `accepted by ${name}: ${JSON.stringify(await bridge[name]?.(request))}`;
          } catch {
            return 'refused';
          }
        }),
      ),
    );
  });
  const accepted = answers.filter((answer) => answer.startsWith('accepted'));
  tally('hostile-calls', { tried: answers.length, accepted: accepted.length });
  expect(accepted).toEqual([]);
  expect(await page.evaluate(() => window.leeward.today())).toMatch(/^\d{4}-/);
});

test('a hostile window gets nothing from a vault that is not open, and does not end its process', async ({
  program,
  page,
  home,
}) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  // A process is listed a moment after it is asked for.
  await expect.poll(() => vaultPids(program)).toHaveLength(1);
  const [vault = 0] = await vaultPids(program);
  const answers: string[] = [];
  for (const messages of inChunks(fc.sample(hostileVaultMessage, { seed, numRuns: runs(750, 4_000) })))
    answers.push(...(await postAll(page, messages)));
  const someCase = '0123456789abcdef'.repeat(2);
  const tooEarly: Words[] = [
    { ask: 'open', passphrase: 'river lamp' },
    { ask: 'open-case', case: someCase },
    { ask: 'save-case', label: 'mine', content: '{}' },
    { ask: 'save-case', case: someCase, label: 'mine', content: '{}' },
    { ask: 'remove-case', case: someCase },
    { ask: 'change-passphrase', current: 'river', next: 'lamp' },
  ];
  for (const words of tooEarly) answers.push(String(resultOf(await ask(page, words))));
  expect(answers.slice(-tooEarly.length)).toEqual(['missing', ...Array(5).fill('failed')]);
  const accepted = answers.filter((answer) => answer.startsWith('accepted'));
  tally('hostile-calls', { tried: answers.length, accepted: accepted.length });
  expect(accepted).toEqual([]);
  expect(filesOf(home)).toEqual([]);
  expect(isRunning(vault)).toBe(true);
  const drawn = resultOf(await ask(page, { ask: 'draw-passphrase', language: 'en' }));
  expect(drawn).toMatchObject({ passphrase: expect.any(String) });
});

test('calls out of their order do nothing', async ({ program, page, home }) => {
  const dialogs = await countDialogs(program, path.join(home, 'written'));
  const screen = await screenPid(program);
  const answers = await page.evaluate(async () => [
    await window.leeward.lockVault({ forget: true }),
    await window.leeward.lockVault({ forget: false }),
    await window.leeward.makeVaultUnreadable(),
    await window.leeward.chooseVault({ purpose: 'again' }),
    await window.leeward.vaultState(),
  ]);
  expect(answers).toEqual([
    undefined,
    undefined,
    { destroyed: 0, left: 0 },
    { chosen: false },
    { vault: 'none' },
  ]);
  expect(await dialogs()).toBe(0);
  expect(filesOf(home)).toEqual([]);
  expect(await screenPid(program)).toBe(screen);
});

test('two vaults asked for at once leave one process, and none when locked', async ({
  program,
  page,
  home,
}) => {
  await countDialogs(program, path.join(home, 'answers'));
  await page.evaluate(() =>
    Promise.all([
      window.leeward.chooseVault({ purpose: 'make', suggestedName: 'a' }),
      window.leeward.chooseVault({ purpose: 'make', suggestedName: 'b' }),
      window.leeward.chooseVault({ purpose: 'open' }),
    ]),
  );
  await expect.poll(async () => (await vaultPids(program)).length).toBe(1);
  await page.evaluate(() => window.leeward.lockVault({ forget: true }));
  await expect.poll(() => vaultPids(program)).toEqual([]);
  expect(filesOf(home)).toEqual([]);
});
