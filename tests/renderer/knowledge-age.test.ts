import header from 'virtual:leeward-pack-header';
import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, choose, goTo, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 15_000 });
/** What the report itself says of it, on paper too. */
const NEWER = { en: 'a newer version', fa: 'نسخهٔ تازه‌تری' };
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
}, 120_000);
afterEach(async () => {
  expect((await pretended(page)).violations).toEqual([]);
  await page.context().close();
});
afterAll(() => browser.close());

const lookAtExample = async (language: 'en' | 'fa') => {
  await page.getByRole('button', { name: WORDS[language]['welcome.example'] }).click();
  await expectPage(page.locator('.results')).toBeVisible();
};
const quiet = () => page.locator('.known-as-of');
const warning = () => page.locator('.past-review');

describe.each(['en', 'fa'] as const)('the age of what is known, in %s', { timeout: 120_000 }, (language) => {
  const [before, after] = (WORDS[language]['knowledge.past'].split(/\{month\}|\{date\}/) as string[]).slice(
    1,
  );

  it('stands in small print on the first screen, with the results and with the report', async () => {
    page = await openWindow(browser, { bundle, languages: [language], today: header.reviewBy });
    await choose(page, language);
    await expectPage(quiet()).toHaveText(/(2026|۱۴۰۵)/);
    await expectPage(warning()).toHaveCount(0);
    await lookAtExample(language);
    for (const step of ['results', 'report'] as const) {
      await goTo(page, language, step);
      await expectPage(quiet(), step).toBeVisible();
      await expectPage(warning(), step).toHaveCount(0);
    }
  });

  it('is a warning from the day after it was to be looked at again', async () => {
    page = await openWindow(browser, { bundle, languages: [language], today: nextDay(header.reviewBy) });
    await choose(page, language);
    await expectPage(warning()).toContainText(before as string);
    await expectPage(warning()).toContainText(after as string);
    await expectPage(quiet()).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await lookAtExample(language);
    for (const step of ['results', 'report'] as const) {
      await goTo(page, language, step);
      await expectPage(warning(), step).toBeVisible();
      expect(await accessibilityFaults(page), step).toEqual([]);
    }
    await page.getByText(WORDS[language]['report-file.detail.page'], { exact: true }).click();
    await expectPage(page.locator('.sheet .section-age')).toContainText(NEWER[language]);
  });
});
