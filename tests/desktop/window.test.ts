import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import words from '../../renderer/texts/en.json' with { type: 'json' };
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

/** Closes the window as its own button does. */
const closeWindow = (program: ElectronApplication) =>
  program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Answers one question, so that there is something to lose. */
const answerOne = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
  const skip = page.getByRole('button', { name: words['question.skip'], exact: true });
  await skip.click();
  await skip.click();
  await page.getByRole('checkbox').first().press('Space');
};

test('closing the window with answers asks once, and stays until it is answered', async ({
  program,
  page,
}) => {
  await answerOne(page);
  await closeWindow(program);
  await expect(page.getByRole('alertdialog')).toContainText(words['closing.title']);
  await page.getByRole('button', { name: words['closing.stay'] }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await closeWindow(program);
  const ended = once(program.process(), 'exit');
  await page
    .getByRole('button', { name: words['closing.close'] })
    .click()
    .catch(() => undefined); // the page may be gone before the click is answered
  expect((await ended)[0]).toBe(0);
});

test('closing the window without answers asks nothing', async ({ program, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const ended = once(program.process(), 'exit');
  await closeWindow(program).catch(() => undefined);
  expect((await ended)[0]).toBe(0);
});

test('ending the program from elsewhere asks nothing', async ({ program, page }) => {
  await answerOne(page);
  const ended = once(program.process(), 'exit');
  await program.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await ended;
});

test('a window that ends by itself is started anew, empty, and says so', async ({ program, page }) => {
  await answerOne(page);
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // What is asked of a process that ends in that moment is never answered.
  const shown = () =>
    program.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
        new Promise((resolve) => setTimeout(() => resolve(''), 1_000)),
      ]),
    );
  await expect.poll(shown, { timeout: 15_000 }).toContain(words['window.started-anew']);
});
