import fs from 'node:fs';
import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../renderer/stores/preferences-slice.ts';
import { accessibilityFaults, choose, goTo, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const CARDS = {
  en: ['Someone has been detained', 'A phone or computer was taken or lost'],
  fa: ['کسی بازداشت شده', 'گوشی یا رایانه‌ای را گرفته‌اند یا گم شده'],
  ar: ['احتُجز شخص', 'أُخذ هاتف أو حاسوب، أو ضاع'],
} as const;
const LANGUAGES = ['en', 'fa', 'ar'] as const;

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
}, 180_000);
afterEach(async () => {
  expect((await pretended(page)).violations).toEqual([]);
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
});

const heading = () => page.getByRole('heading', { level: 1 });
const door = () => page.locator('.right-now-door');
const cards = () => page.locator('.right-now-choice');
const back = () => page.locator('.right-now-bar .button').first();
const openDoor = async (language: Language): Promise<void> => {
  await choose(page, language);
  await door().click();
  await expectPage(cards()).toHaveCount(5);
};
const openCard = async (language: Language, index = 0): Promise<void> => {
  await openDoor(language);
  await cards().nth(index).click();
  await expectPage(page.locator('.right-now-steps')).toBeVisible();
};
/** What the window has asked the shell to save. */
const saved = async () => (await pretended(page)).calls.filter(({ name }) => name === 'saveReport');

describe.each(LANGUAGES)('right now, in %s', { timeout: 90_000 }, (language) => {
  const words = WORDS[language];

  it('is walked through by keys alone, and each heading takes the focus', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await page.keyboard.press('Shift+Tab');
    await expectPage(door()).toBeFocused();
    await page.keyboard.press('Enter');
    await expectPage(heading()).toBeFocused();
    await expectPage(heading()).toHaveText(words['right-now.title']);
    await expectPage(cards()).toHaveCount(5);
    await page.keyboard.press('Tab');
    await expectPage(cards().first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expectPage(heading()).toHaveText(CARDS[language][0]);
    await expectPage(heading()).toBeFocused();
    await expectPage(page.locator('.escape-hint')).toBeVisible();
    await back().focus();
    await page.keyboard.press('Enter');
    await expectPage(heading()).toHaveText(words['right-now.title']);
    await expectPage(heading()).toBeFocused();
    await cards().nth(1).focus();
    await page.keyboard.press('Enter');
    await expectPage(heading()).toHaveText(CARDS[language][1]);
    await page.getByRole('button', { name: words['right-now.with-time'] }).focus();
    await page.keyboard.press('Enter');
    await expectPage(heading()).toHaveText(words['you.computer.question']);
  });

  it('keeps the places of the choices while what is known is read', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    let read = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      read = resolve;
    });
    await page.route('**/knowledge.js', async (route) => {
      await held;
      await route.fallback();
    });
    await choose(page, language);
    await door().click();
    const no = page.getByRole('button', { name: words['right-now.no'] });
    await expectPage(page.locator('.right-now-place')).toHaveCount(5);
    const before = await no.boundingBox();
    read();
    await expectPage(cards()).toHaveCount(5);
    expect(await no.boundingBox()).toEqual(before);
    expect(before?.y).toBeGreaterThan((await cards().last().boundingBox())?.y ?? 0);
  });

  it('is reached from any screen through the help, and leads back', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    await goTo(page, language, 'threats');
    const throughHelp = async () => {
      await page.getByRole('button', { name: words['help.open'], exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: words['right-now.open'], exact: true }).focus();
      await page.keyboard.press('Enter');
      await expectPage(heading()).toHaveText(words['right-now.title']);
      await expectPage(heading()).toBeFocused();
    };
    await throughHelp();
    await cards().first().click();
    await expectPage(heading()).toHaveText(CARDS[language][0]);
    await throughHelp();
    await back().click();
    await expectPage(page.locator('.rail-step[aria-current]')).toContainText(words['way.threats']);
  });

  it('has no accessibility faults that can be computed, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark') await page.context().close();
      page = await openWindow(browser, { bundle, languages: [language], context: { colorScheme } });
      await choose(page, language);
      expect(await accessibilityFaults(page), `${colorScheme}, welcome`).toEqual([]);
      await door().click();
      await expectPage(cards()).toHaveCount(5);
      expect(await accessibilityFaults(page), `${colorScheme}, choices`).toEqual([]);
      await cards().first().click();
      await page.locator('.more-button').click();
      expect(await accessibilityFaults(page), `${colorScheme}, card`).toEqual([]);
      await page.getByRole('button', { name: words['right-now.print'] }).click();
      await expectPage(page.getByRole('alertdialog')).toBeVisible();
      expect(await accessibilityFaults(page), `${colorScheme}, asked twice`).toEqual([]);
    }
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width: 320, height: 640 } },
    });
    await openDoor(language);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    for (let index = 0; index < 5; index++) {
      await cards().nth(index).click();
      await page.locator('.more-button').click();
      expect(await width(), `card ${index}`).toBeLessThanOrEqual(320);
      await back().click();
    }
  });

  it('prints each card on one page', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openDoor(language);
    for (let index = 0; index < 5; index++) {
      await cards().nth(index).click();
      await page.getByRole('button', { name: words['right-now.print'] }).click();
      await page.getByRole('button', { name: words['report-file.twice.yes'], exact: true }).click();
      await expectPage(page.locator('.right-now-said')).toContainText('.pdf');
      const html = (await saved()).at(-1)?.request?.content ?? '';
      const text = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');
      expect(text).not.toMatch(/leeward|www\.|@|\.org|\b(19|20)\d\d\b|[۱١][۳٤4]/i);
      const printed = await printedPages(html);
      expect(printed, `card ${index}`).toBe(1);
      await back().click();
    }
  });
});

