import { type Browser, expect as expectPage, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, choose, goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

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

const SEARCHES = {
  en: { name: 'server', typed: 'SERV', elsewhere: 'metadata', means: 'who talks with whom and when' },
  fa: { name: 'سرور', typed: 'سرور', elsewhere: 'متاديتا', means: 'ردِ گفتگوها' },
  ar: { name: 'خادم', typed: 'خادم', elsewhere: 'ميتاداتا', means: 'سجل من تواصل مع من ومتى' },
} as const;

describe.each(['en', 'fa', 'ar'] as const)('the words in %s', { timeout: 60_000 }, (language) => {
  const words = WORDS[language];
  const { name, typed, elsewhere, means } = SEARCHES[language];
  const term = (text: string) => page.locator('.word dt').filter({ hasText: new RegExp(`^${text}$`) });

  it('open from help before anything was answered, by keyboard alone', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await page.getByRole('button', { name: words['help.open'], exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('dialog', { name: words['help.title'] })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('dialog', { name: words['words.title'] })).toBeVisible();
    // What one types goes into the search at once.
    await expectPage(page.getByRole('searchbox', { name: words['words.search'] })).toBeFocused();
    await page.keyboard.type(typed);
    await expectPage(term(name)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('dialog')).not.toBeVisible();
    await expectPage(page.getByRole('button', { name: words['help.open'], exact: true })).toBeFocused();
  });

  it('are found by other names, and say so where none is found', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await page.getByRole('button', { name: words['help.open'], exact: true }).click();
    await page.getByRole('button', { name: words['words.open'] }).click();
    const search = page.getByRole('searchbox', { name: words['words.search'] });
    await expectPage(page.locator('.word').first()).toBeVisible();
    const all = await page.locator('.word').count();
    expect(all).toBeGreaterThan(35);
    await search.fill(elsewhere);
    await expectPage(term(means)).toBeVisible();
    expect(await page.locator('.word').count()).toBeLessThan(5);
    await search.fill('qqqq');
    await expectPage(page.getByRole('status').filter({ hasText: words['words.none'] })).toBeVisible();
    await search.fill('');
    await expectPage(page.locator('.word')).toHaveCount(all);
    await page.getByRole('button', { name: words['words.back'] }).click();
    await expectPage(page.getByRole('dialog', { name: words['help.title'] })).toBeVisible();
  });

  it('fit a small window and stand at the end of a full report alone', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width: 320, height: 640 } },
    });
    await openExample(page, language);
    await page.locator('.section-words button').click();
    await expectPage(page.locator('.section-words li').first()).toBeVisible();
    await goTo(page, language, 'report');
    await expectPage(page.locator('main h1')).toBeVisible();
    await expectPage(page.locator('.section-words')).toHaveCount(0);
    await page.getByRole('radio', { name: words['report-file.detail.full'] }).click({ force: true });
    await expectPage(page.locator('.section-words li').first()).toBeVisible();
    await page.getByRole('button', { name: words['help.open'], exact: true }).click();
    await page.getByRole('button', { name: words['words.open'] }).click();
    await expectPage(page.locator('.word').first()).toBeVisible();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
