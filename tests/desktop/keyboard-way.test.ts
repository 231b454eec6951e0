import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import fa from '../../renderer/texts/fa.json' with { type: 'json' };
import { expect as expectSoon, test } from './program.ts';

const expect = expectSoon.configure({ timeout: 30_000 });
/** More places than any screen has. */
const MOST_PLACES = 120;

/** Moves the focus with the Tab key alone, to the first of these. */
const tabTo = async (page: Page, place: Locator): Promise<void> => {
  for (let at = 0; at < MOST_PLACES; at++) {
    if (await place.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${place}`);
};
const press = async (page: Page, place: Locator, key = 'Enter'): Promise<void> => {
  await expect(place.first()).toBeAttached();
  await tabTo(page, place);
  await page.keyboard.press(key);
};
/** Found also while a list lies open over it, as on the way past a field with one. */
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true, includeHidden: true });

/** A new question or screen takes the focus to its heading; before that a key would go to the old one. */
const arrived = (page: Page) => expect(page.locator('main h1')).toBeFocused();

test('the whole way goes by the keyboard alone, in Persian, to a file', async ({ program, page, home }) => {
  test.setTimeout(300_000);
  await press(page, button(page, 'فارسی'));
  await press(page, button(page, fa['welcome.begin']));
  await arrived(page);
  await press(page, page.getByRole('radio', { name: fa['you.computer.mine'] }), 'Space');
  await press(page, button(page, fa['question.next']));
  await arrived(page);
  await tabTo(page, page.getByRole('combobox'));
  await page.keyboard.type('ایران');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('combobox').first()).toHaveValue('ایران');
  await press(page, button(page, fa['question.next']));
  await arrived(page);
  await press(page, page.getByRole('checkbox'), 'Space');
  await page.keyboard.press('Control+Digit2');
  await arrived(page);
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('تلگرام');
  await press(page, page.getByRole('checkbox', { name: 'تلگرام', exact: true }), 'Space');
  await page.keyboard.press('Control+Digit4');
  await expect(page.locator('.first-answer')).toContainText('تلگرام');
  await page.keyboard.press('Control+Digit5');
  await arrived(page);
  await expect(page.locator('.sheet-pocket .step').first()).toBeVisible();
  const file = path.join(home, 'page.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await press(page, button(page, fa['report-file.save.pdf']));
  await expect.poll(() => fs.existsSync(file)).toBe(true);
});
