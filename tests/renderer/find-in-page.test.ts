import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });

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

/** What is marked as found, and which of it is at hand. */
const marked = (): Promise<{ all: string[]; here: string[] }> =>
  page.evaluate(() => {
    const wordsOf = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());
    return { all: wordsOf('found'), here: wordsOf('found-here') };
  });

describe('finding words in the page', { timeout: 60_000 }, () => {
  it('opens by keys, goes from one to the next and round, and gives the focus back', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const opener = page.getByRole('button', { name: WORDS.en['find.label'] });
    await opener.focus();
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: WORDS.en['find.label'] });
    await expectPage(field).toBeFocused();
    await field.fill('SIGNAL');
    const { all, here } = await marked();
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map((word) => word.toLowerCase()))).toEqual(new Set(['signal']));
    expect(here).toHaveLength(1);
    const count = page.getByRole('search').getByRole('status');
    await expectPage(count).toHaveText(`1 of ${all.length}`);
    await page.keyboard.press('Enter');
    await expectPage(count).toHaveText(`2 of ${all.length}`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await expectPage(count).toHaveText(`${all.length} of ${all.length}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await field.fill('no such word here');
    await expectPage(count).toHaveText(WORDS.en['find.nothing']);
    expect((await marked()).all).toEqual([]);
    await page.getByRole('button', { name: WORDS.en['find.close'] }).click();
    await expectPage(opener).toBeFocused();
    await expectPage(field).toHaveCount(0);
    // The bar is there at once the second time.
    await page.keyboard.press('Control+f');
    await expectPage(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expectPage(opener).toBeFocused();
  });

  it('takes the letters of an Arabic keyboard for the Persian ones', async () => {
    page = await openWindow(browser, { bundle, languages: ['fa'] });
    await openExample(page, 'fa');
    await page.getByRole('button', { name: WORDS.fa['find.label'] }).click();
    await page.getByRole('searchbox', { name: WORDS.fa['find.label'] }).fill('گوشي');
    const { all } = await marked();
    expect(all.length).toBeGreaterThan(0);
    // Neither a vowel mark nor a joiner that follows is part of it.
    expect(new Set(all)).toEqual(new Set(['گوشی']));
  });

  it('marks nothing that is not shown', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await page.keyboard.press('Control+f');
    // The name of the whole screen is there for screen readers alone.
    const name = WORDS.en['way.results'];
    await page.getByRole('searchbox', { name: WORDS.en['find.label'] }).fill(name);
    const hidden = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].some((range) =>
        (range as Range).startContainer.parentElement?.closest('.visually-hidden'),
      ),
    );
    expect(hidden).toBe(false);
  });
});
