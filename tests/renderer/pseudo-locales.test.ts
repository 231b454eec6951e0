import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broken, SCREENS } from './every-screen.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 30_000 });

/** As a language whose words are longer by two fifths: every text on the page, in place, once. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = globalThis as unknown as { lengthened?: WeakMap<Node, string | null> };
    kept.lengthened ??= new WeakMap();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (node.parentElement?.closest('svg, kbd') || text.trim().length < 2) continue;
      if (kept.lengthened.get(node) === text) continue;
      node.nodeValue = text.replace(
        /\p{L}{2,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
      );
      kept.lengthened.set(node, node.nodeValue);
    }
  });

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
      await SCREENS[name]?.(page, 'en');
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
