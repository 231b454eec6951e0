import { type Browser, expect as expectPage, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newKey, openedWithPassphrase } from '../open-with-age.ts';
import { broken } from './every-screen.ts';
import { accessibilityFaults, choose, goTo, openExample, openExampleOnOwn, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const words = WORDS.en;
const PASSPHRASE = 'گل horse باران stapler ۷';

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
});
afterEach(async () => {
  expect((await pretended(page)).violations).toEqual([]);
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
});

type Audience = 'me' | 'colleagues' | 'trainer' | 'funder';
const radio = (name: string) => page.getByRole('radio', { name, exact: true }).click({ force: true });
const chooseFor = (audience: Audience) => radio(words[`report-file.audience.${audience}`]);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sheet = () => page.locator('.sheet');
const leaves = (which: 'in' | 'out') =>
  page
    .getByRole('list', { name: words[`report-file.${which}`], exact: true })
    .getByRole('listitem')
    .allTextContents();
const saved = async (name: 'saveReport' | 'saveLocked' = 'saveReport') =>
  (await pretended(page)).calls.filter((call) => call.name === name).map(({ request }) => request);
const openReport = async (options: Partial<Parameters<typeof openWindow>[1]> = {}) => {
  page = await openWindow(browser, { bundle, ...options });
  await openExampleOnOwn(page, 'en');
  await goTo(page, 'en', 'report');
  await expectPage(sheet()).toBeVisible();
};
/** With the choice to lock made, up to the fields. */
const openLock = async (format: 'pdf' | 'md' = 'md') => {
  await page.getByText(words['report-file.lock'], { exact: true }).click();
  await button(words[`report-file.save.${format}`]).click();
  await expectPage(page.getByRole('dialog')).toBeVisible();
};
const type = async (first: string, again = first) => {
  await page.getByLabel(words['report-file.lock.first'], { exact: true }).fill(first);
  await page.getByLabel(words['report-file.lock.again'], { exact: true }).fill(again);
  await button(words['report-file.lock.go']).click();
};
const paste = async (key: string) => {
  await radio(words['report-file.lock.recipient']);
  await page.getByLabel(words['report-file.lock.recipient.field']).fill(key);
  await button(words['report-file.lock.go']).click();
};
const lockedFile = async (): Promise<Buffer> => {
  await expectPage(page.getByText(/page\.(md|pdf)\.age/)).toBeVisible({ timeout: 60_000 });
  const [request] = await saved('saveLocked');
  return Buffer.from(request?.content ?? '', 'base64');
};

