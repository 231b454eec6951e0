import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import en from '../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../renderer/texts/fa.json' with { type: 'json' };
import { expect as expectSoon, test } from './program.ts';

/** Long, for a slow machine: what is asserted is never a time. */
const expect = expectSoon.configure({ timeout: 60_000 });

/** Where pictures of the screens go, for looking at; none are taken without it. */
const pictures = process.env.LEEWARD_PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
};

const next = (page: Page) => page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
const goTo = (page: Page, words: typeof en, step: 'you' | 'apps' | 'threats' | 'results' | 'report') =>
  page
    .getByRole('navigation', { name: words['way.label'] })
    .getByRole('button', { name: words[`way.${step}`] })
    .click();

/** What names the question or screen that is shown, without the marks that keep names in their place. */
const shownQuestion = async (page: Page): Promise<string> => {
  const words = await page.locator('main').locator('h1, .question-place').allTextContents();
  return words.join(' ').replace(/[\u2066-\u2069]/g, '');
};

/** Goes on, and waits until something else is asked. */
const nextQuestion = async (page: Page): Promise<string> => {
  const before = await shownQuestion(page);
  await next(page);
  await expect.poll(() => shownQuestion(page)).not.toBe(before);
  await expect(page.locator('main h1')).toBeVisible();
  return shownQuestion(page);
};

/** Waits until the results follow from what was done last, as a screen reader is told. */
const resultsChanged = (page: Page, words: typeof en): Promise<void> =>
  expect(page.getByText(words['results.changed'])).toBeAttached();

/** Opens every part of the results that shows only its first findings. */
const openFolds = async (page: Page): Promise<void> => {
  const closed = page.locator('.results-section[aria-labelledby^="results-ways"]').getByRole('button', {
    name: /^(One|\d+) more$/,
    expanded: false,
  });
  while ((await closed.count()) > 0) await closed.first().click();
};

/** Changes an answer where the result is read that rests on it. */
const changeIn = async (card: Locator, more: string, setting: RegExp, to: string | RegExp): Promise<void> => {
  const page = card.page();
  const closed = card.getByRole('button', { name: more, expanded: false });
  if ((await closed.count()) > 0) await closed.click();
  await card.getByRole('button', { name: setting }).first().click();
  await page.getByRole('option', { name: to }).click();
  await resultsChanged(page, en);
};

/** Text as pdftotext 22.12 gives it back: only letters and digits, with the lam-alef ligature reversed. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const asPdftotext = (text: string): string =>
  letters(text.normalize('NFC').replace(/ل(\p{M}*)([اأإآ])/gu, '$2$1ل'));
const pdfText = (file: string): string =>
  letters(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));

/** Enters the person of the brief as one would: Iran, runs groups, Telegram and WhatsApp, an Android phone. */
const enterOrganiser = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await picture(page, '01-welcome-en');
  await page.getByRole('button', { name: en['welcome.begin'], exact: true }).click();
  await page.getByRole('radio', { name: en['you.computer.mine'] }).press('Space');
  await picture(page, '02-computer-en');
  await next(page);
  await page.getByRole('combobox').first().fill('iran');
  await page.getByRole('option', { name: 'Iran' }).click();
  await picture(page, '03-country-en');
  await next(page);
  await picture(page, '04-practices-en');
  await page.getByRole('checkbox').first().press('Space');
  await next(page);
  await page.getByRole('checkbox', { name: /run a group|organise/i }).press('Space');
  await picture(page, '05-circumstances-en');
  await next(page);
  await page.getByRole('button', { name: 'Who is in my groups' }).click();
  await page.getByRole('button', { name: 'What I and others wrote' }).click();
  await picture(page, '06-concerns-en');
  await next(page);
  for (const app of ['Telegram', 'WhatsApp']) {
    await page.getByRole('searchbox').fill(app.toLowerCase());
    await page.getByRole('checkbox', { name: app, exact: true }).press('Space');
  }
  await page.getByRole('searchbox').fill('');
  await picture(page, '07-apps-en');
};

