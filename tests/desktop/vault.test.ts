import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { VaultAnswer, VaultRequest } from '../../models/contract/vault-messages.ts';
import { expect, test } from './program.ts';

const CANARY = 'canary: who came on Tuesday';
const PASSPHRASE = 'river lamp seven boats';

type Words = VaultRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'request'>
    : never
  : never;

/** Points the dialogs to a place and lets the page hold the port, as its screens would. */
async function choose(
  program: ElectronApplication,
  page: Page,
  purpose: 'open' | 'make',
  file: string,
): Promise<unknown> {
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  return page.evaluate(async (asked) => {
    const heard = globalThis as unknown as { port?: MessagePort; ended: number };
    heard.ended = 0;
    const arrived = new Promise<void>((resolve) =>
      window.addEventListener('message', ({ source, data, ports }) => {
        if (source !== window) return;
        if (data === 'vault-ended') heard.ended++;
        if (data !== 'vault-port') return;
        heard.port = ports[0] as MessagePort;
        resolve();
      }),
    );
    const choice = await window.leeward.chooseVault(
      asked === 'make' ? { purpose: asked, suggestedName: 'answers' } : { purpose: asked },
    );
    await arrived;
    return choice;
  }, purpose);
}

/** Everything the vault's process says to one question, the answer last. */
const ask = (page: Page, words: Words): Promise<VaultAnswer[]> =>
  page.evaluate(
    (sent) =>
      new Promise<VaultAnswer[]>((resolve) => {
        const { port } = globalThis as unknown as { port: MessagePort };
        const said: VaultAnswer[] = [];
        port.onmessage = ({ data }: MessageEvent<VaultAnswer>) => {
          said.push(data);
          if ('ok' in data) resolve(said);
        };
        port.postMessage({ request: 1, ...sent });
      }),
    words,
  );

const resultOf = (said: readonly VaultAnswer[]): unknown => {
  const last = said.at(-1);
  return last && 'ok' in last ? (last.ok ? last.result : last.code) : undefined;
};

const vaultPids = (program: ElectronApplication): Promise<number[]> =>
  program.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'vault')
      .map(({ pid }) => pid),
  );

const isRunning = (pid: number): boolean => fs.existsSync(`/proc/${pid}`);

/** How often a text stands in the memory of a process, in the two forms in which programs keep text. */
function copiesIn(pid: number, text: string): number {
  const memory = fs.openSync(`/proc/${pid}/mem`, 'r');
  let copies = 0;
  for (const line of fs.readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = line.match(/^([0-9a-f]+)-([0-9a-f]+) rw/) ?? [];
    const [start, end] = [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? '', 16)];
    if (!(end - start < 2 ** 30)) continue;
    const bytes = Buffer.alloc(end - start);
    try {
      fs.readSync(memory, bytes, 0, bytes.length, start);
    } catch {
      continue; // a region that went away, or that nobody may read
    }
    for (const form of ['utf8', 'utf16le'] as const)
      for (let at = bytes.indexOf(text, 0, form); at >= 0; at = bytes.indexOf(text, at + 1, form)) copies++;
  }
  fs.closeSync(memory);
  return copies;
}

test('a vault is made, saved, locked and opened again, and lies on the disk sealed', async ({
  program,
  page,
  home,
}) => {
  const file = path.join(home, 'answers');
  expect(await choose(program, page, 'make', file)).toEqual({
    chosen: true,
    name: 'answers',
    failure: 'missing',
  });
  const [deriving, made] = await ask(page, { ask: 'make', passphrase: PASSPHRASE });
  expect(deriving).toEqual({ request: 1, deriving: { expectedMilliseconds: expect.any(Number) } });
  expect(made).toEqual({ request: 1, ok: true, result: { cases: [] } });
  const saved = resultOf(await ask(page, { ask: 'save-case', label: 'mine', content: CANARY })) as {
    case: string;
  };
  expect(saved).toMatchObject({ settled: true, cases: [{ label: 'mine' }] });
  expect(
    fs
      .readdirSync(home)
      .filter((name) => name.includes('answers'))
      .sort(),
  ).toEqual(['answers', 'answers.bak']);
  expect(fs.readFileSync(file).includes(CANARY)).toBe(false);

  await page.evaluate(() => window.leeward.lockVault());
  expect(await vaultPids(program)).toEqual([]);

  expect(await choose(program, page, 'open', file)).toEqual({ chosen: true, name: 'answers' });
  expect(resultOf(await ask(page, { ask: 'open', passphrase: 'river lamp' }))).toBe('wrong-passphrase');
  expect(resultOf(await ask(page, { ask: 'open', passphrase: PASSPHRASE }))).toEqual({
    cases: [{ case: saved.case, label: 'mine' }],
  });
  expect(resultOf(await ask(page, { ask: 'open-case', case: saved.case }))).toEqual({ content: CANARY });
  expect(resultOf(await ask(page, { ask: 'make-unreadable' }))).toEqual({ destroyed: 2, left: 0 });
  expect(fs.readdirSync(home).filter((name) => name.includes('answers'))).toEqual([]);
});

test('keys and texts live in the vault’s process, never in the main process, and end with the lock', async ({
  program,
  page,
  home,
}) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  // Put together in the page, so that the test itself does not carry the words through the main process.
  await page.evaluate(() => {
    const { port } = globalThis as unknown as { port: MessagePort };
    const words = ['cana', 'ry-of-', 'the-vault-', '4711'].join('');
    return new Promise<void>((resolve) => {
      port.onmessage = ({ data }) => {
        if (data.request === 1 && data.ok)
          port.postMessage({ request: 2, ask: 'save-case', label: '', content: words });
        if (data.request === 2 && data.ok)
          port.postMessage({ request: 3, ask: 'open-case', case: data.result.case });
        if (data.request === 3 && data.ok) resolve();
      };
      port.postMessage({ request: 1, ask: 'make', passphrase: words });
    });
  });
  const words = 'canary-of-the-vault-4711';
  const [vault = 0] = await vaultPids(program);
  const main = await program.evaluate(() => process.pid);
  expect(copiesIn(vault, words)).toBeGreaterThan(0);
  expect(copiesIn(main, words)).toBe(0);
  await page.evaluate(() => window.leeward.lockVault());
  expect(isRunning(vault)).toBe(false);
  expect(copiesIn(main, words)).toBe(0);
});

test('a derivation is called off by ending the process, and the window hears of it', async ({
  program,
  page,
  home,
}) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { port } = globalThis as unknown as { port: MessagePort };
        port.onmessage = ({ data }) => data.deriving && resolve();
        port.postMessage({ request: 1, ask: 'make', passphrase: 'x' });
      }),
  );
  const [vault = 0] = await vaultPids(program);
  await page.evaluate(() => window.leeward.lockVault());
  expect(isRunning(vault)).toBe(false);
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { ended: number }).ended)).toBe(1);
  expect(fs.existsSync(path.join(home, 'answers'))).toBe(false);
});

test('the memory that a derivation took is given back', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: PASSPHRASE });
  const [vault = 0] = await vaultPids(program);
  const kibibytes = Number(fs.readFileSync(`/proc/${vault}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]);
  expect(kibibytes).toBeLessThan(200 * 1024);
});

test('what does not parse is answered and does nothing', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  for (const odd of [{ ask: 'run' }, { ask: 'make', passphrase: 7 }, { ask: 'open-case', case: '../..' }])
    expect(resultOf(await ask(page, odd as unknown as Words))).toBe('failed');
});
