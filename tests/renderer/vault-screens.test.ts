import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VaultState } from '../../models/contract/vault-messages.ts';
import {
  changeElsewhere,
  deriveFor,
  failSaves,
  loseAnswers,
  neverStop,
  type PretendedVault,
  sayToWindow,
  seenByVault,
  withVault,
} from './vault-pretence.ts';
import { accessibilityFaults, choose, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });
const DRAWN = 'lamp river seven boats apple';
const LOCKED: VaultState = { vault: 'locked', name: 'page', because: 'idle' };

const content = (country: string, more: object = {}): string =>
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
    ...more,
  });

const vaultWith = (...countries: string[]): PretendedVault => ({
  name: 'page',
  passphrase: DRAWN,
  cases: countries.map((country, place) => ({
    case: String(place + 1).padStart(32, '0'),
    label: `Case ${place + 1}`,
    content: content(country),
  })),
});

describe('vaults in the window', { timeout: 120_000 }, () => {
  let bundle: string;
  let browser: Browser;
  let page: Page;
  const words = WORDS.en;

  beforeAll(async () => {
    [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
  }, 300_000);
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const open = async (vault?: VaultState): Promise<void> => {
    page = await openWindow(browser, { bundle, languages: ['en'], ...(vault ? { vault } : {}) });
  };
  /** To the question about habits, with one answer on the way. */
  const answer = async (computer: 'mine' | 'someone-elses' = 'mine'): Promise<void> => {
    await choose(page, 'en');
    await button(words['welcome.begin']).click();
    await page.getByText(words[`you.computer.${computer}`], { exact: true }).click();
    await button(words['question.next']).click();
    await button(words['question.skip']).click();
    await page.getByRole('checkbox').first().press('Space');
  };
  const makeVault = async (): Promise<void> => {
    await button(words['vault.make']).click();
    await button(words['vault.make.place']).click();
    await expectPage(page.getByText(DRAWN)).toBeVisible();
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await button(words['vault.make.go']).click();
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
  };
  const type = async (passphrase: string): Promise<void> => {
    await page.getByLabel(words['report-file.lock.first']).fill(passphrase);
    await button(words['vault.open.go']).click();
  };
  const callsOf = async (name: string) =>
    (await pretended(page)).calls
      .filter((call) => call.name === name)
      .map(({ request }) => request as unknown);

  it('is made with the answers that are there, saves by itself, and locks', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    const made = (await seenByVault(page)).vault;
    expect(made?.passphrase).toBe(DRAWN);
    expect(made?.cases).toHaveLength(1);
    expect(JSON.parse(made?.cases[0]?.content ?? '').profile.practices).toHaveLength(1);
    expect(await callsOf('lockAfterIdle')).toEqual([{ minutes: 5 }]);

    await page.getByRole('checkbox').nth(1).press('Space');
    const practices = async () =>
      JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '').profile.practices.length;
    await expectPage.poll(practices).toBe(2);
    await page.getByRole('checkbox').nth(2).press('Space');
    await button(words['vault.lock']).click();
    await expectPage.poll(() => callsOf('lockVault')).toEqual([{ forget: false }]);
    expect(await practices()).toBe(3);
    expect((await pretended(page)).violations).toEqual([]);
  });

  it('is opened again after a lock: a wrong passphrase is said, the right one brings the answers back', async () => {
    await open(LOCKED);
    await withVault(page, { vault: vaultWith('IR') });
    await expectPage(page.getByText(words['vault.locked.idle'])).toBeVisible();
    await type('something else');
    await expectPage(page.getByText(words['vault.failed.wrong-passphrase'])).toBeVisible();
    await type(DRAWN);
    await expectPage(page.getByRole('navigation', { name: words['way.label'] })).toBeVisible();
    expect(await callsOf('chooseVault')).toEqual([{ purpose: 'again' }, { purpose: 'again' }]);
    expect(await callsOf('lockAfterIdle')).toEqual([{ minutes: 15 }]);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
  });

  it('with several cases asks which, and brings nothing of one into another', async () => {
    await open();
    await withVault(page, { vault: vaultWith('IR', 'EG') });
    await choose(page, 'en');
    await button(words['welcome.open-vault']).click();
    await button(words['vault.open.place']).click();
    await button(words['you.computer.mine']).click();
    await type(DRAWN);
    await button('Case 2').click();
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(button(words['history.undo'])).toBeDisabled();
    await page.getByText(words['you.computer.mine-shared'], { exact: true }).click();
    await button(words['vault.manage']).click();
    await button('Open Case 1').click();
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(button(words['history.undo'])).toBeDisabled();
    const kept = (await seenByVault(page)).vault?.cases.map((one) => {
      const { profile, computer } = JSON.parse(one.content) as {
        profile: { country: string };
        computer: string;
      };
      return [profile.country, computer];
    });
    expect(kept?.[1]).toEqual(['EG', 'mine-shared']);
    expect(kept?.[0]?.[0]).toBe('IR');
  });
  it('asks whose computer this is before a vault is opened, and twice where it is not one’s own', async () => {
    await open();
    await withVault(page, { vault: vaultWith('IR') });
    await choose(page, 'en');
    await button(words['welcome.open-vault']).click();
    await button(words['vault.open.place']).click();
    expect(await callsOf('chooseVault')).toEqual([]);
    await button(words['you.computer.someone-elses']).click();
    await expectPage(page.getByRole('alertdialog')).toContainText(words['vault.twice.title']);
    expect(await callsOf('chooseVault')).toEqual([]);
    await button(words['vault.twice.yes']).click();
    await type(DRAWN);
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    // What the case says of the computer it was made on does not hold here.
    await page.getByRole('navigation', { name: words['way.label'] }).waitFor();
    const told = async () => (await callsOf('keepAppearance')).at(-1);
    await expectPage.poll(told).toMatchObject({ computer: 'someone-elses' });
  });

  it('takes nothing that an example assumes for what was said of this computer', async () => {
    await open();
    await withVault(page, { vault: vaultWith('IR') });
    await openExample(page, 'en');
    await button(words['vault.make']).click();
    await button(words['vault.make.place']).click();
    await expectPage(page.getByRole('dialog', { name: words['you.computer.question'] })).toBeVisible();
    expect(await callsOf('chooseVault')).toEqual([]);
    await button(words['you.computer.someone-elses']).click();
    await expectPage(page.getByRole('alertdialog')).toContainText(words['vault.twice.title']);
  });

  it('gives a case another name, the one that is open and one that is not', async () => {
    await open(LOCKED);
    await withVault(page, { vault: vaultWith('IR', 'EG') });
    await type(DRAWN);
    await button('Case 1').click();
    await button(words['vault.manage']).click();
    const name = page.getByLabel(words['vault.cases.label']);
    for (const place of [1, 2]) {
      await button(`Rename Case ${place}`).click();
      await expectPage(name).toBeFocused();
      await name.fill(`  نیمه\u200cشب\u202e ${place}`);
      await page.keyboard.press('Enter');
      await expectPage(button(`Rename نیمه\u200cشب ${place}`)).toBeFocused();
    }
    const labels = async () => (await seenByVault(page)).vault?.cases.map(({ label }) => label);
    expect(await labels()).toEqual(['نیمه\u200cشب 1', 'نیمه\u200cشب 2']);
    await button(`Rename نیمه\u200cشب 2`).click();
    await name.fill('something else');
    await page.getByRole('dialog').getByRole('button', { name: words['vault.back'] }).click();
    // What is saved afterwards keeps the new names.
    await page.getByRole('radio', { name: '125 %' }).click();
    await expectPage
      .poll(async () => JSON.stringify((await seenByVault(page)).vault))
      .toContain('"textSize\\":125');
    expect(await labels()).toEqual(['نیمه\u200cشب 1', 'نیمه\u200cشب 2']);
    expect((await seenByVault(page)).vault?.cases[1]?.content).toBe(content('EG'));
  });

  it('asks twice on a computer that is not one’s own, and before a case is removed or all is made unreadable', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer('someone-elses');
    await button(words['vault.make']).click();
    await button(words['vault.make.place']).click();
    await expectPage(page.getByRole('alertdialog')).toContainText(words['vault.twice.title']);
    await expectPage(button(words['vault.twice.no'])).toBeFocused();
    expect(await callsOf('chooseVault')).toEqual([]);
    await button(words['vault.twice.yes']).click();
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await button(words['vault.make.go']).click();
    await button(words['vault.manage']).click();
    await button(words['vault.cases.new']).click();
    await expectPage(page.getByLabel(words['vault.cases.label'])).toHaveValue('Case 2');
    await button(words['vault.cases.begin']).click();
    await button(words['vault.manage']).click();
    await button('Remove Case 1').click();
    expect((await seenByVault(page)).vault?.cases).toHaveLength(2);
    await page.getByRole('alertdialog').getByRole('button', { name: words['vault.cases.remove'] }).click();
    await expectPage.poll(async () => (await seenByVault(page)).vault?.cases.length).toBe(1);
    await button(words['vault.unreadable']).click();
    await button(words['vault.unreadable']).click();
    expect(await callsOf('makeVaultUnreadable')).toEqual([]);
    await button(words['vault.unreadable.yes']).click();
    await expectPage.poll(() => callsOf('makeVaultUnreadable')).toHaveLength(1);
  });

  const practicesKept = async (): Promise<unknown> =>
    JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '{}').profile?.practices?.length;

  it('goes on saving the open case where another could not be begun', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await failSaves(page, 'disk-full');
    await button(words['vault.manage']).click();
    await button(words['vault.cases.new']).click();
    await button(words['vault.cases.begin']).click();
    await expectPage(page.getByText(words['vault.failed.disk-full'])).toBeVisible();
    await failSaves(page, null);
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await page.getByRole('checkbox').nth(1).press('Space');
    await expectPage.poll(practicesKept).toBe(2);
    expect((await seenByVault(page)).vault?.cases).toHaveLength(1);
  });

  it('says that its process has ended while a case was begun', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await button(words['vault.manage']).click();
    await button(words['vault.cases.new']).click();
    await loseAnswers(page);
    await button(words['vault.cases.begin']).click();
    await sayToWindow(page, 'vault-ended');
    await page.keyboard.press('Escape');
    await expectPage(page.getByText(words['vault.ended'])).toBeVisible();
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toHaveCount(0);
    await expectPage(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  });

  it('asks before going back from a vault that was opened loses answers', async () => {
    await open();
    await withVault(page, { vault: vaultWith('IR', 'DE') });
    await answer();
    await page.locator('.rail-brand').click();
    await button(words['welcome.open-vault']).first().click();
    await button(words['vault.open.place']).click();
    await type(DRAWN);
    await expectPage(page.getByText(words['vault.cases.unkept'])).toBeVisible();
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('alertdialog')).toContainText(words['vault.leave.title']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await button(words['closing.stay']).click();
    await expectPage(page.getByText(words['vault.cases.which'])).toBeVisible();
    expect(await callsOf('lockVault')).toEqual([]);
    await expectPage(button('Case 1')).toBeFocused();
    // A second press within a second leaves the program.
    await page.waitForTimeout(1_100);
    await page.keyboard.press('Escape');
    await button(words['vault.leave.yes']).click();
    await expectPage.poll(() => callsOf('lockVault')).toHaveLength(1);
  });

  it('tells of a passphrase that was changed although its dialog was closed', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await deriveFor(page, 1_000);
    await button(words['vault.manage']).click();
    await button(words['vault.change']).click();
    await page.getByLabel(words['vault.change.current']).fill(DRAWN);
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await neverStop(page);
    await page.getByRole('dialog').getByRole('button', { name: words['vault.change'] }).click();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(page.getByText(words['vault.change.late'])).toBeVisible();
  });

  it('says what a save came to, keeps the answers, and asks before they would be lost', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await failSaves(page, 'disk-full');
    await page.getByRole('checkbox').nth(1).press('Space');
    await expectPage(page.getByText(words['vault.failed.disk-full'])).toBeVisible();
    await button(words['vault.lock']).click();
    await expectPage(page.getByRole('alertdialog')).toContainText(words['vault.lock-unsaved.title']);
    await button(words['closing.stay']).click();
    expect(await callsOf('lockVault')).toEqual([]);
    await failSaves(page, null);
    await button(words['vault.save-again']).click();
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();

    await page.getByRole('checkbox').nth(2).press('Space');
    await sayToWindow(page, 'vault-locking');
    await expectPage.poll(() => callsOf('lockVault')).toEqual([{ forget: false }]);
    const practices = async () =>
      JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '').profile.practices.length;
    expect(await practices()).toBe(3);

    await sayToWindow(page, 'vault-ended');
    await expectPage(page.getByText(words['vault.ended'])).toBeVisible();
    await page.getByRole('checkbox').nth(3).press('Space');
    await button(words['vault.ended.again']).click();
    await type(DRAWN);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
    expect(await practices()).toBe(4);
  });

  it('that another program changed meanwhile is left as it is: the screen becomes a case beside it', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await sayToWindow(page, 'vault-ended');
    await page.getByRole('checkbox').nth(1).press('Space');
    const theirs = content('IR');
    await changeElsewhere(page, theirs);
    await button(words['vault.ended.again']).click();
    await type(DRAWN);
    await expectPage(page.getByText(words['vault.kept-beside'])).toBeVisible();
    const cases = (await seenByVault(page)).vault?.cases ?? [];
    expect(cases.map((one) => one.content === theirs)).toEqual([true, false]);
    expect(JSON.parse(cases[1]?.content ?? '').profile.practices).toHaveLength(2);
    await page.getByRole('checkbox').nth(2).press('Space');
    await expectPage
      .poll(
        async () =>
          JSON.parse((await seenByVault(page)).vault?.cases[1]?.content ?? '').profile.practices.length,
      )
      .toBe(3);
    expect((await seenByVault(page)).vault?.cases[0]?.content).toBe(theirs);
  });

  it('whose last save was done and not answered before its process ended is gone on with', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await loseAnswers(page);
    await page.getByRole('checkbox').nth(1).press('Space');
    await expectPage
      .poll(
        async () =>
          JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '').profile.practices.length,
      )
      .toBe(2);
    await sayToWindow(page, 'vault-ended');
    await page.getByRole('checkbox').nth(2).press('Space');
    await button(words['vault.ended.again']).click();
    await type(DRAWN);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
    const cases = (await seenByVault(page)).vault?.cases ?? [];
    expect(cases.map((one) => JSON.parse(one.content).profile.practices.length)).toEqual([3]);
  });

  it('is saved by itself once another program has done its own save', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await failSaves(page, 'busy-elsewhere');
    await page.getByRole('checkbox').nth(1).press('Space');
    await expectPage(page.getByText(words['vault.failed.busy-elsewhere'])).toBeVisible();
    await failSaves(page, null);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
  });

  it('is saved before the window closes, and then nothing is asked', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('checkbox').nth(1).press('Space');
    await page.close({ runBeforeUnload: true });
    await expectPage.poll(() => callsOf('closeProgram')).toHaveLength(1);
    await expectPage(page.getByRole('alertdialog')).toHaveCount(0);
    const [only] = (await seenByVault(page)).vault?.cases ?? [];
    expect(JSON.parse(only?.content ?? '').profile.practices).toHaveLength(2);
  });

  it('keeps language, theme and size of letters: over a lock, and in the vault', async () => {
    const looks = () =>
      page.evaluate(() => {
        const { lang, dir, dataset } = document.documentElement;
        const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
        return [lang, dir, dataset.theme, dataset.textSize, fontSize, colorScheme];
      });
    page = await openWindow(browser, { bundle, languages: ['fa-IR'], context: { colorScheme: 'dark' } });
    await withVault(page, { vault: null });
    // Nothing is kept yet: as the system is.
    await expectPage.poll(looks).toEqual(['fa', 'rtl', 'system', '100', '16px', 'light dark']);
    await answer();
    await makeVault();
    await page.getByRole('radio', { name: words['window.theme.light'] }).click();
    await button(words['vault.manage']).click();
    await page.getByRole('radio', { name: '150 %' }).click();
    await button(words['help.close']).click();
    await page.getByRole('radio', { name: 'العربية' }).click();
    const chosen = { language: 'ar', theme: 'light', textSize: 150 } as const;
    const kept = async () => JSON.parse((await seenByVault(page)).vault?.cases[0]?.content ?? '');
    await expectPage.poll(kept).toMatchObject(chosen);
    expect((await callsOf('keepAppearance')).at(-1)).toMatchObject(chosen);
    const { vault } = await seenByVault(page);
    const asChosen = ['ar', 'rtl', 'light', '150', '24px', 'light'];
    await page.context().close();

    await open({ ...LOCKED, appearance: chosen });
    await expectPage.poll(looks).toEqual(asChosen);
    await page.context().close();

    // The next day nothing but the vault knows it.
    await open(LOCKED);
    await withVault(page, { vault });
    expect(await looks()).toEqual(['en', 'ltr', 'system', '100', '16px', 'light dark']);
    await type(DRAWN);
    await expectPage.poll(looks).toEqual(asChosen);
  });

  it('work on a passphrase can be stopped', async () => {
    await open(LOCKED);
    await withVault(page, { vault: vaultWith('IR'), deriving: 60_000 });
    await type(DRAWN);
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await button(words['report-file.lock.stop']).click();
    await expectPage(page.getByLabel(words['report-file.lock.first'])).toBeFocused();
    expect(await callsOf('lockVault')).toEqual([{ forget: false }]);
  });

  it('work on another passphrase is measured and can be stopped: the old one still opens', async () => {
    await open(LOCKED);
    await withVault(page, { vault: { ...vaultWith('IR'), oldCopyLeft: true } });
    await type(DRAWN);
    await button(words['vault.manage']).click();
    await button(words['vault.change']).click();
    await page.getByRole('radio', { name: words['vault.passphrase.own'] }).click();
    const next = 'boats that nobody counts';
    await page.getByLabel(words['vault.change.current']).fill(DRAWN);
    await page.getByLabel(words['report-file.lock.first'], { exact: true }).fill(next);
    await page.getByLabel(words['report-file.lock.again']).fill(next);
    await deriveFor(page, 60_000);
    const change = page.getByRole('dialog').getByRole('button', { name: words['vault.change'] });
    await change.click();
    await expectPage(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /./);
    await expectPage(page.getByText('for about 60 seconds')).toBeVisible();
    await expectPage(page.getByLabel(words['vault.change.current'])).toBeHidden();
    await expectPage(button(words['report-file.lock.stop'])).toBeFocused();
    await button(words['report-file.lock.stop']).click();
    await expectPage(page.getByText(words['vault.failed.stopped'])).toBeVisible();
    await expectPage(page.getByLabel(words['vault.change.current'])).toBeFocused();
    expect((await seenByVault(page)).vault?.passphrase).toBe(DRAWN);
    expect(await callsOf('lockVault')).toEqual([]);

    // A dialog that is closed in the middle stops it too.
    await change.click();
    await expectPage(page.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    const stops = async () => (await seenByVault(page)).asked.filter(({ ask }) => ask === 'stop-deriving');
    await expectPage.poll(stops).toHaveLength(2);
    expect((await seenByVault(page)).vault?.passphrase).toBe(DRAWN);

    await deriveFor(page, 0);
    await button(words['vault.manage']).click();
    await button(words['vault.change']).click();
    await page.getByLabel(words['vault.change.current']).fill(DRAWN);
    await page.getByLabel(words['report-file.lock.again']).fill(DRAWN);
    await change.click();
    await expectPage(page.getByText(words['vault.change.done'])).toBeVisible();
    await expectPage(page.getByText(words['vault.change.old-copy-left'])).toBeVisible();
  });

  it('work on opening it again can be stopped without losing what is on the screen', async () => {
    await open();
    await withVault(page, { vault: null });
    await answer();
    await makeVault();
    await sayToWindow(page, 'vault-ended');
    await page.getByRole('checkbox').nth(1).press('Space');
    await button(words['vault.ended.again']).click();
    await deriveFor(page, 60_000);
    await type(DRAWN);
    await button(words['report-file.lock.stop']).click();
    await expectPage(page.getByLabel(words['report-file.lock.first'])).toBeFocused();
    expect(await callsOf('lockVault')).toEqual([]);
    await deriveFor(page, 0);
    await type(DRAWN);
    await expectPage(page.getByText(words['vault.saved'], { exact: true })).toBeVisible();
    const [only] = (await seenByVault(page)).vault?.cases ?? [];
    expect(JSON.parse(only?.content ?? '').profile.practices).toHaveLength(2);
  });
});

