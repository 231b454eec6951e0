import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './program.ts';
import { ask, choose, windowAfter } from './vault-hands.ts';

/** What is on the clipboard, and what is marked; older versions of Electron keep both behind one name. */
const onClipboard = (program: ElectronApplication): Promise<{ copied: string; marked: string }> =>
  program.evaluate(async ({ clipboard }) => {
    const read = clipboard.readText as (type?: string) => string | Promise<string>;
    return {
      copied: await read(),
      marked: await (clipboard.selection ? clipboard.selection.readText() : read('selection')),
    };
  });

/** Marks the heading and copies it, as a person does. */
async function copyHeading(page: Page): Promise<string> {
  const text = await page
    .getByRole('heading')
    .first()
    .evaluate((heading) => {
      getSelection()?.selectAllChildren(heading);
      return heading.textContent ?? '';
    });
  await page.keyboard.press('ControlOrMeta+c');
  return text;
}

test('what was copied or marked is taken back with a lock', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: 'river lamp seven boats', label: '', content: '{}' });
  const text = await copyHeading(page);
  expect(text).not.toBe('');
  await expect.poll(async () => (await onClipboard(program)).copied).toBe(text);
  await program.evaluate(async ({ clipboard }, marked) => {
    if (clipboard.selection) await clipboard.selection.writeText(marked);
    else (clipboard.writeText as (text: string, type: string) => void)(marked, 'selection');
  }, text);
  expect((await onClipboard(program)).marked).toBe(text);
  await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  expect(await onClipboard(program)).toEqual({ copied: '', marked: '' });
});

test('what another program put there meanwhile stays', async ({ program, page, home }) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: 'river lamp seven boats', label: '', content: '{}' });
  const text = await copyHeading(page);
  await expect.poll(async () => (await onClipboard(program)).copied).toBe(text);
  await program.evaluate(async ({ clipboard }) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await clipboard.writeText('a shopping list');
  });
  await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  expect((await onClipboard(program)).copied).toBe('a shopping list');
});

test('what another program put there stays where a copy takes nothing along', async ({
  program,
  page,
  home,
}) => {
  await choose(program, page, 'make', path.join(home, 'answers'));
  await ask(page, { ask: 'make', passphrase: 'river lamp seven boats', label: '', content: '{}' });
  await program.evaluate(({ clipboard }) => clipboard.writeText('a shopping list'));
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.keyboard.press('ControlOrMeta+c');
  await program.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  expect((await onClipboard(program)).copied).toBe('a shopping list');
});

test('an end by an uncaught error takes it back first', async ({ program, page }) => {
  const text = await copyHeading(page);
  await expect.poll(async () => (await onClipboard(program)).copied).toBe(text);
  // With the program its clipboard goes on this system: what counts is what was done before.
  await program.evaluate(async ({ clipboard }) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const clear = clipboard.clear.bind(clipboard);
    clipboard.clear = (...which: []) => {
      clear(...which);
      if (which.length === 0) process.stdout.write('taken back');
    };
  });
  const { stdout } = program.process();
  let said = '';
  stdout?.on('data', (piece) => {
    said += String(piece);
  });
  const ended = new Promise((resolve) => program.process().once('close', resolve));
  await program.evaluate(() => void setTimeout(() => JSON.parse('{'), 50));
  expect(await ended).toBe(70);
  expect(said).toContain('taken back');
});
