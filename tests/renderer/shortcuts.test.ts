import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import en from '../../renderer/texts/guide/en.json' with { type: 'json' };
import { choose, goTo, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const STEPS = ['you', 'apps', 'threats', 'results', 'report'] as const;

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

const current = () => page.locator('.rail-step[aria-current="step"] .rail-name');
const expectStep = async (language: 'en' | 'fa' | 'ar', step: (typeof STEPS)[number]): Promise<void> => {
  await expectPage(current()).toHaveText(WORDS[language][`way.${step}`]);
};
/** As a keyboard of another layout sends it: the same place, another letter or digit. */
const pressAt = (code: string, key: string): Promise<boolean> =>
  page.evaluate(
    ([code, key]) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { code, key, ctrlKey: true, bubbles: true, cancelable: true }),
      ),
    [code, key] as const,
  );

describe.each(['en', 'fa', 'ar'] as const)('the keys of the way in %s', { timeout: 60_000 }, (language) => {
  it('go to each step, on and back, and the heading there takes the focus', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openExample(page, language);
    for (const [index, step] of STEPS.entries()) {
      await page.keyboard.press(`Control+Digit${index + 1}`);
      await expectStep(language, step);
    }
    await expectPage(page.locator('main h1')).toBeFocused();
    await page.keyboard.press('Control+PageDown');
    await expectStep(language, 'report');
    await page.keyboard.press('Control+PageUp');
    await expectStep(language, 'results');
    await page.keyboard.press('Control+PageUp');
    await expectStep(language, 'threats');
    await page.keyboard.press('Control+PageDown');
    await expectStep(language, 'results');
  });

  it('are told where they act: beside the control and to screen readers', async () => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openExample(page, language);
    const steps = page.locator('.rail-step');
    for (const index of STEPS.keys())
      expect(await steps.nth(index).getAttribute('aria-keyshortcuts')).toBe(`Control+${index + 1}`);
    const guide = page.getByRole('button', { name: WORDS[language]['guide.open'], exact: true });
    expect(await guide.getAttribute('aria-keyshortcuts')).toBe('F1');
    await expectPage(guide.locator('kbd')).toHaveText('F1');
    const undo = page.locator('.undo-control .button');
    expect(await undo.first().getAttribute('aria-keyshortcuts')).toBe('Control+Z');
    expect(await undo.last().getAttribute('aria-keyshortcuts')).toBe('Control+Shift+Z');
    await steps.nth(2).focus();
    await page.keyboard.press('Tab');
    await expectPage(page.locator('.tooltip')).toContainText(WORDS[language]['way.results']);
    await expectPage(page.locator('.tooltip kbd')).toHaveText('Ctrl+4');
  });
});

describe('under a Persian or an Arabic layout', { timeout: 60_000 }, () => {
  it.each([
    ['fa', '۳', 'ظ'],
    ['ar', '٣', 'ئ'],
  ] as const)('%s: the same places do the same', async (language, three, letter) => {
    page = await openWindow(browser, { bundle, languages: [language] });
    await openExample(page, language);
    await pressAt('Digit3', three);
    await expectStep(language, 'threats');
    await goTo(page, language, 'apps');
    const app = page.getByRole('checkbox').first();
    const before = await app.isChecked();
    await app.press('Space');
    await expectPage(app).toBeChecked({ checked: !before });
    await pressAt('KeyZ', letter);
    await expectPage(app).toBeChecked({ checked: before });
  });
});

describe('the keys', { timeout: 60_000 }, () => {
  it('leave what is typed, and what lies over the screen, alone', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await goTo(page, 'en', 'apps');
    const search = page.getByRole('searchbox').first();
    await search.focus();
    await page.keyboard.type('sig');
    await page.keyboard.press('Control+Digit5');
    await page.keyboard.press('Control+PageDown');
    await expectStep('en', 'apps');
    await expectPage(search).toHaveValue('sig');
    await page.getByRole('button', { name: WORDS.en['help.open'], exact: true }).click();
    await expectPage(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Control+Digit5');
    await page.getByRole('button', { name: WORDS.en['help.close'], exact: true }).click();
    await expectStep('en', 'apps');
  });

  it('change nothing under the guide, and none acts before the way', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.keyboard.press('Control+Digit4');
    await expectPage(page.locator('.welcome')).toBeVisible();
    await page.getByRole('button', { name: WORDS.en['welcome.begin'], exact: true }).click();
    await goTo(page, 'en', 'apps');
    const app = page.getByRole('checkbox').first();
    await app.press('Space');
    await page.keyboard.press('F1');
    await expectPage(page.locator('.guide-chapter h1')).toBeFocused();
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Digit5');
    await page.getByRole('button', { name: en['guide.close'], exact: true }).click();
    await expectStep('en', 'apps');
    await expectPage(app).toBeChecked();
  });

  it('stand in one list in the guide, each that a control names among them', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const named = await page
      .locator('[aria-keyshortcuts]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts') ?? ''));
    await page.keyboard.press('F1');
    await page.locator('.guide-chapter-name', { hasText: en['keys.title'] }).click();
    const listed = (await page.locator('.guide-keys kbd').allTextContents()).join(' ');
    for (const keys of named)
      expect(listed).toContain(keys.replace('Control', 'Ctrl').replace(/\+[1-5]$/, '+1–5'));
    for (const keys of ['Ctrl+Page Down', 'Ctrl+Page Up', 'Esc Esc']) expect(listed).toContain(keys);
  });
});
