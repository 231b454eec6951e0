import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { CHAPTERS, type Chapter } from '../../renderer/stores/guide-slice.ts';
import ar from '../../renderer/texts/guide/ar.json' with { type: 'json' };
import en from '../../renderer/texts/guide/en.json' with { type: 'json' };
import fa from '../../renderer/texts/guide/fa.json' with { type: 'json' };
import { accessibilityFaults, choose, goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const GUIDE = { en, fa, ar };
const LANGUAGES = ['en', 'fa', 'ar'] as const;

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

const guide = () => page.locator('.guide-dialog');
const chapterShown = (chapter: Chapter) => page.locator(`.guide-chapter[data-chapter="${chapter}"]`);
const heading = () => guide().getByRole('heading', { level: 1 });

/** To a chapter, where the list stands beside it and where it is folded. */
const read = async (chapter: Chapter): Promise<void> => {
  await expectPage(heading()).toBeVisible();
  if (await chapterShown(chapter).count()) return;
  const folded = page.locator('.guide-chapters .more-button[aria-expanded="false"]');
  if (await folded.count()) await folded.click();
  await page.locator('.guide-chapter-name').nth(CHAPTERS.indexOf(chapter)).click();
  await expectPage(chapterShown(chapter)).toBeVisible();
};

/** Everything of a chapter that folds, opened. */
const unfold = async (): Promise<void> => {
  for (const more of await page.locator('.guide-chapter > .guide-section > .more > .more-button').all())
    await more.click();
  const packages = page.locator('.guide-packages .more-button');
  if (await packages.count()) await packages.first().click();
};

describe.each(LANGUAGES)('the guide in %s', { timeout: 120_000 }, (language) => {
  const words = WORDS[language];
  const texts = GUIDE[language];

  it('opens by keys over every screen, takes the focus and gives it back', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    const opensAt = async (chapter: Chapter): Promise<void> => {
      const before = page.locator(':focus');
      const text = await before.textContent();
      await page.keyboard.press('F1');
      await expectPage(heading()).toBeFocused();
      await expectPage(heading()).toHaveText(texts[`${chapter}.title`]);
      await page.keyboard.press('Escape');
      await expectPage(guide()).toHaveCount(0);
      await expectPage(page.locator(':focus')).toHaveText(text ?? '');
      // A second Escape within a second would close the program.
      await page.waitForTimeout(1100);
    };
    await expectPage(page.locator('.language-choice:focus')).toBeVisible();
    await opensAt('purpose');
    await choose(page, language);
    await opensAt('purpose');
    await page.locator('.right-now-door').click();
    await expectPage(page.locator('.right-now h1')).toBeFocused();
    await opensAt('purpose');
    await page.getByRole('button', { name: words['right-now.back'], exact: true }).click();
    await page.getByRole('button', { name: words['welcome.example'] }).click();
    await expectPage(page.locator('.results')).toBeVisible();
    for (const [step, chapter] of [
      ['you', 'answers'],
      ['apps', 'answers'],
      ['threats', 'results'],
      ['report', 'report'],
    ] as const) {
      await goTo(page, language, step);
      await expectPage(page.locator('main h1')).toBeFocused();
      await opensAt(chapter);
    }
  });

  it('opens by its button, goes on chapter by chapter, and gives the focus back to the button', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    const button = page.getByRole('button', { name: words['guide.open'], exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    for (const chapter of CHAPTERS) {
      await expectPage(chapterShown(chapter)).toBeVisible();
      await expectPage(heading()).toBeFocused();
      await expectPage(page.locator('.guide-chapter-name[aria-current="page"]')).toHaveText(
        texts[`${chapter}.title`],
      );
      const next = page.locator('.guide-next .button');
      if (chapter === 'about') await expectPage(next).toHaveCount(0);
      else {
        await next.focus();
        await page.keyboard.press('Enter');
      }
    }
    await page.getByRole('button', { name: texts['guide.close'], exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectPage(button).toBeFocused();
  });

  it('has no accessibility faults that can be computed, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark') await page.context().close();
      page = await openWindow(browser, { bundle, languages: [language], context: { colorScheme } });
      await choose(page, language);
      await page.keyboard.press('F1');
      for (const chapter of CHAPTERS) {
        await read(chapter);
        await unfold();
        expect(await accessibilityFaults(page), `${chapter}, ${colorScheme}`).toEqual([]);
      }
    }
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    page = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width: 320, height: 640 } },
    });
    await choose(page, language);
    await page.keyboard.press('F1');
    for (const chapter of CHAPTERS) {
      await read(chapter);
      await unfold();
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.guide-over, .guide-over *')]
          .filter((element) => element.scrollWidth > Math.max(element.clientWidth, 320))
          .concat(
            [...document.querySelectorAll('.guide-over *:not(.visually-hidden)')].filter(
              (element) =>
                element.getBoundingClientRect().right > 320.5 || element.getBoundingClientRect().left < -0.5,
            ),
          )
          .map((element) => `${element.localName}.${element.className}`),
      );
      expect(wider, chapter).toEqual([]);
    }
  });

  it('keeps the screen beneath as it was', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openExample(page, language);
    await page.locator('.results .more-button').first().click();
    const opened = await page.locator('.results .more-button[aria-expanded="true"]').count();
    await page.keyboard.press('F1');
    await expectPage(chapterShown('results')).toBeVisible();
    await page.getByRole('button', { name: texts['guide.close'], exact: true }).click();
    await expectPage(page.locator('.results .more-button[aria-expanded="true"]')).toHaveCount(opened);
  });
});

