import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  deriveFor,
  failSaves,
  loseAnswers,
  type PretendedVault,
  sayToWindow,
  seenByVault,
  withVault,
} from './vault-pretence.ts';
import { choose, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const DRAWN = 'lamp river seven boats apple';
const words = WORDS.en;

const content = (country: string): string =>
  JSON.stringify({
    format: 'leeward-case',
    version: 1,
    language: 'en',
    theme: 'system',
    textSize: 100,
    computer: 'mine',
    passed: ['computer', 'country'],
    lockAfterMinutes: 15,
    effort: null,
    refusedActions: [],
    profile: { format: 'leeward-profile', version: 1, country },
  });

const TWO_CASES: PretendedVault = {
  name: 'page',
  passphrase: DRAWN,
  cases: ['IR', 'DE'].map((country, place) => ({
    case: String(place + 1).padStart(32, '0'),
    label: `Case ${place + 1}`,
    content: content(country),
  })),
};

/** An end of the vault's process at each moment, a reopening that does not save, an undo under a dialog: no answer is lost. */
describe('a vault in trouble', { timeout: 120_000 }, () => {
  let bundle: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
  }, 300_000);
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const habit = (at: number) => page.getByRole('checkbox').nth(at);
  /** To the question about habits, with one answer on the way. */
  const answer = async (vault: PretendedVault | null): Promise<void> => {
    page = await openWindow(browser, { bundle, languages: ['en'] });
    await withVault(page, { vault });
    await choose(page, 'en');
    await button(words['welcome.begin']).click();
    await page.getByText(words['you.computer.mine'], { exact: true }).click();
    await button(words['question.next']).click();
    await button(words['question.skip']).click();
    await habit(0).press('Space');
  };
  const toNewPassphrase = async (): Promise<void> => {
    await button(words['vault.make']).click();
    await button(words['vault.make.place']).click();
    await expectPage(page.getByText(DRAWN)).toBeVisible();
  };
  const makeVault = async (): Promise<void> => {
    await toNewPassphrase();
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await button(words['vault.make.go']).click();
  };
  const made = async (): Promise<void> => {
    await expectPage(dialog()).toHaveCount(0);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
  };
  const type = async (): Promise<void> => {
    await page.getByLabel(words['report-file.lock.first']).fill(DRAWN);
    await button(words['vault.open.go']).click();
  };
  const toVault = async (): Promise<void> => {
    await page.locator('.rail-brand').click();
    await button(words['welcome.open-vault']).first().click();
    await button(words['vault.open.place']).click();
  };
  const locks = async () => (await pretended(page)).calls.filter(({ name }) => name === 'lockVault').length;
  const habitsInVault = async (at = 0): Promise<number> =>
    JSON.parse((await seenByVault(page)).vault?.cases[at]?.content ?? '').profile.practices?.length ?? 0;
  const notice = (text: string) => expectPage(dialog().getByText(text)).toBeVisible();

  /** The vault was closed by itself, one more answer was given, and the save that opening it again ends with fails. */
  const reopenedUnsaved = async (failure: 'disk-full' | 'busy-elsewhere'): Promise<void> => {
    await answer(null);
    await makeVault();
    await made();
    await sayToWindow(page, 'vault-ended');
    await habit(1).press('Space');
    await failSaves(page, failure);
    await button(words['vault.ended.again']).click();
    await type();
    await notice(words[`vault.failed.${failure}`]);
    await failSaves(page, null);
    await page.keyboard.press('Escape');
    await expectPage(dialog()).toHaveCount(0);
  };

  it('saves again what could not be saved when it was opened again', async () => {
    await reopenedUnsaved('disk-full');
    await button(words['vault.save-again']).click();
    await expectPage.poll(() => habitsInVault()).toBe(2);
  });

  it('saves it before a lock', async () => {
    await reopenedUnsaved('disk-full');
    await button(words['vault.lock']).click();
    await expectPage.poll(locks).toBe(1);
    expect(await habitsInVault()).toBe(2);
  });

  it('saves it before a lock from outside', async () => {
    await reopenedUnsaved('disk-full');
    await sayToWindow(page, 'vault-locking');
    await expectPage.poll(locks).toBe(1);
    expect(await habitsInVault()).toBe(2);
  });

  it('tries by itself again where another program was saving', async () => {
    await reopenedUnsaved('busy-elsewhere');
    await expectPage.poll(() => habitsInVault()).toBe(2);
  });

  it('does not open behind a dialog that was closed while it opened again', async () => {
    await answer(null);
    await makeVault();
    await made();
    await sayToWindow(page, 'vault-ended');
    await button(words['vault.ended.again']).click();
    await deriveFor(page, 1_500);
    await type();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectPage(dialog()).toHaveCount(0);
    await page.waitForTimeout(2_500);
    await expectPage(page.getByText(words['vault.ended'])).toBeVisible();
  });

  it('undoes nothing under its dialogs', async () => {
    await answer(null);
    await habit(1).press('Space');
    await deriveFor(page, 1_500);
    await makeVault();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Control+z');
    await made();
    await expectPage(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    expect(await habitsInVault()).toBe(2);
    await button(words['vault.manage']).click();
    await expectPage(dialog()).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(1_500);
    expect(await habitsInVault()).toBe(2);
  });

  it('keeps the answers where opening it is given up in the moment its passphrase turns out right', async () => {
    await answer(TWO_CASES);
    await toVault();
    await deriveFor(page, 60_000);
    await type();
    await button(words['report-file.lock.stop']).click();
    await expectPage(dialog()).toHaveCount(0);
    await page.waitForTimeout(300);
    expect(await locks()).toBe(0);
  });

  it('says to the shell at once that one that is being made is given up', async () => {
    await answer(null);
    await deriveFor(page, 60_000);
    await makeVault();
    await button(words['report-file.lock.stop']).click();
    await expectPage.poll(locks).toBe(1);
  });

  it('asks for the passphrase again where its process ends before a case is chosen, and keeps the answers', async () => {
    await answer(TWO_CASES);
    await toVault();
    await type();
    await notice(words['vault.cases.unkept']);
    await sayToWindow(page, 'vault-ended');
    await button(words['vault.cases.keep']).click();
    await notice(words['vault.failed.ended']);
    await type();
    await button(words['vault.cases.keep']).click();
    await expectPage(dialog()).toHaveCount(0);
    expect(await habitsInVault(2)).toBe(1);
  });

  it('opens by a new process where its own ends before the passphrase is typed', async () => {
    await answer(TWO_CASES);
    await toVault();
    await expectPage(page.getByLabel(words['report-file.lock.first'])).toBeVisible();
    await sayToWindow(page, 'vault-ended');
    await type();
    await notice(words['vault.failed.ended']);
    await type();
    await notice(words['vault.cases.unkept']);
  });

  it('says so where its process ends while it is made, or before', async () => {
    await answer(null);
    await toNewPassphrase();
    await sayToWindow(page, 'vault-ended');
    await button(words['vault.passphrase.another']).click();
    await notice(words['vault.failed.ended']);
    await dialog().getByRole('button', { name: words['vault.back'], exact: true }).click();
    await deriveFor(page, 60_000);
    await makeVault();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await sayToWindow(page, 'vault-ended');
    await notice(words['vault.failed.ended']);
  });

  it('says that either passphrase may hold where its process ends while it is changed', async () => {
    await answer(null);
    await makeVault();
    await made();
    await button(words['vault.manage']).click();
    await button(words['vault.change']).click();
    await page.getByLabel(words['vault.change.current']).fill(DRAWN);
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await deriveFor(page, 500);
    await loseAnswers(page);
    await dialog().getByRole('button', { name: words['vault.change'] }).click();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await sayToWindow(page, 'vault-ended');
    await notice(words['vault.change.ended']);
  });
});
