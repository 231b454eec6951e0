import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import en from '../../renderer/texts/en.json' with { type: 'json' };
import { expect as expectSoon, test } from './program.ts';
import { loaded } from './vault-hands.ts';

const expect = expectSoon.configure({ timeout: 30_000 });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** To the question about habits, where the first is chosen. */
const answer = async (page: Page): Promise<void> => {
  await press(page, 'English');
  await press(page, en['welcome.begin']);
  await page.getByText(en['you.computer.mine'], { exact: true }).click();
  await press(page, en['question.next']);
  await press(page, en['question.skip']);
  await page.getByRole('checkbox').first().press('Space');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
};

test('answers are kept in a vault with drawn words, locked, opened again, and closing asks nothing', async ({
  program,
  page,
  home,
}) => {
  test.setTimeout(90_000);
  await program.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(home, 'page'),
  );
  await answer(page);
  await press(page, en['vault.make']);
  await press(page, en['vault.make.place']);
  const words = page.locator('.vault-drawn');
  await expect(words).toHaveText(/\S+ \S+ \S+/);
  const passphrase = (await words.textContent()) ?? '';
  await page.getByLabel(en['report-file.lock.again']).fill(passphrase);
  await press(page, en['vault.make.go']);
  await expect(page.getByText(en['vault.saved'], { exact: true })).toBeVisible();
  await page.getByRole('checkbox').nth(1).press('Space');

  // What was said in the last moment is saved before the window ends.
  const next = program.waitForEvent('window');
  await page.getByRole('button', { name: en['vault.lock'], exact: true }).click({ noWaitAfter: true });
  const after = await loaded(await next);
  await expect(after.getByText(en['vault.locked.asked'])).toBeVisible();
  await after.getByLabel(en['report-file.lock.first']).fill(passphrase);
  await press(after, en['vault.open.go']);
  await expect(after.getByText(en['vault.saved'], { exact: true })).toBeVisible();
  await press(after, en['question.next']);
  await press(after, en['question.skip']);
  await expect(after.getByRole('checkbox').first()).toBeChecked();
  await expect(after.getByRole('checkbox').nth(1)).toBeChecked();

  // A question would keep the window open.
  await program.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  // With its last window the program ends, sometimes before it can be asked.
  const windows = () =>
    program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length).catch(() => 0);
  await expect.poll(windows).toBe(0);
});

test('a vault that cannot be made leaves the window, the answers and the place as they were', async ({
  program,
  page,
  home,
}) => {
  test.setTimeout(90_000);
  const folder = path.join(home, 'stick');
  fs.mkdirSync(folder);
  fs.chmodSync(folder, 0o777);
  await program.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(folder, 'page'),
  );
  await answer(page);
  await press(page, en['vault.make']);
  await press(page, en['vault.make.place']);
  const words = page.locator('.vault-drawn');
  await expect(words).toHaveText(/\S+ \S+ \S+/);
  await page.getByLabel(en['report-file.lock.again']).fill((await words.textContent()) ?? '');
  fs.chmodSync(folder, 0o555);
  await press(page, en['vault.make.go']);
  await expect(page.getByText(en['vault.failed.read-only'])).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  expect(program.windows()).toEqual([page]);
  expect(fs.readdirSync(folder)).toEqual([]);
});