describe.each(['fa', 'ar'] as const)('its words in %s', { timeout: 60_000 }, (language) => {
  it('are in its own letters, but for keys, names and licences', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await choose(page, language);
    await page.keyboard.press('F1');
    for (const chapter of CHAPTERS) {
      await read(chapter);
      await unfold();
      const words = await guide().evaluate((dialog) => {
        const ours = dialog.cloneNode(true) as HTMLElement;
        for (const named of ours.querySelectorAll('[lang="en"]')) named.remove();
        return ours.textContent?.match(/[A-Za-z0-9]+/g) ?? [];
      });
      expect(
        words.filter((word) => !['Leeward', 'Esc', 'JSON'].includes(word)),
        chapter,
      ).toEqual([]);
    }
  });
});

describe('about the program', { timeout: 60_000 }, () => {
  it('names every package that the program is made of, each with the words of its licence', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.keyboard.press('F1');
    await read('about');
    await page.locator('.guide-chapter > .guide-section > .more > .more-button').click();
    const labels = await page.locator('.guide-packages .more-button').allTextContents();
    for (const [name, version] of Object.entries(packageFile.dependencies))
      expect(
        labels.some((label) => label.startsWith(`${name} ${version} · `)),
        name,
      ).toBe(true);
    // Bundled through others, in a worker alone, and what the program runs on.
    for (const name of ['scheduler', '@noble/ciphers', 'electron'])
      expect(
        labels.some((label) => label.startsWith(`${name} `)),
        name,
      ).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
    for (const more of await page.locator('.guide-packages .more-button').all()) await more.click();
    const licences = await page.locator('.guide-licence').allTextContents();
    expect(licences).toHaveLength(labels.length);
    for (const licence of licences) expect(licence).toMatch(/permission|license/i);
  });

  it('says which program and which knowledge this is, and how old', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.keyboard.press('F1');
    await read('about');
    for (const fact of [packageFile.version, packageFile.license, 'CC BY 4.0', '2026.11', '21 November 2026'])
      await expectPage(page.locator('.guide-facts')).toContainText(fact);
  });

  it('loads nothing of the guide before it is opened', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      );
    expect(await loaded()).not.toMatch(/GuidePage/);
    await page.keyboard.press('F1');
    await expectPage(heading()).toBeFocused();
    expect(await loaded()).toMatch(/GuidePage/);
  });
});
