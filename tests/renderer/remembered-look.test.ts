import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Look, RememberedLook } from '../../models/contract/look-messages.ts';
import type { VaultState } from '../../models/contract/vault-messages.ts';
import { CHAPTERS } from '../../renderer/stores/guide-slice.ts';
import arGuide from '../../renderer/texts/guide/ar.json' with { type: 'json' };
import enGuide from '../../renderer/texts/guide/en.json' with { type: 'json' };
import faGuide from '../../renderer/texts/guide/fa.json' with { type: 'json' };
import { broken } from './every-screen.ts';
import { seenByVault, withVault } from './vault-pretence.ts';
import { accessibilityFaults, choose, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const GUIDE = { en: enGuide, fa: faGuide, ar: arGuide };
const LANGUAGES = ['en', 'fa', 'ar'] as const;
const FOLDER = 'tools';
const NONE: RememberedLook = { offered: true, folder: FOLDER, look: null, foreign: false };
const LOOK: Look = { language: 'fa', theme: 'dark', textSize: 125 };
const KEPT: RememberedLook = { ...NONE, look: LOOK };
const PASSPHRASE = 'lamp river seven boats apple';

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
}, 300_000);
afterEach(async () => {
  expect((await pretended(page)).violations).toEqual([]);
  await page.context().close();
});
afterAll(() => browser.close());

const open = async (
  look: RememberedLook,
  { language = 'en', vault }: { language?: string; vault?: VaultState } = {},
): Promise<void> => {
  page = await openWindow(browser, { bundle, languages: [language], look, ...(vault ? { vault } : {}) });
};
const looks = () =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return [lang, dataset.theme, dataset.textSize];
  });
/** What was asked of the file so far. */
const asked = async () =>
  (await pretended(page)).calls
    .filter(({ name }) => name === 'rememberLook' || name === 'forgetLook')
    .map(({ name, request }) => (request as unknown) ?? name);
