import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, openExample } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 30_000 });

/** As a language whose words are longer by two fifths: every text on the page, in place. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (node.parentElement?.closest('svg, kbd') || text.trim().length < 2) continue;
      node.nodeValue = text.replace(
        /\p{L}{2,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
      );
    }
  });

/** What is cut off, or wider than its place, at this width; a picture and a table move within theirs. */
const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page');
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, h1, h2, h3, p, li, label, legend',
    )) {
      if (element.closest('svg, .visually-hidden, table')) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cut = overflowX !== 'visible' && textOverflow !== 'ellipsis';
      if (cut && element.scrollWidth > element.clientWidth + 1)
        found.push(element.className || element.tagName);
    }
    return found;
  });

/** By keys from the results on: the names of the steps are longer by then. */
const SCREENS: Record<string, (page: Page) => Promise<unknown>> = {
  welcome: (page) => choose(page, 'en'),
  'right now': (page) => page.locator('.right-now-door').click(),
  results: async (page) => {
    await page.locator('.right-now-bar .button').first().click();
    await page.reload();
    await openExample(page, 'en');
  },
  you: (page) => page.keyboard.press('Control+Digit1'),
  apps: (page) => page.keyboard.press('Control+Digit2'),
  threats: (page) => page.keyboard.press('Control+Digit3'),
  report: (page) => page.keyboard.press('Control+Digit5'),
};

describe.each(['ltr', 'rtl'] as const)(
  'words longer by two fifths, %s',
  { timeout: 180_000 },
  (direction) => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      const [bundle, started] = await Promise.all([windowBundle(), launchBrowser()]);
      browser = started;
      page = await openWindow(browser, { bundle, languages: ['en'] });
    }, 180_000);
    afterAll(() => browser.close());

    it.each(Object.keys(SCREENS))('break nothing on the screen "%s", wide or narrow', async (name) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await SCREENS[name]?.(page);
      await expectPage(page.getByRole('heading').first()).toBeAttached();
      await page.waitForTimeout(300);
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      await lengthen(page);
      expect(await broken(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await broken(page)).toEqual([]);
    });
  },
);
