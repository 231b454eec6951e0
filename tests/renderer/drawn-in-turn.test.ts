import { type Browser, expect as expectSoon, type Locator, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const words = WORDS.en;
const expectPage = expectSoon.configure({ timeout: 15_000 });

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

/** The answers of the card about Telegram's second password, opened. @returns the button of the first of them */
const openAnswers = async (): Promise<Locator> => {
  page = await openWindow(browser, { bundle });
  await openExample(page, 'en');
  // Its cause goes with the answer, and its name with it.
  await page
    .locator('[data-finding="cause:telegram.two-step-verification"]')
    .first()
    .evaluate((found) => found.setAttribute('data-marked', ''));
  const card = page.locator('[data-marked]');
  await card.getByRole('button', { name: words['results.finding.more'], expanded: false }).click();
  const control = card.getByRole('button', { name: /Telegram.?: .*[Tt]wo-step/ });
  await control.scrollIntoViewIfNeeded();
  return control;
};

describe('what follows from an answer', { timeout: 120_000 }, () => {
  const outOfSight = ['first-answer', 'section-residual', 'section-happened'];
  const told = () => Promise.all(outOfSight.map((part) => page.locator(`.${part}`).textContent()));
  /** Gives the answer that closes the way. @returns what the parts out of sight tell, once each of them has changed */
  const answer = async (): Promise<(string | null)[]> => {
    const before = await told();
    await page.getByRole('option', { name: /^Yes, it asks/ }).click();
    await expectPage.poll(async () => (await told()).filter((text, at) => text === before[at])).toEqual([]);
    return told();
  };

  it('is drawn in sight first, and elsewhere right after that', async () => {
    const control = await openAnswers();
    await control.click();
    await expectPage(page.getByRole('option').first()).toBeVisible();
    // Which parts change together: one list of parts for each time that something is drawn.
    await page.evaluate(() => {
      const drawn: string[][] = [];
      Object.assign(window, { drawn });
      const results = document.querySelector('.results');
      if (!results) throw new Error('no results');
      new MutationObserver((changes) => {
        const names = changes.map(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest('.results-section, .first-answer')?.className.split(' ').at(-1) ?? '';
        });
        drawn.push([...new Set(names)].filter((name) => name !== ''));
      }).observe(results, { childList: true, characterData: true, subtree: true });
    });
    await answer();
    await expectPage(control).toContainText('Yes');
    const drawn = await page.evaluate(() => Reflect.get(window, 'drawn') as string[][]);
    const firstTime = (part: string) => drawn.findIndex((together) => together.includes(part));
    expect(firstTime('section-ways-now')).toBeGreaterThanOrEqual(0);
    for (const part of outOfSight) expect(firstTime(part)).toBeGreaterThan(firstTime('section-ways-now'));
    const mixed = drawn.filter((together) => together.includes('section-ways-now') && together.length > 1);
    expect(mixed).toEqual([]);
  });

  it('is in the end what would have been drawn at once', async () => {
    const control = await openAnswers();
    await control.click();
    const after = await answer();
    await goTo(page, 'en', 'threats');
    await goTo(page, 'en', 'results');
    await expectPage(page.locator('.first-answer')).toBeVisible();
    expect(await told()).toEqual(after);
  });
});

describe('the list of answers', { timeout: 120_000 }, () => {
  const list = () => page.getByRole('listbox');
  const isReachable = () => page.locator('#root').evaluate((root) => !(root as HTMLElement).inert);

  it('keeps the focus, closes with Esc and by a press beside it, and gives the focus back', async () => {
    const control = await openAnswers();
    await control.press('Enter');
    await expectPage(list()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.popover') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expectPage(list()).toHaveCount(0);
    await expectPage(control).toBeFocused();
    await control.click();
    await expectPage(list()).toBeVisible();
    await page.mouse.click(4, 4);
    await expectPage(list()).toHaveCount(0);
    await expectPage(control).toBeFocused();
    await expectPage(control).toContainText('No');
  });

  it('leaves the window behind it as it is, which a dialog does not', async () => {
    const control = await openAnswers();
    await control.click();
    await expectPage(list()).toBeVisible();
    expect(await isReachable()).toBe(true);
    await page.getByRole('option', { name: /^Yes, it asks/ }).click();
    await expectPage(list()).toHaveCount(0);
    await page.getByRole('button', { name: words['vault.make'], exact: true }).click();
    await expectPage(page.getByRole('dialog')).toBeVisible();
    expect(await isReachable()).toBe(false);
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    expect(await isReachable()).toBe(true);
  });
});
