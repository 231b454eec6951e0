import fs from 'node:fs';
import { type Browser, expect as expectPage, type Locator, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OpenResult } from '../../models/contract/messages.ts';
import { choose, goTo, openExample, openExampleOnOwn, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const words = WORDS.en;

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

const next = () => page.getByRole('button', { name: /^(Next|Skip)$/ }).click();

describe('a first visit', { timeout: 90_000 }, () => {
  it('leads from the first question to a result, by keys and clicks alone', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('radio', { name: words['you.computer.mine'] }).press('Space');
    await next();
    await page.getByRole('combobox').first().fill('iran');
    await page.getByRole('option', { name: 'Iran' }).click();
    await next();
    await next();
    await next();
    await page.getByRole('button', { name: 'Who is in my groups' }).click();
    await expectPage(page.getByRole('button', { name: 'Who is in my groups, choice 1' })).toBeVisible();
    await next();
    await page.getByRole('searchbox').fill('تلگرام');
    await page.getByRole('checkbox', { name: 'Telegram', exact: true }).press('Space');
    await next();
    await page.getByRole('checkbox').first().press('Space');
    await goTo(page, 'en', 'results');
    await expectPage(page.locator('.first-answer')).toContainText('Telegram');
  });

  it('keeps the first three parts of the results on one screen', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const bottom = await page
      .locator('.first-answer')
      .evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(800);
  });
});

const unfold = async (folded: Locator) => {
  while ((await folded.count()) > 0) await folded.first().click();
};
const moreOf = (page: Page) => page.getByRole('button', { name: /^(One|\d+) more$/, expanded: false });

describe('results', { timeout: 90_000 }, () => {
  const protects = () => page.locator('.section-protects');

  it('move when an answer is changed in place', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const named = page
      .locator('[data-finding]')
      .filter({ has: page.getByRole('heading', { name: 'The login code in an SMS' }) });
    const card = named.first();
    await card.getByRole('button', { name: words['results.finding.more'] }).click();
    await card.getByRole('button', { name: /Telegram.*: .*[Tt]wo-step/ }).click();
    await page.getByRole('option', { name: 'Yes, it asks for a password' }).click();
    // What is open for certain and what may be are told apart, so the way may stand in another card now.
    const ways = named;
    await expectPage(ways.filter({ hasText: 'Telegram' }).last()).toBeAttached();
    await unfold(moreOf(page));
    await unfold(ways.getByRole('button', { name: words['results.finding.more'], expanded: false }));
    await expectPage(ways.getByRole('button', { name: /Telegram.*: .*[Tt]wo-step/ }).first()).toContainText(
      'Yes',
    );
    await ways
      .getByRole('button', { name: /Telegram.*: .*[Rr]ecovery/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'There is none' }).click();
    await expectPage(protects()).toContainText('two-step verification is on');
    await expectPage(protects()).toContainText(/Against: [^.]*the login code in an SMS/);
  });

  it('leave out what the person chose not to see', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await unfold(moreOf(page));
    const before = await page.locator('[data-finding]').count();
    await goTo(page, 'en', 'threats');
    await expectPage(page.locator('.threat').first()).toBeVisible();
    for (const box of await page.locator('.threat').first().getByRole('checkbox').all())
      await box.press('Space');
    await goTo(page, 'en', 'results');
    await expectPage(page.locator('[data-finding]').first()).toBeAttached();
    await unfold(moreOf(page));
    expect(await page.locator('[data-finding]').count()).toBeLessThan(before);
  });
});

