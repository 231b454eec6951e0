import type { Page } from '@playwright/test';
import type { Language } from '../../renderer/stores/preferences-slice.ts';
import { choose, openExample } from './way-walk.ts';

/** What is cut off, or wider than its place, at this width; a picture and a table move within theirs. */
export const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page');
    for (const element of document.querySelectorAll<HTMLElement>('main, nav, section, .rail, .stage, .guide'))
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        found.push(`wider than its place: ${element.className || element.tagName}`);
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

/** Every screen of the way, one after the other; by keys from the results on, whatever the names of the steps are. */
export const SCREENS: Record<string, (page: Page, language: Language) => Promise<unknown>> = {
  welcome: choose,
  'right now': (page) => page.locator('.right-now-door').click(),
  results: async (page, language) => {
    await page.locator('.right-now-bar .button').first().click();
    await page.reload();
    await openExample(page, language);
  },
  you: (page) => page.keyboard.press('Control+Digit1'),
  apps: (page) => page.keyboard.press('Control+Digit2'),
  threats: (page) => page.keyboard.press('Control+Digit3'),
  report: (page) => page.keyboard.press('Control+Digit5'),
  guide: (page) => page.keyboard.press('F1'),
};