describe.each(['en', 'fa'] as const)('each screen of a vault, in %s', { timeout: 120_000 }, (language) => {
  const words = WORDS[language];
  let bundle: string;
  let browser: Browser;

  beforeAll(async () => {
    [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
  }, 300_000);
  afterAll(() => browser.close());

  it.each([1280, 320])('has no accessibility faults and fits, at %i pixels', async (width) => {
    const page = await openWindow(browser, {
      bundle,
      languages: [language],
      vault: LOCKED,
      context: { viewport: { width, height: 640 } },
    });
    await withVault(page, { vault: vaultWith('IR', 'EG') });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const look = async (): Promise<void> => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await page.getByRole('main').waitFor();
    await look();
    await page.getByLabel(words['report-file.lock.first']).fill(DRAWN);
    await button(words['vault.open.go']).click();
    await button('Case 1').waitFor();
    await look();
    // The case is in English; what follows is in it.
    await button('Case 1').click();
    await button(WORDS.en['vault.manage']).click();
    await page.getByRole('dialog').waitFor();
    await look();
    await page.context().close();

    const fresh = await openWindow(browser, {
      bundle,
      languages: [language],
      context: { viewport: { width, height: 640 } },
    });
    await withVault(fresh, { vault: null });
    await choose(fresh, language);
    await fresh.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    await fresh.getByRole('button', { name: words['vault.make'], exact: true }).click();
    const lookAt = async (): Promise<void> => {
      expect(await accessibilityFaults(fresh)).toEqual([]);
      expect(await fresh.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await fresh.getByRole('dialog').waitFor();
    await lookAt();
    await fresh.getByRole('button', { name: words['vault.make.place'], exact: true }).click();
    await fresh.getByRole('dialog', { name: words['you.computer.question'] }).waitFor();
    await lookAt();
    await fresh.getByRole('button', { name: words['you.computer.mine'], exact: true }).click();
    await fresh.getByText(DRAWN).waitFor();
    await lookAt();
    await fresh.context().close();
  });
});
