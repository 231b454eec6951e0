import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../renderer/stores/preferences-slice.ts';
import { accessibilityFaults, choose, goTo, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const MONTH = { en: 'June 2016', fa: 'خرداد ۱۳۹۵', ar: 'حزيران/يونيو ٢٠١٦' } as const;
const DAY = { en: '1 June 2016', fa: '۱۲ خرداد ۱۳۹۵', ar: '١ حزيران/يونيو ٢٠١٦' } as const;
const TITLE = {
  en: 'What the first reports got right and wrong',
  fa: 'نخستین خبرها چه را درست گفتند و چه را نادرست',
  ar: 'ما أصابت فيه التقارير الأولى وما أخطأت',
} as const;
const WRONG = { en: 'Wrong', fa: 'نادرست', ar: 'خطأ' } as const;

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

const link = (language: Language) =>
  page.getByRole('button', { name: WORDS[language]['welcome.origin'], exact: true });
const openOrigin = async (language: Language): Promise<void> => {
  await choose(page, language);
  await link(language).click();
  await expectPage(page.getByRole('heading', { level: 1, name: TITLE[language] })).toBeVisible();
};
const compared = () => page.locator('.compared');
const openThen = (language: Language) =>
  page.getByRole('button', {
    name: WORDS[language]['origin.open.then'].replace('{month}', MONTH[language]),
  });
/** Programs and knowledge that the window has asked for so far. */
const loaded = (): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

describe.each(['en', 'fa', 'ar'] as const)('how it began, in %s', { timeout: 90_000 }, (language) => {
  const words = WORDS[language];

  it('is reached from the start by keys alone, and left again', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await link(language).focus();
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(TITLE[language]);
    await page.keyboard.press('Tab');
    await expectPage(page.locator('.origin-parts .button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    const first = page.getByRole('heading', { level: 2 }).first();
    await expectPage(first).toBeFocused();
    await expectPage(first).toHaveText(new RegExp(`^${WRONG[language]} \\(`));
    await page.keyboard.press('Tab');
    const more = page.locator('.claim .more-button').first();
    await expectPage(more).toBeFocused();
    await page.keyboard.press('Enter');
    await expectPage(page.locator('.claim').first()).toContainText('telegram.org/privacy');
    await page.getByRole('button', { name: words['origin.back'] }).focus();
    await page.keyboard.press('Enter');
    await expectPage(link(language)).toBeVisible();
  });

  it('says of each claim by a word how it stands, the wrong ones first', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openOrigin(language);
    await expectPage(page.locator('[data-claim]')).toHaveCount(36);
    expect(await page.locator('.claims').count()).toBe(5);
    const verdicts = await page.locator('.claim-verdict').allTextContents();
    expect(verdicts.slice(0, 7)).toEqual(Array(7).fill(`${WRONG[language]}.`));
    expect(new Set(verdicts).size).toBe(5);
    // Verdicts are words: nothing is drawn beside them but the mark of what unfolds.
    expect(await page.locator('.claim svg:not(.more-mark), .compared svg:not(.more-mark)').count()).toBe(0);
  });

  it('has no accessibility faults that can be computed, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark') await page.context().close();
      page = await openWindow(browser, { bundle, languages: [language], context: { colorScheme } });
      await openOrigin(language);
      await expectPage(compared().first()).toBeVisible();
      await page.locator('.claim .more-button').first().click();
      await page.locator('.compared .more-button').first().click();
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width: 320, height: 640 } },
    });
    await openOrigin(language);
    await expectPage(compared().first()).toBeVisible();
    for (const more of await page.locator('.compared .more-button').all()) await more.click();
    await page.locator('.claim .more-button').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('opens the case with the facts of June 2016, says so, and gives the day back', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openOrigin(language);
    await openThen(language).click();
    await expectPage(page.locator('.results')).toBeVisible();
    const notice = page.locator('.example-notice');
    await expectPage(notice).toContainText(words['example.notice.day'].replace('{date}', DAY[language]));
    for (const step of ['you', 'report'] as const) {
      await goTo(page, language, step);
      await expectPage(notice).toContainText(DAY[language]);
    }
    await notice.getByRole('button', { name: words['example.origin'] }).click();
    await expectPage(page.getByRole('heading', { level: 1, name: TITLE[language] })).toBeFocused();
    await page.getByRole('button', { name: words['origin.open.now'] }).click();
    await expectPage(page.locator('.results')).toBeVisible();
    await expectPage(notice).toContainText(words['example.notice']);
    await expectPage(notice).not.toContainText(DAY[language]);
  });
});

describe('the two days', { timeout: 90_000 }, () => {
  it('are worked out beside the window, and shown side by side', async () => {
    page = await openWindow(browser, { bundle });
    await openOrigin('en');
    await expectPage(compared()).toHaveCount(5);
    const refuses = page.locator('[data-compared="data-localization:refuses"]');
    const [then, now] = [refuses.locator('.compared-day').first(), refuses.locator('.compared-day').last()];
    await expectPage(then).toContainText('1 June 2016');
    await expectPage(then).toContainText('we found no case');
    await expectPage(then).not.toContainText('This is happening');
    await expectPage(now).toContainText('Today, 21 November 2026');
    await expectPage(now).toContainText('This is happening in');
    await expectPage(refuses).toContainText('On 30 April 2018 a court ordered');
  });

  it('are not begun, and nothing of the page is loaded, before it is opened', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    expect((await loaded()).filter((name) => /origin|worker|\/knowledge\.js/i.test(name))).toEqual([]);
    await link('en').click();
    await expectPage(compared().first()).toBeVisible();
    for (const part of [/OriginScreen/, /worker/, /\/knowledge\.js/])
      expect((await loaded()).some((name) => part.test(name))).toBe(true);
  });

  it('stop when the page is left', async () => {
    page = await openWindow(browser, { bundle });
    const begun: unknown[] = [];
    page.on('worker', (worker) => begun.push(worker));
    await openOrigin('en');
    await page.getByRole('button', { name: WORDS.en['origin.back'] }).click();
    await expectPage(link('en')).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => begun.length).toBe(1);
  });
});

describe('an example', { timeout: 90_000 }, () => {
  it('sets one’s own answers aside and gives them back', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await goTo(page, 'en', 'apps');
    await page.getByRole('checkbox', { name: 'Signal' }).press('Space');
    await page.locator('.rail-brand').click();
    await link('en').click();
    await openThen('en').click();
    await expectPage(page.locator('.results')).toBeVisible();
    await page.getByRole('button', { name: WORDS.en['example.leave'] }).click();
    await goTo(page, 'en', 'apps');
    await expectPage(page.getByRole('checkbox', { name: 'Signal' })).toBeChecked();
    await expectPage(page.getByRole('checkbox', { name: 'Instagram' })).not.toBeChecked();
    await expectPage(page.locator('.example-notice')).toHaveCount(0);
  });
});
