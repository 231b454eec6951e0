import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './program.ts';
import {
  ask,
  choose,
  isRunning,
  loaded,
  resultOf,
  screenPid,
  vaultPids,
  windowAfter,
} from './vault-hands.ts';

const PASSPHRASE = 'river lamp seven boats';

/** A vault with one case, open. */
async function openVault(program: ElectronApplication, page: Page, home: string): Promise<string> {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: PASSPHRASE, label: '', content: '{}' });
  const saved = await ask(page, { ask: 'save-case', label: 'mine', content: 'first' });
  return (resultOf(saved) as { case: string }).case;
}

/** The page of the window that follows when the shell itself locks. */
async function afterLock(program: ElectronApplication, cause: () => Promise<unknown>): Promise<Page> {
  const opened = program.waitForEvent('window', { timeout: 15_000 });
  await cause();
  return loaded(await opened);
}

const ofVault = (home: string): string[] => fs.readdirSync(home).filter((name) => name.includes('answers'));

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'])
  test(`the computer's ${event} ends both processes that know`, async ({ program, page, home }) => {
    await openVault(program, page, home);
    const [vault = 0] = await vaultPids(program);
    const screen = await screenPid(program);
    const after = await afterLock(program, () =>
      program.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event),
    );
    expect(isRunning(vault)).toBe(false);
    expect(isRunning(screen)).toBe(false);
    expect(await after.evaluate(() => window.leeward.vaultState())).toEqual({
      vault: 'locked',
      name: 'answers',
      because: 'computer',
    });
  });

test('nobody at the computer for a while: locked, and opened again without a dialog, looking as before', async ({
  program,
  page,
  home,
}) => {
  const id = await openVault(program, page, home);
  await page.evaluate(() => window.leeward.keepAppearance({ language: 'fa', theme: 'dark', textSize: 150 }));
  await page.evaluate(() => window.leeward.lockAfterIdle({ minutes: 3 }));
  const after = await afterLock(program, () =>
    program.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleState = (seconds) => (seconds === 180 ? 'idle' : 'active');
    }),
  );
  expect(await after.evaluate(() => window.leeward.vaultState())).toEqual({
    vault: 'locked',
    name: 'answers',
    because: 'idle',
    appearance: { language: 'fa', theme: 'dark', textSize: 150 },
  });
  await program.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error('the dialog was reached'));
  });
  expect(await choose(program, after, 'again', '')).toEqual({ chosen: true, name: 'answers' });
  await ask(after, { ask: 'open', passphrase: PASSPHRASE });
  expect(resultOf(await ask(after, { ask: 'open-case', case: id }))).toEqual({ content: 'first' });
});

test('the last change is saved before the lock', async ({ program, page, home }) => {
  const id = await openVault(program, page, home);
  await page.evaluate((known) => {
    window.addEventListener('message', ({ data }) => {
      if (data !== 'vault-locking') return;
      const { port } = globalThis as unknown as { port: MessagePort };
      port.onmessage = () => void window.leeward.lockVault({ forget: false });
      port.postMessage({ request: 9, ask: 'save-case', case: known, label: 'mine', content: 'last' });
    });
  }, id);
  const after = await afterLock(program, () =>
    program.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  );
  expect((await after.evaluate(() => window.leeward.vaultState())).vault).toBe('locked');
  await choose(program, after, 'again', '');
  await ask(after, { ask: 'open', passphrase: PASSPHRASE });
  expect(resultOf(await ask(after, { ask: 'open-case', case: id }))).toEqual({ content: 'last' });
});

test('without an open vault nothing is locked: what is on the screen would be lost', async ({
  program,
  page,
  home,
}) => {
  const screen = await screenPid(program);
  await program.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await choose(program, page, 'make', path.join(home, 'answers'));
  await program.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => vaultPids(program)).toEqual([]);
  expect(await screenPid(program)).toBe(screen);
  expect(await page.evaluate(() => window.leeward.vaultState())).toEqual({ vault: 'none' });
  expect(ofVault(home)).toEqual([]);
});

test('a vault that is put away is not named to the next window', async ({ program, page, home }) => {
  await openVault(program, page, home);
  const after = await windowAfter(program, page, () => window.leeward.lockVault({ forget: true }));
  expect(await after.evaluate(() => window.leeward.vaultState())).toEqual({ vault: 'none' });
});

test('a window that ends by itself takes the keys with it', async ({ program, page, home }) => {
  await openVault(program, page, home);
  const [vault = 0] = await vaultPids(program);
  await page.reload();
  await expect.poll(() => isRunning(vault)).toBe(false);
  expect(await page.evaluate(() => window.leeward.vaultState())).toMatchObject({ because: 'ended' });
});

test('made unreadable, open or locked: the window ends, and the next one is told once what became of it', async ({
  program,
  page,
  home,
}) => {
  await openVault(program, page, home);
  const [vault = 0] = await vaultPids(program);
  const after = await windowAfter(program, page, () => window.leeward.makeVaultUnreadable());
  expect(isRunning(vault)).toBe(false);
  expect(ofVault(home)).toEqual([]);
  // The window asks when it starts, and says it.
  await expect(after.getByText('The vault was made unreadable: 2 files')).toBeVisible();
  expect(await after.evaluate(() => window.leeward.vaultState())).toEqual({ vault: 'none' });

  await openVault(program, after, home);
  const locked = await windowAfter(program, after, () => window.leeward.lockVault({ forget: false }));
  expect(await locked.evaluate(() => window.leeward.makeVaultUnreadable())).toEqual({
    destroyed: 2,
    left: 0,
  });
  expect(ofVault(home)).toEqual([]);
  expect(await locked.evaluate(() => window.leeward.vaultState())).toEqual({ vault: 'none' });
});

test('Esc twice ends the keys with the program', async ({ program, page, home }) => {
  await openVault(program, page, home);
  const [vault = 0] = await vaultPids(program);
  const ended = once(program.process(), 'exit');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape').catch(() => undefined); // the page may be gone before the key is up
  expect((await ended)[0]).toBe(0);
  expect(isRunning(vault)).toBe(false);
  expect(ofVault(home)).toEqual(['answers', 'answers.bak']);
});