describe('a card', { timeout: 90_000 }, () => {
  it('is saved only after a second question, even on one’s own computer', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('radio', { name: WORDS.en['you.computer.mine'], exact: true }).press('Space');
    await page.locator('.rail-brand').click();
    await door().click();
    await cards().first().click();
    const print = page.getByRole('button', { name: WORDS.en['right-now.print'] });
    await print.click();
    const question = page.getByRole('alertdialog');
    await expectPage(question).toContainText(WORDS.en['right-now.print.why']);
    await expectPage(
      question.getByRole('button', { name: WORDS.en['report-file.twice.no'], exact: true }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expectPage(question).toHaveCount(0);
    expect(await saved()).toEqual([]);
    await print.click();
    await question.getByRole('button', { name: WORDS.en['report-file.twice.yes'], exact: true }).click();
    await expectPage(page.locator('.right-now-said')).toContainText('page.pdf');
    expect((await saved()).map(({ request }) => request)).toMatchObject([
      // Not the day on which somebody needed it.
      { suggestedName: 'page', format: 'pdf', day: null },
    ]);
  });

  it.each([
    { ok: false, code: 'disk-full', folder: 'Stick' },
    { ok: false, code: 'read-only', folder: null },
  ] as const)('that could not be saved says so: $code', async (outcome) => {
    page = await openWindow(browser, { bundle, saved: outcome });
    await openCard('en');
    await page.getByRole('button', { name: WORDS.en['right-now.print'] }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: WORDS.en['report-file.twice.yes'], exact: true })
      .click();
    await expectPage(page.locator('.right-now-said')).toContainText(
      outcome.folder ?? WORDS.en['report-file.failed.nowhere'],
    );
  });

  it('shows whom to turn to on the screen, with the age of the address, and where all this comes from', async () => {
    page = await openWindow(browser, { bundle });
    await openCard('en');
    const line = page.locator('.help-line').first();
    await expectPage(line).toContainText('help@accessnow.org');
    await expectPage(line).toContainText('As last read in August 2026');
    await page.locator('.more-button').click();
    await expectPage(page.locator('.cited')).toContainText('digitalfirstaid.org');
  });

  it('leaves answers and storage as they were', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await goTo(page, 'en', 'apps');
    await page.getByRole('checkbox', { name: 'Signal' }).press('Space');
    await page.locator('.rail-brand').click();
    const asked = async () => (await pretended(page)).calls.map(({ name }) => name);
    const before = await asked();
    await door().click();
    await cards().nth(4).click();
    await page.getByRole('button', { name: WORDS.en['right-now.with-time'] }).click();
    await goTo(page, 'en', 'apps');
    await expectPage(page.getByRole('checkbox', { name: 'Signal' })).toBeChecked();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(await asked()).toEqual(before);
  });

  it('is not asked for before the door is opened', async () => {
    page = await openWindow(browser, { bundle });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await choose(page, 'en');
    await expectPage(door()).toBeVisible();
    expect(asked.filter((name) => /RightNow|card-file|knowledge/.test(name))).toEqual([]);
    await door().click();
    await expectPage(cards()).toHaveCount(5);
    expect(asked.filter((name) => /RightNowScreen.*js|knowledge\.js/.test(name))).toHaveLength(2);
  });
});

const FONTS: Record<string, string> = {
  inter: '@fontsource/inter/files/inter-latin-WEIGHT-normal.woff2',
  vazirmatn: '@fontsource/vazirmatn/files/vazirmatn-arabic-WEIGHT-normal.woff2',
};

/** Prints a page with the fonts that the program carries, and counts its sheets. */
async function printedPages(html: string): Promise<number> {
  const paper = await browser.newPage();
  const fonts = html.replace(/app:\/\/ui\/fonts\/([a-z]+)-[a-z]+-(\d+)\.woff2/g, (_, family, weight) => {
    const file = `node_modules/${FONTS[family]?.replace('WEIGHT', weight)}`;
    return `data:font/woff2;base64,${fs.readFileSync(file).toString('base64')}`;
  });
  await paper.setContent(fonts);
  await paper.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await paper.pdf({ preferCSSPageSize: true, printBackground: true });
  await paper.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
