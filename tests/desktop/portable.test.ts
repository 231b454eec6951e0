import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { CHAPTERS } from '../../renderer/stores/guide-slice.ts';
import words from '../../renderer/texts/en.json' with { type: 'json' };
import { expect, freshHome, killGroup, launchTwin, starterIn, test, twinFolder } from './program.ts';

const ORDINARY_USER = 65_534;

/** The program as somebody carries it: in a folder of their own. */
const carriedCopy = (): { folder: string; names: string[] } => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-carried-'));
  fs.cpSync(twinFolder, folder, { recursive: true });
  // The wrapper names the executable that it starts.
  const wrapper = path.join(folder, 'as-ordinary-user.sh');
  if (fs.existsSync(wrapper))
    fs.writeFileSync(wrapper, fs.readFileSync(wrapper, 'utf8').replaceAll(twinFolder, folder));
  if (process.getuid?.() === 0) fs.chownSync(folder, ORDINARY_USER, ORDINARY_USER);
  fs.chmodSync(folder, 0o755);
  return { folder, names: fs.readdirSync(folder).sort() };
};

const run = async (
  display: string,
  folder: string,
  use: (page: Page, program: ElectronApplication) => Promise<void>,
): Promise<void> => {
  const home = freshHome();
  const program = await launchTwin({ display, home }, { starter: starterIn(folder) });
  const { pid } = program.process();
  try {
    const page = await program.firstWindow();
    await page.waitForURL('app://ui/');
    await expect(page.getByRole('main')).toBeVisible();
    await use(page, program);
    const ended = once(program.process(), 'exit');
    await page.evaluate(() => void window.leeward.closeProgram()).catch(() => undefined);
    await ended;
    // What is remembered lies beside the program and nowhere else.
    await expect.poll(() => fs.readdirSync(home)).toEqual([]);
  } finally {
    killGroup(pid);
    fs.rmSync(home, { recursive: true, force: true });
  }
};

const readKept = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.locator('.guide-dialog')).toBeVisible();
  // With large letters the list of chapters is folded.
  const folded = page.locator('.guide-chapters .more-button[aria-expanded="false"]');
  if (await folded.count()) await folded.click();
  await page.locator('.guide-chapter-name').nth(CHAPTERS.indexOf('kept')).click();
  await expect(page.locator('.guide-look')).toBeVisible();
};
const box = (page: Page) => page.locator('.guide-look').getByRole('checkbox');
const looks = (page: Page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return [lang, dataset.theme, dataset.textSize];
  });

test('a carried program remembers how it looks beside itself, only if asked', async ({ display }) => {
  test.setTimeout(120_000);
  const { folder, names } = carriedCopy();
  const file = path.join(folder, 'look.json');
  const there = (): string[] => fs.readdirSync(folder).sort();
  const withFile = [...names, 'look.json'].sort();
  try {
    await run(display, folder, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await readKept(page);
      await page.locator('.guide-bar').getByRole('radio', { name: words['window.theme.dark'] }).click();
      await expect(box(page)).not.toBeChecked();
    });
    expect(there(), 'without being asked it writes nothing').toEqual(names);

    await run(display, folder, async (page) => {
      await expect.poll(() => looks(page)).toEqual(['en', 'system', '100']);
      await page.getByRole('button', { name: 'English' }).click();
      await readKept(page);
      await page.locator('.guide-look .choice').click();
      await page.getByRole('button', { name: words['you.computer.mine'], exact: true }).click();
      await expect(box(page)).toBeChecked();
      await page.locator('.guide-look').getByRole('radio').nth(1).click();
      await page.locator('.guide-bar').getByRole('radio', { name: words['window.theme.dark'] }).click();
      // The last choice, and closing right after it.
      await page.locator('.guide-bar').getByRole('radio', { name: 'فارسی' }).click();
      await expect.poll(() => looks(page)).toEqual(['fa', 'dark', '125']);
    });
    expect(there()).toEqual(withFile);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      language: 'fa',
      theme: 'dark',
      textSize: 125,
    });
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);

    await run(display, folder, async (page) => {
      await expect(page.locator('.welcome')).toBeVisible();
      await expect.poll(() => looks(page)).toEqual(['fa', 'dark', '125']);
      await readKept(page);
      await expect(box(page)).toBeChecked();
      await page.locator('.guide-look .choice').click();
      await expect(box(page)).not.toBeChecked();
    });
    expect(there()).toEqual(names);

    fs.writeFileSync(file, '{"version":9}');
    await run(display, folder, async (page) => {
      const notice = page.getByRole('status').filter({ hasText: 'look.json' });
      await expect(notice).toContainText(path.basename(folder));
      await expect.poll(() => looks(page)).toEqual(['en', 'system', '100']);
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('{"version":9}');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('in a folder that cannot be written to it does not offer to', async ({ display }) => {
  const { folder, names } = carriedCopy();
  fs.chmodSync(folder, 0o555);
  try {
    await run(display, folder, async (page) => {
      expect(await page.evaluate(() => window.leeward.rememberedLook())).toEqual({
        offered: false,
        look: null,
      });
      const look = { language: 'fa', theme: 'dark', textSize: 125, asked: true } as const;
      expect(await page.evaluate((sent) => window.leeward.rememberLook(sent), look)).toEqual({
        ok: false,
        code: 'read-only',
      });
    });
    expect(fs.readdirSync(folder).sort()).toEqual(names);
  } finally {
    fs.chmodSync(folder, 0o755);
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