const read = async (): Promise<void> => {
  await expectPage(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('F1');
  await expectPage(page.locator('.guide-dialog')).toBeVisible();
  // With large letters the list of chapters is folded.
  const folded = page.locator('.guide-chapters .more-button[aria-expanded="false"]');
  if (await folded.count()) await folded.click();
  await page.locator('.guide-chapter-name').nth(CHAPTERS.indexOf('kept')).click();
  await expectPage(page.locator('.guide-look')).toBeVisible();
};
const box = () => page.locator('.guide-look').getByRole('checkbox');
const press = () => page.locator('.guide-look .choice').click();
const sayWhose = (whose: 'mine' | 'someone-elses', language: (typeof LANGUAGES)[number] = 'en') =>
  page.getByRole('button', { name: WORDS[language][`you.computer.${whose}`], exact: true }).click();
const theme = (name: 'light' | 'dark', language: (typeof LANGUAGES)[number] = 'en') =>
  page
    .locator('.guide-bar')
    .getByRole('radio', { name: WORDS[language][`window.theme.${name}`] })
    .click();

describe.each(LANGUAGES)('beside the program, in %s', { timeout: 120_000 }, (language) => {
  it('is remembered when that is asked for, follows what is chosen, and is given up again', async () => {
    await open(NONE, { language });
    await choose(page, language);
    await read();
    await expectPage(box()).not.toBeChecked();
    await expectPage(page.locator('.guide-look')).toContainText(GUIDE[language]['look.remember']);
    await theme('light', language);
    expect(await asked()).toEqual([]);
    await press();
    await sayWhose('mine', language);
    const first = { language, theme: 'light', textSize: 100, asked: true };
    await expectPage.poll(asked).toEqual([first]);
    await expectPage(box()).toBeChecked();
    await theme('dark', language);
    await page.locator('.guide-look').getByRole('radio').nth(2).click();
    const followed = [
      { ...first, theme: 'dark', asked: false },
      { ...first, theme: 'dark', textSize: 150, asked: false },
    ];
    await expectPage.poll(asked).toEqual([first, ...followed]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await press();
    await expectPage.poll(asked).toEqual([first, ...followed, 'forgetLook']);
    await expectPage(box()).not.toBeChecked();
    await theme('light', language);
    expect(await asked()).toHaveLength(4);
  });

  it('says of a file that cannot be read where it lies and how to mend it', async () => {
    await open({ ...NONE, foreign: true }, { language });
    await expectPage(page.getByRole('status').filter({ hasText: 'look.json' })).toContainText(FOLDER);
    expect(await looks()).toEqual([language, 'system', '100']);
    await choose(page, language);
    await expectPage(page.getByRole('status').filter({ hasText: 'look.json' })).toContainText(FOLDER);
    expect(await asked()).toEqual([]);
  });

  it('finds its place in a narrow window', async () => {
    await open({ ...KEPT, look: { language, theme: 'system', textSize: 150 } }, { language });
    await read();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await broken(page)).toEqual([]);
  });
});

describe('a look beside the program', { timeout: 120_000 }, () => {
  it('is how the window begins, without asking for the language again', async () => {
    await open(KEPT);
    await expectPage(page.locator('.welcome')).toBeVisible();
    expect(await looks()).toEqual(['fa', 'dark', '125']);
    expect(await asked()).toEqual([]);
  });

  it('is how the window begins, too, where nothing can be written; it does not follow then', async () => {
    await open({ offered: false, look: { language: 'fa', theme: 'dark', textSize: 125 } });
    await expectPage(page.locator('.welcome')).toBeVisible();
    expect(await looks()).toEqual(['fa', 'dark', '125']);
    await page.getByRole('radio', { name: 'English' }).click();
    expect(await looks()).toEqual(['en', 'dark', '125']);
    expect(await asked()).toEqual([]);
  });

  it('is not offered where the shell does not offer it; the size of letters is', async () => {
    await open({ offered: false, look: null });
    await choose(page, 'en');
    await read();
    await expectPage(box()).toHaveCount(0);
    await page.locator('.guide-look').getByRole('radio').nth(1).click();
    expect(await looks()).toEqual(['en', 'system', '125']);
    expect(await asked()).toEqual([]);
  });

  it('is not offered where others look after the computer, and says so', async () => {
    await open(NONE);
    await choose(page, 'en');
    await read();
    await press();
    await sayWhose('someone-elses');
    await expectPage(page.locator('.guide-look')).toContainText(enGuide['look.borrowed']);
    await expectPage(box()).toHaveCount(0);
    expect(await asked()).toEqual([]);
  });

  it('does not follow on such a computer, and can be taken away there', async () => {
    await open(
      { ...KEPT, look: { ...LOOK, language: 'en' } },
      { vault: { vault: 'none', appearance: { ...LOOK, language: 'en', computer: 'trainers' } } },
    );
    await read();
    await theme('light');
    await expectPage.poll(looks).toEqual(['en', 'light', '125']);
    expect(await asked()).toEqual([]);
    await press();
    await expectPage.poll(asked).toEqual(['forgetLook']);
    await expectPage(box()).toHaveCount(0);
  });

  it('gives way to the look of a vault, learns nothing of it, and to that of a locked window', async () => {
    const inVault = { language: 'en', theme: 'light', textSize: 150 } as const;
    await open(KEPT, { vault: { vault: 'locked', name: 'page', because: 'idle' } });
    await withVault(page, {
      vault: {
        name: 'page',
        passphrase: PASSPHRASE,
        cases: [
          {
            case: '1'.padStart(32, '0'),
            label: 'Case',
            content: JSON.stringify({
              format: 'leeward-case',
              version: 1,
              ...inVault,
              computer: 'mine',
              passed: ['computer', 'country'],
              lockAfterMinutes: 15,
              effort: null,
              refusedActions: [],
              profile: { format: 'leeward-profile', version: 1, country: 'IR' },
            }),
          },
        ],
      },
    });
    expect(await looks()).toEqual(['fa', 'dark', '125']);
    await page.getByLabel(WORDS.fa['report-file.lock.first']).fill(PASSPHRASE);
    await page.getByRole('button', { name: WORDS.fa['vault.open.go'], exact: true }).click();
    await expectPage.poll(looks).toEqual(['en', 'light', '150']);
    await page.getByRole('radio', { name: WORDS.en['window.theme.dark'] }).click();
    const kept = async () => JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '').theme;
    await expectPage.poll(kept).toBe('dark');
    expect(await asked()).toEqual([]);
    await page.context().close();

    await open(KEPT, {
      vault: { vault: 'locked', name: 'page', because: 'idle', appearance: inVault },
    });
    await expectPage.poll(looks).toEqual(['en', 'light', '150']);
    // What is chosen here is remembered; what only the vault said is not.
    await page.getByRole('radio', { name: WORDS.en['window.theme.system'] }).click();
    await expectPage.poll(asked).toEqual([{ ...LOOK, theme: 'system', asked: false }]);
  });

  it.each(['disk-full', 'read-only', 'failed'] as const)('says that it was not written: %s', async (code) => {
    await open(NONE);
    await choose(page, 'en');
    await read();
    await page.evaluate((given) => Object.assign(window, { lookFails: given }), code);
    await press();
    await sayWhose('mine');
    await expectPage(page.locator('.guide-look').getByRole('status')).toContainText(FOLDER);
    await expectPage(box()).not.toBeChecked();
  });

  it('is neither removed nor written when everything is emptied by Esc twice', async () => {
    await open(KEPT);
    await expectPage(page.locator('.welcome')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectPage.poll(async () => (await pretended(page)).calls.at(-1)?.name).toBe('closeProgram');
    expect(await asked()).toEqual([]);
  });
});
