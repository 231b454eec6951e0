import fs from 'node:fs';
import path from 'node:path';
import { type Browser, expect as expectPage, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, choose, goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const LANGUAGES = ['en', 'fa', 'ar'] as const;
const STEPS = ['you', 'apps', 'threats', 'results', 'report'] as const;

/** What has more in it than it shows at once and lets one scroll to it. */
const scrolling = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.scrollHeight > element.clientHeight &&
          (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
      )
      .map((element) => `${element.localName}.${element.className}`),
  );

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

describe.each(LANGUAGES)('every screen in %s', { timeout: 60_000 }, (language) => {
  it('has no accessibility faults that can be computed', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, language);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: WORDS[language]['welcome.example'] }).click();
    await expectPage(page.locator('.results')).toBeVisible({ timeout: 20_000 });
    for (const step of STEPS) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeVisible();
      expect(await accessibilityFaults(page), step).toEqual([]);
    }
  });

  it('has none in the dark either', async () => {
    page = await openWindow(browser, { bundle, languages: [language], context: { colorScheme: 'dark' } });
    await openExample(page, language);
    for (const step of STEPS) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeVisible();
      expect(await accessibilityFaults(page), step).toEqual([]);
    }
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width: 320, height: 640 } },
    });
    await openExample(page, language);
    for (const step of STEPS) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeVisible();
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, step).toBeLessThanOrEqual(320);
    }
  });
});

describe.each([
  ['en', 1280, 800],
  ['en', 1366, 768],
  ['fa', 1280, 800],
  ['fa', 1366, 768],
] as const)('scrolling in %s at %i × %i', { timeout: 90_000 }, (language, width, height) => {
  it('happens in one place only, and never beside the way', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width, height } },
    });
    expect(await scrolling(page), 'language').toEqual([]);
    await choose(page, language);
    expect(await scrolling(page), 'welcome').toEqual([]);
    const scrollsOnce = async (place: string) => {
      const found = await scrolling(page);
      expect(found.length, `${place}: ${found}`).toBeLessThanOrEqual(1);
      expect(
        found.filter((element) => /^html|rail/.test(element)),
        place,
      ).toEqual([]);
    };
    await page.getByRole('button', { name: WORDS[language]['welcome.example'] }).click();
    await expectPage(page.locator('.results')).toBeVisible({ timeout: 20_000 });
    await scrollsOnce('results');
    for (const step of STEPS) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeVisible();
      await scrollsOnce(step);
      if (step !== 'you' && step !== 'apps') continue;
      // Every question of these two.
      while (
        (await page.locator(`.rail-step[aria-current]`).textContent())?.includes(
          WORDS[language][`way.${step}`],
        )
      ) {
        await scrollsOnce(`${step}: ${await page.locator('main h1').textContent()}`);
        await page.locator('.question-foot .button').last().click();
      }
    }
  });
});

describe.each(LANGUAGES)('getting help in %s', { timeout: 60_000 }, (language) => {
  const words = WORDS[language];
  const control = () => page.getByRole('button', { name: words['help.open'], exact: true });
  const opensAndGivesBack = async (place: string) => {
    await control().click();
    const dialog = page.getByRole('dialog', { name: words['help.title'] });
    await expectPage(dialog, place).toContainText(words['help.nothing-to-show']);
    await dialog.getByRole('button', { name: words['help.close'], exact: true }).click();
    await expectPage(dialog, place).toHaveCount(0);
    await expectPage(control(), place).toBeFocused();
  };

  it('is at hand on every screen and gives the focus back', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await opensAndGivesBack('language');
    await choose(page, language);
    await opensAndGivesBack('welcome');
    await page.getByRole('button', { name: words['welcome.example'] }).click();
    await expectPage(page.locator('.results')).toBeVisible({ timeout: 20_000 });
    for (const step of STEPS) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeVisible();
      await opensAndGivesBack(step);
    }
  });

  it('has no accessibility faults while it is open, and Esc closes it', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await control().press('Enter');
    await expectPage(page.getByRole('dialog')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(control()).toBeFocused();
  });
});

describe('the language', { timeout: 60_000 }, () => {
  it('is preset by the system’s, and mirrors the layout when it changes', async () => {
    page = await openWindow(browser, { bundle, languages: ['fa-IR'] });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'fa',
      'rtl',
    ]);
    await openExample(page, 'fa');
    const rail = () => page.locator('.rail').evaluate((element) => element.getBoundingClientRect().left);
    expect(await rail()).toBeGreaterThan(900);
    await page.locator('.rail').getByText('English').click();
    await expectPage(page.locator('html')).toHaveAttribute('dir', 'ltr');
    expect(await rail()).toBe(0);
  });

  it('leaves nothing in Latin letters to a Persian screen reader but names', async () => {
    page = await openWindow(browser, { bundle, languages: ['fa'] });
    await openExample(page, 'fa');
    await goTo(page, 'fa', 'you');
    await expectPage(page.locator('main h1')).toBeVisible();
    const heard = await page.locator('body').ariaSnapshot();
    const names = heard.match(/"[^"]*"|(?<=: )[^\n]*/g) ?? [];
    const words = names.flatMap((name) => name.match(/[A-Za-z]{2,}/g) ?? []);
    expect([...new Set(words)].filter((word) => !['Leeward', 'English', 'Esc'].includes(word))).toEqual([]);
  });
});

describe('Esc twice', { timeout: 60_000 }, () => {
  const emptied = async () => {
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
    expect((await pretended(page)).calls.map(({ name }) => name)).toContain('closeProgram');
  };

  it('empties the screen and closes the program from the results', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await emptied();
  });

  it('does so while a list is open and while typing', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('combobox').first().fill('ir');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await emptied();
  });

  it('does nothing where more than a second lies between', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.keyboard.press('Escape');
    await expectPage(page.getByText(WORDS.en['window.escape.once-more'])).toBeVisible();
    await page.waitForTimeout(1200);
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  });
});

it('needs no more code for its first screen than a small computer reads at once', async () => {
  page = await openWindow(browser, { bundle });
  await expectPage(page.getByRole('button', { name: 'English' })).toBeVisible();
  const paths = await page.evaluate(() => [
    ...[...document.scripts].map(({ src }) => new URL(src).pathname),
    ...performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  ]);
  const code = [...new Set(paths)].filter((name) => name.endsWith('.js'));
  const bytes = code.map((name) => fs.statSync(path.join(bundle, name)).size);
  expect(code.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});
