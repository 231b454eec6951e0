import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broken, SCREENS } from './every-screen.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 30_000 });

/** As a system does that is set to larger letters: the page has no say in it. */
const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));

// WCAG 2.2, 1.4.4 Resize Text, on a window of the smallest size we design for, and 1.4.10 Reflow.
describe.each(['en', 'fa', 'ar'] as const)(
  'letters twice as large, in %s',
  { timeout: 180_000 },
  (language) => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      const [bundle, started] = await Promise.all([windowBundle(), launchBrowser()]);
      browser = started;
      page = await openWindow(browser, { bundle, languages: ['en'] });
    }, 180_000);
    afterAll(() => browser.close());

    it.each(Object.keys(SCREENS))('cut nothing off on the screen "%s"', async (name) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await SCREENS[name]?.(page, language);
      await expectPage(page.getByRole('heading').first()).toBeAttached();
      await enlarge(page);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await broken(page)).toEqual([]);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await broken(page)).toEqual([]);
    });
  },
);
