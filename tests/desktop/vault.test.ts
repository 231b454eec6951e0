import fs from 'node:fs';
import path from 'node:path';
import { tally } from '../tally.ts';
import { expect, sleep, test } from './program.ts';
import {
  ask,
  choose,
  copiesByProcess,
  copiesIn,
  isRunning,
  resultOf,
  screenPid,
  vaultPids,
  type Words,
  windowAfter,
} from './vault-hands.ts';

const CANARY = 'canary: who came on Tuesday';
const PASSPHRASE = 'river lamp seven boats';

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
  const made = { ask: 'make', passphrase: PASSPHRASE, label: 'mine', content: '{}' } as const;
  const [deriving, ...said] = await ask(page, made);
  expect(deriving).toEqual({ request: 1, deriving: { expectedMilliseconds: expect.any(Number) } });
  const { case: id } = resultOf(said) as { case: string };
  const saved = resultOf(await ask(page, { ask: 'save-case', case: id, content: CANARY })) as {
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

  const after = await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  expect(await vaultPids(program)).toEqual([]);

  expect(await choose(program, after, 'open', file)).toEqual({ chosen: true, name: 'answers' });
  expect(resultOf(await ask(after, { ask: 'open', passphrase: 'river lamp' }))).toBe('wrong-passphrase');
  expect(resultOf(await ask(after, { ask: 'open', passphrase: PASSPHRASE }))).toEqual({
    cases: [{ case: saved.case, label: 'mine' }],
  });
  expect(resultOf(await ask(after, { ask: 'open-case', case: saved.case }))).toEqual({ content: CANARY });
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
      port.postMessage({ request: 1, ask: 'make', passphrase: words, label: '', content: '{}' });
    });
  });
  const words = 'canary-of-the-vault-4711';
  const [vault = 0] = await vaultPids(program);
  const main = await program.evaluate(() => process.pid);
  expect(copiesIn(vault, words)).toBeGreaterThan(0);
  expect(copiesIn(main, words)).toBe(0);
  const screen = await screenPid(program);
  expect(copiesIn(screen, words)).toBeGreaterThan(0);
  const before = Object.values(await copiesByProcess(program, words)).reduce(
    (sum, copies) => sum + copies,
    0,
  );
  const next = await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  await sleep(2_000);
  const after = await copiesByProcess(program, words);
  // The same count finds the text where it is put into the window that follows: zero is not blindness.
  await next.evaluate(() => {
    Object.assign(globalThis, { planted: ['cana', 'ry-of-', 'the-vault-', '4711'].join('') });
  });
  const { windows: planted } = await copiesByProcess(program, words);
  tally('after-lock', { before, ...after, planted });
  expect(planted).toBeGreaterThan(0);
  expect(isRunning(vault)).toBe(false);
  expect(isRunning(screen)).toBe(false);
  expect(after).toEqual({ windows: 0, decrypting: 0, others: 0, main: 0 });
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
        port.postMessage({ request: 1, ask: 'make', passphrase: 'x', label: '', content: '{}' });
      }),
  );
  const [vault = 0] = await vaultPids(program);
  await page.evaluate(() => window.leeward.lockVault({ forget: false }));
  expect(isRunning(vault)).toBe(false);
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { ended: number }).ended)).toBe(1);
  expect(fs.existsSync(path.join(home, 'answers'))).toBe(false);
});

test('the memory that a derivation took is given back', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: PASSPHRASE, label: '', content: '{}' });
  const [vault = 0] = await vaultPids(program);
  const kibibytes = Number(fs.readFileSync(`/proc/${vault}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]);
  expect(kibibytes).toBeLessThan(200 * 1024);
});

test('what does not parse is answered and does nothing', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  for (const odd of [{ ask: 'run' }, { ask: 'make', passphrase: 7 }, { ask: 'open-case', case: '../..' }])
    expect(resultOf(await ask(page, odd as unknown as Words))).toBe('failed');
});
