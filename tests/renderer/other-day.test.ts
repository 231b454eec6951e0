import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { otherDays } from '../../renderer/screens/results/other-days.ts';
import { accessibilityFaults, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 60_000 });

describe('the days to compare with', () => {
  it('are the first of each year, the latest first, back to the day it began with', () => {
    expect(otherDays('2019-03-04')).toEqual(['2019-01-01', '2018-01-01', '2017-01-01', '2016-06-01']);
  });
  it('lie all before today', () => {
    expect(otherDays('2019-01-01')).toEqual(['2018-01-01', '2017-01-01', '2016-06-01']);
    expect(otherDays('2017-01-01')).toEqual(['2016-06-01']);
  });
});

describe.each(['en', 'fa'] as const)(
  'one’s answers on another day, in %s',
  { timeout: 180_000 },
  (language) => {
    const words = WORDS[language];
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      const [bundle, started] = await Promise.all([windowBundle(), launchBrowser()]);
      browser = started;
      page = await openWindow(browser, { bundle, languages: [language] });
      await openExample(page, language);
    }, 180_000);
    afterEach(async () => expect((await pretended(page)).violations).toEqual([]));
    afterAll(() => browser.close());

    const section = () => page.locator('.section-other-day');

    it('is worked out when a day is chosen, and says what is different and what happened since', async () => {
      await section().getByRole('button', { name: words['other-day.show'] }).click();
      await expectPage(section().locator('.compared')).toHaveCount(0);
      await section().locator('.select-button').click();
      await page.getByRole('option').last().click();
      const threats = section().locator('.other-day > .more');
      await expectPage(threats.first()).toBeVisible();
      expect(await section().locator('.compared').count()).toBe(0);
      for (const threat of (await threats.all()).slice(0, 4))
        await threat.locator('.more-button').first().click();
      await expectPage(section().locator('.compared').first()).toBeVisible();
      for (const card of await section().locator('.compared').all()) {
        await expectPage(card.locator('.compared-day')).toHaveCount(2);
        await expectPage(card).not.toContainText(words['compared.same']);
      }
      await expectPage(section()).toContainText(words['compared.because']);
    });

    it('has no accessibility faults that can be computed, and fits a narrow window', async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.section-other-day *')]
          .filter((element) => element instanceof HTMLElement && element.scrollWidth > 320)
          .map((element) => element.className),
      );
      expect(wide).toEqual([]);
    });
  },
);
