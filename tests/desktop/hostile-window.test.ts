import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import fc from 'fast-check';
import { type HostileCall, hostileCall, hostileVaultMessage } from '../hostile-calls.ts';
import { runs } from '../runs.ts';
import { tally } from '../tally.ts';
import { expect, test } from './program.ts';
import { ask, choose, isRunning, resultOf, screenPid, vaultPids, type Words } from './vault-hands.ts';

const seed = Number(process.env.LEEWARD_SEED ?? 20261121);
const CHUNK = 250;

function inChunks<One>(all: readonly One[]): One[][] {
  const count = Math.ceil(all.length / CHUNK);
  return Array.from({ length: count }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));
}

/** Sends every call at once and says what came back for each. */
const callAll = (page: Page, calls: readonly HostileCall[]): Promise<string[]> =>
  page.evaluate((all) => {
    const bridge = window.leeward as unknown as Record<string, (request: unknown) => Promise<unknown>>;
    return Promise.all(
      all.map(async ({ name, request }) => {
        try {
          return `accepted: ${JSON.stringify(await bridge[name]?.(request))}`;
        } catch (error) {
          return (error as Error).message;
        }
      }),
    );
  }, calls);

/** The same over the port to the vault's process; a message that the page cannot even send is refused there. */
const postAll = (page: Page, messages: readonly HostileCall[]): Promise<string[]> =>
  page.evaluate(
    (all) =>
      new Promise<string[]>((resolve, reject) => {
        window.addEventListener('message', ({ data }) => {
          if (data === 'vault-ended') reject(new Error('the process of the vault has ended'));
        });
        const { port } = globalThis as unknown as { port: MessagePort };
        const answers: string[] = [];
        port.onmessage = ({ data }) => {
          if (!('ok' in data)) return;
          answers.push(data.ok ? `accepted: ${JSON.stringify(data)}` : data.code);
          if (answers.length === all.length) resolve(answers);
        };
        for (const { request } of all) port.postMessage(request);
      }),
    messages,
  );

/** Every dialog that is reached is counted, and answered as a person who gives in would. */
async function countDialogs(program: ElectronApplication, file: string): Promise<() => Promise<number>> {
  await program.evaluate(({ dialog }, chosen) => {
    const reached = Object.assign(globalThis, { dialogs: 0 });
    dialog.showSaveDialog = () => {
      reached.dialogs++;
      return Promise.resolve({ canceled: false, filePath: chosen });
    };
    dialog.showOpenDialog = () => {
      reached.dialogs++;
      return Promise.resolve({ canceled: false, filePaths: [chosen] });
    };
  }, file);
  return () => program.evaluate(() => (globalThis as unknown as { dialogs: number }).dialogs);
}

/** What stands in the home beside the folder of the run. */
const filesOf = (home: string): string[] =>
  fs.readdirSync(home).filter((name) => !name.startsWith('leeward-run-'));

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