describe('the report screen', { timeout: 120_000 }, () => {
  it('begins with a pocket card, which says nothing about itself, in the file either', async () => {
    await openReport();
    await expectPage(sheet().locator('h2, h3, h4')).toHaveCount(0);
    await expectPage(sheet().locator('.step')).toHaveCount(3);
    expect(await leaves('in')).toEqual([
      words['report-file.part.own-steps'],
      words['report-file.part.own-apps'],
    ]);
    await button(words['report-file.save.pdf']).click();
    await button(words['report-file.save.html']).click();
    await expectPage.poll(async () => (await saved()).length).toBe(2);
    for (const request of await saved()) {
      expect(request?.day).toBeNull();
      expect(request?.content).toContain('<title></title>');
    }
    await radio(words['report-file.detail.page']);
    await button(words['report-file.save.pdf']).click();
    await expectPage.poll(async () => (await saved()).at(-1)?.day).toBe('2026-11-21');
  });

  it('names for each reader what is in and what stays out, beside what the file then holds', async () => {
    await openReport();
    const holds: Record<Audience, { in: string; out: string | null; has: RegExp; lacks: RegExp }> = {
      me: { in: 'own-ways', out: 'country', has: /second password/, lacks: /Iran\b|https?:/ },
      colleagues: {
        in: 'group',
        out: 'own-answers',
        has: /Signal/,
        lacks: /Iran\b|https?:|face to face|You have not said/,
      },
      trainer: { in: 'sources', out: null, has: /Iran[\s\S]*https:/, lacks: /^$/ },
      funder: {
        in: 'kinds-done',
        out: 'own-apps',
        has: /Data kept in the country/,
        lacks: /Telegram|WhatsApp|Iran\b|https?:/,
      },
    };
    for (const [audience, { in: inside, out, has, lacks }] of Object.entries(holds)) {
      await chooseFor(audience as Audience);
      if (audience !== 'funder') await radio(words['report-file.detail.full']);
      expect(await leaves('in')).toContain(words[`report-file.part.${inside}` as keyof typeof words]);
      if (out) expect(await leaves('out')).toContain(words[`report-file.part.${out}` as keyof typeof words]);
      else await expectPage(page.getByText(words['report-file.out.nothing'])).toBeVisible();
      const shown = await sheet().innerText();
      expect(shown.replace(/[\u2066-\u2069]/g, ''), audience).toMatch(has);
      expect(shown, audience).not.toMatch(lacks);
      const before = (await saved()).length;
      for (const format of ['pdf', 'html', 'md', 'json'] as const)
        await button(words[`report-file.save.${format}`]).click();
      await expectPage.poll(async () => (await saved()).length).toBe(before + 4);
      for (const request of (await saved()).slice(before)) {
        const content = request?.content.replace(/<style>[\s\S]*?<\/style>/, '') ?? '';
        expect(content, `${audience} ${request?.format}`).not.toMatch(lacks);
        if (audience !== 'trainer') expect(content, `${audience} ${request?.format}`).not.toMatch(/leeward/i);
      }
    }
  });

  it('keeps every part of the sheet within the window, however wide that is', async () => {
    await openReport();
    for (const detail of ['page', 'full'] as const) {
      await radio(words[`report-file.detail.${detail}`]);
      await expectPage(sheet().locator('.section-ways-company .report-table')).toBeVisible();
      for (const width of [1820, 1180, 900, 560]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await broken(page), `${detail} ${width}`).toEqual([]);
      }
    }
  });

  it('has a card for the group, that is the same whoever makes it', async () => {
    await openReport();
    await chooseFor('colleagues');
    await expectPage(sheet()).toContainText('Decide together before anyone deletes');
    expect(await leaves('in')).toEqual([words['report-file.part.held-card']]);
    await expectPage(sheet()).not.toContainText('Telegram');
  });

  it('names the folder that refused, and keeps the report open', async () => {
    await openReport({ saved: { ok: false, code: 'read-only', folder: 'closed' } });
    for (const locked of [false, true]) {
      if (locked) {
        await openLock();
        await type(PASSPHRASE);
      } else await button(words['report-file.save.md']).click();
      const notice = page.getByRole('status').filter({ hasText: 'cannot be written to' });
      await expectPage(notice).toContainText('The folder \u2068closed\u2069', { timeout: 60_000 });
      await expectPage(sheet()).toBeVisible();
      await expectPage(page.getByRole('dialog')).toHaveCount(0);
    }
  });
});

