import path from 'node:path';
import pack from 'virtual:leeward-pack';
import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 30_000 });
const LANGUAGES = ['en', 'fa', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];

/** Names that stand in Latin letters in every language: of keys, kinds of files, languages and products. */
const LATIN_NAMES =
  /English|Leeward|\bEsc\b|\bF1\b|PDF|HTML|JSON|Markdown|Word|ODT|CSV|\bage1?\b|\bVK\b|\bX\b|\bPIN\b|\bSIM\b|\bVPN\b/g;
/** Words of the names of products and of those who help, and their addresses: the same in every language. */
const OWN_NAMES = new Set(
  Object.entries(pack.texts.en ?? {})
    .filter(([id]) => /^(app|helper|help-line|organisation)\..*name$/.test(id))
    .flatMap(([, text]) => text.match(/[A-Za-z]{2,}/g) ?? []),
);
const ADDRESS = /[\w+-]+(?:[@.][\w-]+)+(?:\/\S*)?/g;
/** Words in Latin letters that are no names. */
const latinWords = (heard: string): string[] =>
  (
    heard
      .replace(ADDRESS, '')
      .replace(LATIN_NAMES, '')
      .match(/[A-Za-z]{2,}/g) ?? []
  ).filter((word) => !OWN_NAMES.has(word));
/** What Playwright itself writes: roles and states, before what is heard. */
const heardIn = (snapshot: string): string =>
  [...snapshot.matchAll(/"((?:[^"\\]|\\.)*)"|: (.+)$/gm)]
    .map(([, name, text]) => name ?? text ?? '')
    .join('\n');

/** Each screen, and the way to it from the one before. */
const SCREENS: Record<string, (page: Page, language: Language) => Promise<unknown>> = {
  language: (page) => expectPage(page.locator('.language-choices')).toBeVisible(),
  welcome: (page, language) => choose(page, language),
  'right-now': async (page) => {
    await page.locator('.right-now-door').click();
    await expectPage(page.locator('.right-now-choice')).toHaveCount(5);
  },
  card: async (page) => {
    await page.locator('.right-now-choice').first().click();
    await expectPage(page.locator('.right-now-steps')).toBeVisible();
  },
  computer: async (page, language) => {
    await page.locator('.right-now-bar .button').first().click();
    await page.locator('.right-now-bar .button').first().click();
    await page.getByRole('button', { name: WORDS[language]['welcome.begin'], exact: true }).click();
  },
  country: (page, language) => skip(page, language),
  practices: (page, language) => skip(page, language),
  circumstances: (page, language) => skip(page, language),
  concerns: (page, language) => skip(page, language),
  apps: (page, language) => goTo(page, language, 'apps'),
  threats: (page, language) => goTo(page, language, 'threats'),
  report: (page, language) => goTo(page, language, 'report'),
  guide: (page) => page.keyboard.press('F1'),
};
const skip = (page: Page, language: Language) =>
  page.getByRole('button', { name: WORDS[language]['question.skip'], exact: true }).click();

/** What is heard once nothing changes any more: parts of a screen come one after the other. */
const settled = async (page: Page): Promise<string> => {
  let heard = '';
  await expect
    .poll(
      async () => {
        const before = heard;
        heard = await page.locator('body').ariaSnapshot();
        return heard === before;
      },
      { interval: 400, timeout: 20_000 },
    )
    .toBe(true);
  return heard;
};

describe.each(LANGUAGES)('what is heard, in %s', { timeout: 180_000 }, (language) => {
  let browser: Browser;
  let page: Page;
  const golden = (name: string): string =>
    path.resolve('tests/renderer/__snapshots__/heard', `${name}.${language}.txt`);
  const expectHeard = async (name: string, snapshot: string): Promise<void> => {
    // Marks that keep names in their place are not heard.
    const heard = snapshot.replace(/[\u2066-\u2069]/g, '');
    await expect(`${heard}\n`).toMatchFileSnapshot(golden(name));
    if (language !== 'en') expect(latinWords(heardIn(heard))).toEqual([]);
  };

  beforeAll(async () => {
    const [bundle, started] = await Promise.all([windowBundle(), launchBrowser()]);
    browser = started;
    page = await openWindow(browser, { bundle, languages: [language] });
  }, 180_000);
  afterAll(() => browser.close());

  it.each(Object.keys(SCREENS))('on the screen "%s"', async (name) => {
    await SCREENS[name]?.(page, language);
    await expectPage(page.getByRole('heading').first()).toBeAttached();
    await expectHeard(name, await settled(page));
  });

  it('with the results of the example: the first answer, and every heading after it', async () => {
    await page.context().close();
    page = await openWindow(browser, { bundle: await windowBundle(), languages: [language] });
    await openExample(page, language);
    await expectPage(page.locator('.further')).toBeVisible();
    const first = await page.locator('.first-answer').ariaSnapshot();
    const headings = await page.locator('.results h2').allTextContents();
    await expectHeard('results', `${first}\n${headings.map((text) => `- heading "${text}"`).join('\n')}`);
  });
});
