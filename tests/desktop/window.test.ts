import { once } from 'node:events';
import { expect, test } from './program.ts';

test('the window opens and shows its heading', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('the title names the program and, on an old runtime, that this is a test', async ({
  program,
  page: _loaded,
}) => {
  const title = await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toMatch(/^Leeward( TEST)?$/);
});

test('no menu speaks English to a Persian reader', async ({ program }) => {
  expect(await program.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('the window can close the program, even while it loads', async ({ program }) => {
  const page = await program.firstWindow();
  const ended = once(program.process(), 'exit');
  // The page goes with the program, before it can answer.
  await page.evaluate(() => void window.leeward.closeProgram()).catch(() => undefined);
  expect((await ended)[0]).toBe(0);
});

test('Esc twice closes the program', async ({ program, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const ended = once(program.process(), 'exit');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape').catch(() => undefined); // the page may be gone before the key is up
  expect((await ended)[0]).toBe(0);
});