describe('locking a file', { timeout: 180_000 }, () => {
  it('gives a file that age opens with the passphrase and no other, and that holds what was to be saved', async () => {
    await openReport();
    await button(words['report-file.save.md']).click();
    await expectPage.poll(async () => (await saved()).length).toBe(1);
    await openLock('md');
    await type(PASSPHRASE);
    const locked = await lockedFile();
    expect(locked.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(openedWithPassphrase(locked, PASSPHRASE)).toBe((await saved())[0]?.content);
    expect(() => openedWithPassphrase(locked, `${PASSPHRASE}x`)).toThrow();
    expect(await saved()).toHaveLength(1);
  });

  it('locks the print of a PDF, which the shell hands back and does not write', async () => {
    await openReport();
    const key = newKey();
    await openLock('pdf');
    await paste(` ${key.recipient}\n`);
    const locked = await lockedFile();
    expect(key.open(locked)).toMatch(/^%PDF <!doctype html>[\s\S]*<\/html>\n$/);
    expect(await saved()).toEqual([]);
    expect((await saved('saveLocked'))[0]).toMatchObject({ suggestedName: 'page', format: 'pdf' });
  });

  it('says what is missing, and saves nothing until it is there', async () => {
    await openReport();
    await openLock();
    const dialog = page.getByRole('dialog');
    await type('1234567');
    await expectPage(dialog).toContainText('at least 8');
    await type('abcdefgh1', 'abcdefgh2');
    await expectPage(dialog).toContainText(words['report-file.lock.differ']);
    await expectPage(dialog).toContainText(words['report-file.lock.length.few']);
    await expectPage(dialog).toContainText(words['report-file.lock.forgotten']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByLabel(words['report-file.lock.first'], { exact: true })
      .fill('one two three four five six');
    await expectPage(dialog).toContainText(words['report-file.lock.length.many']);
    const field = page.getByLabel(words['report-file.lock.first'], { exact: true });
    await expectPage(field).toHaveAttribute('type', 'password');
    await page.getByText(words['report-file.lock.show']).click();
    await expectPage(field).toHaveAttribute('type', 'text');

    const key = newKey();
    await paste(key.secret);
    await expectPage(dialog).toContainText(words['report-file.lock.recipient.secret']);
    await paste('age1notakey');
    await expectPage(dialog).toContainText(words['report-file.lock.recipient.other']);
    // One letter wrong: only age itself can tell.
    await paste(`${key.recipient.slice(0, -1)}${key.recipient.endsWith('q') ? 'p' : 'q'}`);
    await expectPage(dialog).toContainText(words['report-file.lock.recipient.other']);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await saved('saveLocked')).toEqual([]);
    await paste(key.recipient);
    await expectPage.poll(async () => (await saved('saveLocked')).length).toBe(1);
  });

  it('can be stopped while it works, and then nothing is saved', async () => {
    await openReport();
    await openLock();
    // The reasoner's worker may begin anew at the same moment.
    const started = page.waitForEvent('worker', (worker) => worker.url().includes('locking'));
    await type(PASSPHRASE);
    const ended = (await started).waitForEvent('close');
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await button(words['report-file.lock.stop']).click();
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(page.getByText(words['report-file.nothing-saved'])).toBeVisible();
    await ended;
    await page.waitForTimeout(3_000);
    expect(await saved('saveLocked')).toEqual([]);
  });
});

describe('on a computer that is not one’s own', { timeout: 120_000 }, () => {
  it('is asked whose it is where nobody said it, before anything is written', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await goTo(page, 'en', 'report');
    await button(words['report-file.save.pdf']).click();
    const question = page.getByRole('dialog', { name: words['you.computer.question'] });
    await question.getByRole('button', { name: words['vault.back'], exact: true }).click();
    await button(words['report-file.save.md']).click();
    await question.getByRole('button', { name: words['you.computer.someone-elses'], exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: words['report-file.twice.no'] }).click();
    expect(await saved()).toEqual([]);
    await button(words['report-file.save.md']).click();
    await button(words['report-file.twice.yes']).click();
    await expectPage.poll(async () => (await saved()).map((request) => request?.format)).toEqual(['md']);
  });

  it('of one’s own is asked for once', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    await goTo(page, 'en', 'report');
    await button(words['report-file.save.pdf']).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words['you.computer.mine'], exact: true })
      .click();
    await expectPage.poll(async () => (await saved()).length).toBe(1);
    await button(words['report-file.save.html']).click();
    await expectPage.poll(async () => (await saved()).length).toBe(2);
  });

  it('every control that writes a file asks a second time, locked or not', async () => {
    page = await openWindow(browser, { bundle });
    await choose(page, 'en');
    await button('Begin').click();
    await page.getByRole('radio', { name: words['you.computer.someone-elses'] }).press('Space');
    await goTo(page, 'en', 'apps');
    await page.getByRole('checkbox', { name: 'Telegram', exact: true }).press('Space');
    await goTo(page, 'en', 'report');
    await expectPage(sheet()).toBeVisible();
    for (const locked of [false, true]) {
      if (locked) await page.getByText(words['report-file.lock'], { exact: true }).click();
      const buttons = page.locator('.save-report button');
      expect(await buttons.count()).toBeGreaterThanOrEqual(4);
      for (const one of await buttons.all()) {
        await one.click();
        await expectPage(page.getByRole('alertdialog')).toBeVisible();
        await button(words['report-file.twice.no']).click();
        await expectPage(page.getByRole('alertdialog')).toHaveCount(0);
        await expectPage(page.getByRole('dialog')).toHaveCount(0);
      }
    }
    expect([...(await saved()), ...(await saved('saveLocked'))]).toEqual([]);
    await button(words['report-file.save.md']).click();
    await button(words['report-file.twice.yes']).click();
    // What is typed there may be noted: a key is offered first.
    await expectPage(page.getByLabel(words['report-file.lock.recipient.field'])).toBeVisible();
    await radio(words['report-file.lock.passphrase']);
    await expectPage(page.getByRole('dialog')).toContainText(words['report-file.lock.borrowed']);
    await button(words['report-file.lock.back']).click();
    await expectPage(page.getByText(words['report-file.nothing-saved'])).toBeVisible();
  });
});
