import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, killGroup, launchTwin, test } from './program.ts';
import { ask, choose, isRunning, loaded, resultOf, screenPid, vaultPids } from './vault-hands.ts';

const PASSPHRASE = 'river lamp seven boats';
const LARGE = 'x'.repeat(2_000_000);

/** A vault with one case that is saved, open. */
async function openVault(program: ElectronApplication, page: Page, home: string) {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: PASSPHRASE, label: '', content: '{}' });
  const saved = resultOf(await ask(page, { ask: 'save-case', label: 'mine', content: 'saved' }));
  const [vault = 0] = await vaultPids(program);
  expect(isRunning(vault)).toBe(true);
  return { id: (saved as { case: string }).case, vault };
}

/** Nobody waits for the answer: the end comes in the middle of it. */
const beginSaving = (page: Page, id: string): Promise<void> =>
  page.evaluate(
    ({ known, content }) => {
      const { port } = globalThis as unknown as { port: MessagePort };
      for (let request = 2; request < 20; request++)
        port.postMessage({ request, ask: 'save-case', case: known, label: 'mine', content });
    },
    { known: id, content: LARGE },
  );

const ofVault = (home: string): string[] =>
  fs
    .readdirSync(home)
    .filter((name) => name.includes('answers'))
    .sort();

const runFoldersIn = (home: string): string[] =>
  fs.readdirSync(home).filter((name) => name.startsWith('leeward-run-'));

/** What a new start finds in the case. */
async function contentAfterwards(where: { display: string; home: string }, id: string): Promise<unknown> {
  const program = await launchTwin(where);
  try {
    const page = await loaded(await program.firstWindow());
    await choose(program, page, 'open', path.join(where.home, 'answers'));
    await ask(page, { ask: 'open', passphrase: PASSPHRASE });
    return (resultOf(await ask(page, { ask: 'open-case', case: id })) as { content?: string }).content;
  } finally {
    killGroup(program.process().pid);
  }
}

/** What the case may hold: what was saved, or what was being saved. */
const STATES = ['saved', LARGE];

type End = (program: ElectronApplication, main: number) => unknown;
const endings: Readonly<Record<string, End>> = {
  'the computer’s shutdown': (program) =>
    program.evaluate(({ powerMonitor }) => void setTimeout(() => powerMonitor.emit('shutdown'))),
  'SIGTERM to the program': (_, main) => process.kill(main, 'SIGTERM'),
  'SIGHUP to the program': (_, main) => process.kill(main, 'SIGHUP'),
};
/** As a session does that ends, and a terminal. */
const endingsOfAll: Readonly<Record<string, End>> = {
  'SIGTERM to each of its processes': (_, main) => process.kill(-main, 'SIGTERM'),
  'SIGHUP to each of its processes': (_, main) => process.kill(-main, 'SIGHUP'),
  'SIGINT to each of its processes': (_, main) => process.kill(-main, 'SIGINT'),
};

/** Ends the program in the middle of a save. */
async function endSaving(program: ElectronApplication, page: Page, home: string, end: End) {
  const { id, vault } = await openVault(program, page, home);
  const main = program.process().pid ?? 0;
  const ended = once(program.process(), 'exit');
  await beginSaving(page, id);
  await end(program, main);
  const [code] = (await ended) as [number | null];
  await expect.poll(() => isRunning(vault)).toBe(false);
  return { id, code };
}

for (const [ending, end] of Object.entries(endings))
  test(`${ending} ends vault and program, and the vault opens again`, async ({
    program,
    page,
    home,
    display,
  }) => {
    test.setTimeout(90_000);
    const { id, code } = await endSaving(program, page, home, end);
    expect(code).toBe(0);
    // The vault and its copy; nothing unfinished, and no folder of the run.
    expect(fs.readdirSync(home).sort()).toEqual(['answers', 'answers.bak']);
    expect(STATES).toContain(await contentAfterwards({ display, home }, id));
  });

for (const [ending, end] of Object.entries(endingsOfAll)) {
  test(`${ending} ends the vault, and it opens again`, async ({ program, page, home, display }) => {
    test.setTimeout(90_000);
    const { id } = await endSaving(program, page, home, end);
    expect(STATES).toContain(await contentAfterwards({ display, home }, id));
  });

  // Chromium gives up at once when it can start no process for drawing any more, and cleans nothing up.
  test(`what ${ending} leaves of the run is gone with the next start`, async ({
    program,
    page,
    home,
    display,
  }) => {
    await endSaving(program, page, home, end);
    const left = runFoldersIn(home);
    const next = await launchTwin({ display, home });
    try {
      await loaded(await next.firstWindow());
      expect(runFoldersIn(home)).toHaveLength(1);
      expect(left).not.toContain(runFoldersIn(home)[0]);
    } finally {
      killGroup(next.process().pid);
    }
  });
}

test('the end of a session that Windows tells the window ends both processes that know', async ({
  program,
  page,
  home,
}) => {
  const { vault } = await openVault(program, page, home);
  const screen = await screenPid(program);
  const opened = program.waitForEvent('window');
  await program.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    setTimeout(() => window?.emit('session-end'));
  });
  const after = await loaded(await opened);
  await expect.poll(() => [vault, screen].filter(isRunning)).toEqual([]);
  expect(await after.evaluate(() => window.leeward.vaultState())).toMatchObject({
    vault: 'locked',
    because: 'computer',
  });
  expect(ofVault(home)).toEqual(['answers', 'answers.bak']);
});