describe('a profile file', { timeout: 60_000 }, () => {
  const organiser = fs.readFileSync('tests/fixtures/profiles/tehran-organiser.json', 'utf8');
  const openFile = async (opened: OpenResult, language: 'en' | 'fa' = 'en') => {
    page = await openWindow(browser, { bundle, opened });
    await choose(page, language);
    await page.getByRole('button', { name: WORDS[language]['welcome.open'] }).click();
  };
  const refusal = () => page.locator('.welcome [role="status"] .notice');

  it('is opened and shown', async () => {
    await openFile({ ok: true, text: organiser });
    await expectPage(page.locator('.results')).toBeVisible({ timeout: 20_000 });
  });

  it('that cannot be read loads nothing and says why', async () => {
    await openFile({ ok: true, text: 'not a profile' });
    await expectPage(refusal()).not.toBeEmpty();
    await expectPage(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  });

  it.each([
    ['en', 'too-large', /larger than 5 MB.*choose/],
    ['fa', 'too-large', /از ۵ مگابایت بزرگ‌تر.*انتخاب کنید/],
    ['en', 'unreadable', /cannot be read as text.*choose/],
    ['fa', 'unreadable', /به‌صورت متن خوانده نمی‌شود.*انتخاب کنید/],
  ] as const)('is refused in %s, being %s, with how to mend it', async (language, code, sentence) => {
    await openFile({ ok: false, code }, language);
    await expectPage(refusal()).toHaveText(sentence);
  });

  describe('whose answers contradict one another', () => {
    const contradictory: OpenResult = {
      ok: true,
      text: organiser.replace(
        '"two-step-verification": "off"',
        '"two-step-verification": "off", "recovery-email": "opened-by-sms"',
      ),
    };

    it('loads nothing and names the answers', async () => {
      await openFile(contradictory);
      await expectPage(refusal()).toHaveText(/cannot all be true: .*[Tt]wo-step.*[Rr]ecovery.*correct one/);
      await expectPage(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
    });

    it('leaves what was open as it was', async () => {
      page = await openWindow(browser, { bundle, opened: contradictory });
      await choose(page, 'en');
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await goTo(page, 'en', 'apps');
      await page.getByRole('checkbox', { name: 'WhatsApp' }).press('Space');
      await page.locator('.rail-brand').click();
      await page.getByRole('button', { name: words['welcome.open'] }).click();
      await expectPage(refusal()).toHaveText(/cannot all be true/);
      await page.getByRole('button', { name: words['welcome.go-on'] }).click();
      await goTo(page, 'en', 'apps');
      await expectPage(page.getByRole('checkbox', { name: 'WhatsApp' })).toBeChecked();
      await expectPage(page.getByRole('checkbox', { name: 'Telegram', exact: true })).not.toBeChecked();
    });
  });
});

describe('saving', { timeout: 60_000 }, () => {
  const saved = async () => (await pretended(page)).calls.filter(({ name }) => name === 'saveReport');

  it('hands over each kind of file, named without the program', async () => {
    page = await openWindow(browser, { bundle });
    await openExampleOnOwn(page, 'en');
    await goTo(page, 'en', 'report');
    await page.getByText(words['report-file.audience.trainer'], { exact: true }).click();
    await page.getByText(words['report-file.detail.full'], { exact: true }).click();
    const formats = ['pdf', 'html', 'md', 'json', 'docx', 'odt', 'csv'] as const;
    for (const format of formats) {
      await page.getByRole('button', { name: words[`report-file.save.${format}`], exact: true }).click();
      await expectPage(page.getByText(`page.${format}`)).toBeVisible();
    }
    const requests = (await saved()).map(({ request }) => request);
    expect(requests.map((request) => request?.format)).toEqual(formats);
    for (const request of requests) expect(request?.suggestedName).toBe('page');
    expect(requests[0]?.content).toContain('<!doctype html>');
    expect(JSON.parse(requests[3]?.content ?? '')).toHaveProperty('format', 'leeward-assessment');
    for (const at of [4, 5]) expect(Object.values(requests[at]?.content ?? {}).slice(0, 2)).toEqual([80, 75]);
    expect(requests[6]?.content).toMatch(/^\uFEFF"No\.","Section",/);
  });

  it('asks a second time on a computer that is not one’s own', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('radio', { name: words['you.computer.someone-elses'] }).press('Space');
    await expectPage(page.getByText(words['you.computer.nothing-saved'])).toBeVisible();
    await goTo(page, 'en', 'apps');
    await page.getByRole('checkbox', { name: 'Telegram', exact: true }).press('Space');
    await goTo(page, 'en', 'report');
    await page.getByRole('button', { name: words['report-file.save.pdf'] }).click();
    await expectPage(page.getByRole('alertdialog')).toBeVisible();
    expect(await saved()).toEqual([]);
    await page.getByRole('button', { name: words['report-file.twice.yes'] }).click();
    await expectPage.poll(async () => (await saved()).length).toBe(1);
  });

  it('writes the report in a language chosen apart', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await goTo(page, 'en', 'report');
    await page.locator('.report-choices').getByText('فارسی').click();
    await expectPage(page.locator('.sheet')).toHaveAttribute('dir', 'rtl');
    await expectPage(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });
});