test('an organiser in Iran enters her apps, mends an answer, changes the language and takes a PDF with her', async ({
  program,
  page,
  home,
}) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await enterOrganiser(page);

  // Each question of the apps, answered where it matters and skipped elsewhere.
  const answered: string[] = [];
  const answers: Record<string, () => Promise<void>> = {
    'use Telegram for': async () => {
      await page.getByRole('checkbox', { name: /one to one/i }).press('Space');
      await page.getByRole('checkbox', { name: /group/i }).first().press('Space');
      await picture(page, '08-uses-en');
    },
    'use WhatsApp for': () => page.getByRole('checkbox', { name: /one to one/i }).press('Space'),
    'Telegram ask for a password': async () => {
      await page.getByRole('radio', { name: /^No/ }).press('Space');
      await picture(page, '09-two-step-en');
    },
    'Which phone': async () => {
      await page.getByRole('checkbox', { name: /Android/ }).press('Space');
      await picture(page, '10-phone-en');
    },
  };
  for (let question = 0; question < 40; question++) {
    const heading = await nextQuestion(page);
    const asked = Object.keys(answers).find((words) => heading.includes(words));
    if (asked) {
      answered.push(asked);
      await answers[asked]?.();
    }
    if ((await page.getByRole('button', { name: /^(Next|Skip)$/ }).count()) === 0) break;
  }
  expect(answered.sort()).toEqual(Object.keys(answers).sort());
  await goTo(page, en, 'threats');
  await expect(page.locator('.threat').first()).toBeVisible();
  await picture(page, '11-threats-en');
  await goTo(page, en, 'results');
  await expect(page.locator('.first-answer')).toContainText('Telegram');
  await picture(page, '12-results-en');
  await expect(page.locator('.further')).toContainText(/answers could change your plan/);

  await openFolds(page);
  const finding = (cause: string) => page.locator(`[data-finding="cause:telegram.${cause}"]`).first();
  // Others than the phone company may log in another way, which a second password does not shut.
  const readsWithTheCode = page
    .locator('[data-finding]')
    .filter({ has: page.getByRole('heading', { name: /^The login code in an SMS/ }) })
    .filter({ hasText: /can log in to your account can see/ });
  const smsCard = finding('two-step-verification');
  await expect(smsCard).toContainText('The login code in an SMS');
  await expect(smsCard).toContainText('Telegram');
  await expect(readsWithTheCode.first()).toBeVisible();
  await smsCard.scrollIntoViewIfNeeded();
  await picture(page, '13-sms-finding-en');

  // Two-step verification turns out to be on, without a recovery mailbox.
  const protects = page.locator('.section-protects');
  const said = {
    more: en['results.finding.more'],
    twoStep: /Telegram.*two-step/i,
    recovery: /Telegram.*recovery/i,
  };
  await changeIn(smsCard, said.more, said.twoStep, /^Yes, it asks/);
  await picture(page, '14-two-step-on-en');
  await openFolds(page);
  await changeIn(finding('recovery-email'), said.more, said.recovery, 'There is none');
  await expect(protects).toContainText(/two-step verification is on/i);
  await expect(readsWithTheCode).toHaveCount(0);
  await protects.scrollIntoViewIfNeeded();
  await picture(page, '15-protects-en');

  // The mailbox that SMS can open brings the way back: changed where the result is read.
  const kept = protects.locator('[data-protection]', { hasText: /there is no recovery/i }).first();
  await changeIn(kept, en['results.protects.why'], said.recovery, 'Yes, and an SMS can open it');
  await expect(readsWithTheCode.first()).toContainText('Telegram');

  await picture(page, '16-way-back-en');

  await page.getByText('فارسی', { exact: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const way = page.getByRole('navigation', { name: fa['way.label'] });
  await expect
    .poll(async () => {
      const box = await way.boundingBox();
      return box && box.x + box.width / 2;
    })
    .toBeGreaterThan(640);
  await resultsChanged(page, fa);
  await expect(page.locator('.first-answer')).toContainText('تلگرام');
  await page.locator('.first-answer').scrollIntoViewIfNeeded();
  await picture(page, '17-results-fa');

  await goTo(page, fa, 'report');
  await expect(page.locator('.sheet-pocket[lang="fa"] .step')).toHaveCount(3);
  await picture(page, '18-card-fa');
  await page.getByText(fa['report-file.detail.page'], { exact: true }).click();
  const cards = page.locator('.sheet[lang="fa"] .sheet-finding');
  await expect(cards.first()).toBeVisible();
  await picture(page, '18-report-fa');
  const file = path.join(home, 'page.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const findings = await cards.evaluateAll((drawn) =>
    drawn.map((card) => ({
      name: card.querySelector('h4')?.textContent ?? '',
      // Its sentence without the small numbers of its sources.
      sentence: card.querySelector('p')?.firstChild?.textContent ?? '',
    })),
  );
  await page.getByRole('button', { name: fa['report-file.save.pdf'] }).click();
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await expect(page.getByText(/\u2066?\u2068?page\.pdf/)).toBeVisible();
  await picture(page, '19-saved-fa');
  const text = pdfText(file);
  expect(findings.length).toBeGreaterThan(2);
  for (const { name, sentence } of findings) {
    expect(text).toContain(asPdftotext(name));
    // A page may end within a long sentence.
    expect(text).toContain(asPdftotext(sentence).slice(0, 60));
  }
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(Vazirmatn|Inter)/);
});
