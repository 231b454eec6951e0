import fs from 'node:fs';
import { type Browser, expect as expectSoon, type Locator, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, chooseOnOwn, goTo, openExample, openExampleOnOwn, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const words = WORDS.en;
const expectPage = expectSoon.configure({ timeout: 15_000 });
const organiser = fs.readFileSync('tests/fixtures/profiles/tehran-organiser.json', 'utf8');

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

/** The results of the organiser's profile with some of it changed. */
const openOrganiser = async (
  change: (profile: Record<string, never> & typeof example) => void,
  language: 'en' | 'fa' = 'en',
): Promise<void> => {
  const profile = JSON.parse(organiser);
  change(profile);
  page = await openWindow(browser, {
    bundle,
    languages: [language],
    opened: { ok: true, text: JSON.stringify(profile) },
  });
  await chooseOnOwn(page, language);
  await page.getByRole('button', { name: WORDS[language]['welcome.open'] }).click();
  await expectPage(page.locator('.results')).toBeVisible();
};
const example = {
  apps: [{ settings: {} as Record<string, unknown> }],
  devices: [{ settings: {} as Record<string, unknown> }],
  others: { settings: {} as Record<string, unknown> },
  decisions: [] as unknown[],
};

const unfold = (place: Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, expanded: false }).first().click();
const cardOf = (cause: string): Locator => page.locator(`[data-finding="cause:telegram.${cause}"]`).first();
const savedAssessment = async () => {
  await goTo(page, 'en', 'report');
  await page.getByText(words['report-file.audience.trainer'], { exact: true }).click();
  await page.getByText(words['report-file.detail.full'], { exact: true }).click();
  await page.getByRole('button', { name: words['report-file.save.json'], exact: true }).click();
  await expectPage(page.getByText('page.json')).toBeVisible();
  const call = (await pretended(page)).calls.findLast(({ name }) => name === 'saveReport');
  return JSON.parse(call?.request?.content ?? '{}');
};

describe('a decision', { timeout: 120_000 }, () => {
  it('is taken on a finding, with a reason from the list, shown, kept, and taken back', async () => {
    page = await openWindow(browser, { bundle });
    await openExampleOnOwn(page, 'en');
    const card = cardOf('two-step-verification');
    await expectPage(card.locator('.decided')).toHaveCount(0);
    await unfold(card, 'Decide one by one');
    const one = card.locator('[data-decide="cause:telegram.two-step-verification"]');
    const choice = one.getByRole('radiogroup', { name: /What you decide: .*Two-step verification/ });
    await expectPage(choice).toBeVisible();
    await one.getByRole('radio', { name: 'Later' }).click();
    await expectPage(one.getByRole('radio', { name: 'Later' })).toBeFocused();
    await one.getByRole('button', { name: words['results.decide.why'] }).click();
    await page.getByRole('option', { name: 'No time for it now' }).click();
    await expectPage(card.locator('.decided').first()).toContainText(
      'You decided: Later, November 2026. No time for it now.',
    );
    const { findings } = await savedAssessment();
    const finding = findings.find(({ id }: { id: string }) => id === 'cause:telegram.two-step-verification');
    expect(finding.decided).toEqual({ decision: 'deferred', month: '2026-11', newSince: [] });

    await goTo(page, 'en', 'results');
    await cardOf('two-step-verification')
      .getByRole('button', { name: /^Take back: .?Telegram/ })
      .click();
    await expectPage(page.locator('.decided')).toHaveCount(0);
    await expectPage(cardOf('two-step-verification').getByRole('heading')).toBeFocused();
  });

  it('says what is new since, until it is confirmed', async () => {
    const finding = 'cause:telegram.two-step-verification';
    await openOrganiser((profile) => {
      profile.decisions = [{ finding, decision: 'accepted', month: '2026-10', exposures: ['a/me/b'] }];
    });
    const told = page.locator(`[data-decided="${finding}"]`).first();
    await expectPage(told).toContainText('October 2026');
    await expectPage(told).toContainText(/New since you decided: .*the login code in an SMS/);
    await told.getByRole('button', { name: /^It stays as decided: / }).click();
    await expectPage(told).toContainText('November 2026');
    await expectPage(told).not.toContainText('New since');
  });

  it('on what is no longer open stands at the end, and can be removed', async () => {
    await openOrganiser((profile) => {
      profile.decisions = [
        { finding: 'cause:signal.registration-lock', decision: 'done', month: '2026-09', exposures: [] },
        { finding: 'cause:imessage.something-gone', decision: 'accepted', month: '2026-08', exposures: [] },
      ];
    });
    const past = page.locator('.section-past');
    await expectPage(past).toContainText(/Signal.?: Registration lock/);
    await expectPage(past).toContainText('Done, September 2026.');
    await expectPage(past).toContainText(words['results.cause.gone']);
    await past.getByRole('button', { name: /^Remove: .?Signal/ }).click();
    await expectPage(past.locator('[data-past]')).toHaveCount(1);
    await expectPage(past.getByRole('heading')).toBeFocused();
  });
});

describe('answers that could change the plan', { timeout: 120_000 }, () => {
  const further = () => page.locator('.further');

  it('are counted and asked, after the first result is shown', async () => {
    page = await openWindow(browser, { bundle });
    await openExampleOnOwn(page, 'en');
    await expectPage(further()).toContainText(/^\d+ answers could change your plan/);
    const count = Number((await further().locator('.further-count').textContent())?.split(' ')[0]);
    await unfold(further(), words['results.further.show']);
    // As many as can be overlooked; the others open when asked.
    await expectPage(further().locator('.select')).toHaveCount(8);
    await further()
      .getByRole('button', { name: `${count - 8} more settings`, expanded: false })
      .click();
    await expectPage(further().locator('.select')).toHaveCount(count);
    const last = further().locator('.select').last().getByRole('button');
    const name = (await last.textContent()) ?? '';
    await last.click();
    await page.getByRole('option', { selected: false }).first().click();
    await expectPage(last).not.toHaveText(name);
    await expectPage(last).toBeFocused();
    await page.getByRole('button', { name: words['history.undo'], exact: true }).click();
    await expectPage(last).toHaveText(name);
    await expectPage(further().locator('.further-count')).toContainText(String(count));
    const asked = further().getByRole('button', { name: /WhatsApp.?: Two-step verification/ });
    await asked.click();
    await page.getByRole('option', { name: /^Yes/ }).click();
    await expectPage(further().locator('.further-count')).toContainText(String(count - 1));
    await expectPage(asked).toBeFocused();
    expect((await savedAssessment()).enough.couldChange).not.toContain('whatsapp.two-step-verification');
  });
});

describe('answers of long ago', { timeout: 120_000 }, () => {
  const old = (profile: typeof example) => {
    Object.assign(profile.apps[0]?.settings ?? {}, {
      'two-step-verification': { value: 'on', month: '2026-03' },
      'recovery-email': { value: 'none', month: '2026-03' },
    });
    profile.others.settings['whatsapp.backup'] = { value: 'on', month: '2026-04' };
  };
  const one = (choice: string) => page.locator(`[data-ageing="${choice}"]`);

  it('are read out with their month, and count again once they are said to be still so', async () => {
    await openOrganiser(old);
    await expectPage(one('telegram.two-step-verification')).toContainText(
      'You said in March 2026: Yes, it asks for a password. Is it still so?',
    );
    await expectPage(page.locator('.section-protects')).not.toContainText('Two-step verification is on');
    for (const choice of ['telegram.two-step-verification', 'telegram.recovery-email'])
      await one(choice)
        .getByRole('button', { name: /^Still so: / })
        .click();
    await expectPage(one('telegram.recovery-email')).toContainText('still so, as of November 2026.');
    await expectPage(one('telegram.recovery-email').locator('p[tabindex]')).toBeFocused();
    await expectPage(page.locator('.section-protects')).toContainText(/two-step verification is on/i);
    await expectPage(one('telegram.two-step-verification')).toBeVisible();
    const { saidLongAgo } = await savedAssessment();
    expect(saidLongAgo.map(({ choice }: { choice: string }) => choice)).toEqual(['others.whatsapp.backup']);
  });

  it('lead to their question where they have changed', async () => {
    await openOrganiser(old);
    await one('telegram.two-step-verification')
      .getByRole('button', { name: /^It has changed: / })
      .click();
    await expectPage(page.locator('main h1')).toContainText('Telegram ask for a password');
    await goTo(page, 'en', 'results');
    await one('others.whatsapp.backup')
      .getByRole('button', { name: /^It has changed: / })
      .click();
    await expectPage(page.locator('main h1')).toHaveText(words['apps.others.question']);
  });

  it('are none where nothing has a month', async () => {
    await openOrganiser(() => undefined);
    await expectPage(page.locator('.first-answer')).toBeVisible();
    await expectPage(page.locator('.section-ageing')).toHaveCount(0);
  });
});

describe('a card whose answer was changed', { timeout: 120_000 }, () => {
  const answered = async (place: Locator, setting: RegExp, option: RegExp) => {
    const control = place.getByRole('button', { name: setting });
    await control.click();
    await page.getByRole('option', { name: option }).click();
    await expectPage(page.getByText(words['results.changed'])).toBeAttached();
    return control;
  };
  const positionOf = (card: Locator) =>
    card.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));

  it('stays where it is with the focus in it, though the way is closed or stands otherwise now', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const handle = await cardOf('two-step-verification').elementHandle();
    const marked = page.locator('[data-marked]');
    await handle?.evaluate((element) => element.setAttribute('data-marked', ''));
    const before = await positionOf(marked);
    await unfold(marked, words['results.finding.more']);
    const control = await answered(marked, /Telegram.?: .*[Tt]wo-step/, /^Yes, it asks/);
    await expectPage(control).toBeFocused();
    await expectPage(control).toContainText('Yes');
    const recovery = await answered(marked, /Telegram.?: .*[Rr]ecovery/, /There is none/);
    await expectPage(recovery).toBeFocused();
    const whatsApp = await answered(marked, /WhatsApp.?: .*[Tt]wo-step/, /^Yes/);
    await expectPage(whatsApp).toBeFocused();
    await expectPage(whatsApp).toBeVisible();
    expect(await positionOf(marked)).toBe(before);
    // Once the screen is left all stands in its own place again.
    await goTo(page, 'en', 'threats');
    await goTo(page, 'en', 'results');
    await expectPage(page.locator('.first-answer')).toBeVisible();
    await expectPage(page.locator('.results')).not.toContainText(words['results.closed']);
  });

  it('shows at once what was worked out before the answer was given, and says so each time', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const marked = page.locator('[data-marked]');
    await (await cardOf('two-step-verification').elementHandle())?.evaluate((card) =>
      card.setAttribute('data-marked', ''),
    );
    // From some moment on the workers hear nothing any more: what is shown then was known.
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Object.assign(window, { asked: 0, deaf: false });
      Worker.prototype.postMessage = function (this: Worker, message: { pass?: string }) {
        if (Reflect.get(window, 'deaf')) return;
        if (message.pass === 'first') Object.assign(window, { asked: Reflect.get(window, 'asked') + 1 });
        post.call(this, message);
      } as typeof post;
    });
    await unfold(marked, words['results.finding.more']);
    const asked = () => page.evaluate(() => Number(Reflect.get(window, 'asked')));
    const control = marked.getByRole('button', { name: /Telegram.?: .*[Tt]wo-step/ });
    await control.click();
    // The answers offered are worked out one by one; after them no more is asked.
    await expect.poll(asked).toBeGreaterThan(0);
    let count = 0;
    for (let earlier = -1; earlier < count; ) {
      earlier = count;
      await page.waitForTimeout(3_000);
      count = await asked();
    }
    expect(count).toBeGreaterThan(1);
    await page.evaluate(() => Object.assign(window, { deaf: true }));
    const announced = page.locator('[role=status].visually-hidden span', {
      hasText: words['results.changed'],
    });
    await page.getByRole('option', { name: /^Yes, it asks/ }).click();
    await expectPage(control).toContainText('Yes');
    await expectPage(announced).toBeAttached();
    const first = await announced.elementHandle();
    // Back again: the answer before was kept.
    await control.click();
    await page.getByRole('option', { name: /^No/ }).click();
    await expectPage(control).toContainText('No');
    await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
    await expectPage(announced).toBeAttached();
  });

  it('says that the way is closed, and where it ends', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    // Of the ways of SMS only the one that a second password closes.
    await goTo(page, 'en', 'threats');
    for (const name of [/switched to another SIM/, /number is cut off/, /given to someone else/, /held back/])
      await page.getByRole('checkbox', { name }).press('Space');
    await goTo(page, 'en', 'apps');
    await page.getByRole('checkbox', { name: 'SMS and phone calls' }).press('Space');
    await page.getByRole('checkbox', { name: 'Telegram', exact: true }).press('Space');
    await goTo(page, 'en', 'results');
    // The results of the answers before are shown until the new ones are there.
    await expectPage(page.locator('[data-finding^="cause:telegram."]')).toHaveCount(0, { timeout: 20_000 });
    const folds = page.getByRole('button', { name: /^(One|\d+) more$/, expanded: false });
    while ((await folds.count()) > 0) await folds.first().click();
    const card = page
      .locator('[data-finding]')
      .filter({ has: page.getByRole('heading', { name: /^The login code in an SMS/ }) });
    await expectPage(card).toBeVisible();
    await card.evaluate((element) => element.setAttribute('data-marked', ''));
    const marked = page.locator('[data-marked]');
    await unfold(marked, words['results.finding.more']);
    const control = await answered(marked, /WhatsApp.?: .*[Tt]wo-step/, /^Yes/);
    await expectPage(marked).toContainText(words['results.closed']);
    await expectPage(control).toBeFocused();
    await expectPage(marked.locator('.path-fails')).toContainText(words['results.why-not.here']);
    await answered(marked, /WhatsApp.?: .*[Tt]wo-step/, /^No/);
    await expectPage(marked).not.toContainText(words['results.closed']);
    await expectPage(control).toBeFocused();
  });

  it('says where the rest of its way stands, and leaves that in its place', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const folds = page.getByRole('button', { name: /^(One|\d+) more$/, expanded: false });
    while ((await folds.count()) > 0) await folds.first().click();
    const named = (name: string) =>
      page.locator('[data-finding]').filter({ has: page.getByRole('heading', { name, exact: true }) });
    const perhaps = named('The login code in an SMS: may be open');
    const before = await page.getByRole('heading', { level: 3 }).allTextContents();
    await unfold(perhaps, words['results.finding.more']);
    await answered(perhaps, /WhatsApp.?: .*[Tt]wo-step/, /^Yes/);
    const control = await answered(perhaps, /Telegram.?: Contact sync/, /^No/);
    await expectPage(perhaps).toContainText(
      words['results.moved'].replace('{name}', 'The login code in an SMS'),
    );
    await expectPage(control).toBeFocused();
    const after = await page.getByRole('heading', { level: 3 }).allTextContents();
    const ways = (names: string[]) => names.slice(3, 7);
    expect(ways(after)).toEqual(ways(before));
  });

  it('stays among what protects, saying that it no longer does', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const code = page.locator('[data-finding]', { hasText: 'The login code in an SMS' }).first();
    await unfold(code, words['results.finding.more']);
    await answered(code, /Telegram.?: .*[Tt]wo-step/, /^Yes/);
    await answered(code, /Telegram.?: .*[Rr]ecovery/, /^There is none/);
    const card = page.locator('[data-protection^="by-answer"]').first();
    await card.evaluate((element) => element.setAttribute('data-marked', ''));
    const marked = page.locator('[data-marked]');
    await unfold(marked, words['results.protects.why']);
    await expectPage(marked.locator('.path-fails')).toHaveCount(1);
    const control = marked.locator('.select-button').first();
    await control.click();
    await page.getByRole('option', { name: words['question.unknown'] }).click();
    await expectPage(marked).toContainText(words['results.protects.gone']);
    await expectPage(control).toBeFocused();
  });
});

describe('how an opened way goes', { timeout: 120_000 }, () => {
  const wordsOfWay = (card: Locator): Locator => card.locator('.path');
  const opened = async (): Promise<Locator> => {
    await openExample(page, 'en');
    const card = page.locator('.finding').first();
    await unfold(card, words['results.finding.more']);
    return card;
  };

  it('is drawn, and told in words with sources where they are asked for', async () => {
    page = await openWindow(browser, { bundle });
    const card = await opened();
    await expectPage(card.locator('.path-drawing')).toBeVisible();
    await expectPage(wordsOfWay(card)).toBeHidden();
    await unfold(card, words['results.finding.path-words']);
    await expectPage(wordsOfWay(card)).toBeVisible();
    await expectPage(wordsOfWay(card).locator('.source-numbers').first()).toBeVisible();
  });

  it('is told in words at once where a drawing would be too small', async () => {
    page = await openWindow(browser, { bundle, context: { viewport: { width: 400, height: 700 } } });
    const card = await opened();
    await expectPage(card.locator('.path-drawing')).toBeHidden();
    await expectPage(wordsOfWay(card)).toBeVisible();
  });
});

describe('every finding', { timeout: 120_000 }, () => {
  it('has its why, its own sources beside each sentence, and the next question where there is one', async () => {
    page = await openWindow(browser, { bundle });
    await openExampleOnOwn(page, 'en');
    const { findings } = await savedAssessment();
    await goTo(page, 'en', 'results');
    await expectPage(page.locator('.first-answer')).toBeVisible();
    const folds = page.getByRole('button', { name: /^(One|\d+) more$|^Decide/, expanded: false });
    while ((await folds.count()) > 0) await folds.first().click();
    for (const { id } of findings) {
      const one = page.locator(`[data-decide="${id}"]`).first();
      await expectPage(one, id).toBeVisible();
      await unfold(one, words['results.each.why']);
      await expectPage(one.locator('.path li').first(), id).toBeVisible();
      await expectPage(one.locator('.path .source-numbers').first(), id).toBeVisible();
    }
    const lock = page.locator('[data-decide="cause:telegram.passcode-lock"]').first();
    await expectPage(lock).toContainText(/The answer that would tell most here: .?Telegram.?: Passcode lock/);
    await lock.getByRole('button', { name: words['results.next.go'] }).click();
    await expectPage(page.locator('main h1')).toContainText('Telegram');
  });

  it('shows evidence with the sources of the evidence, on the screen and in the report', async () => {
    page = await openWindow(browser, { bundle });
    await openExample(page, 'en');
    const card = page.locator('[data-finding]').first();
    const numbers = (place: Locator) => place.locator('> .source-numbers').allTextContents();
    const [sentence] = await numbers(card.locator('.finding-words > p').first());
    const [evidence] = await numbers(card.locator('.finding-words > .finding-status').first());
    expect(sentence).toMatch(/\d/);
    expect(evidence).toMatch(/\d/);
    expect(evidence).not.toBe(sentence);
    await unfold(card, words['results.finding.more']);
    for (const also of await card.locator('.helps').first().locator('li').all())
      expect((await numbers(also)).length).toBe(1);
    await goTo(page, 'en', 'report');
    await page.getByText(words['report-file.detail.full']).click();
    const printed = page.locator('.sheet-finding').first();
    await expectPage(printed.locator('> p').nth(1).locator('.source-numbers')).toHaveCount(1);
    expect(await printed.locator('> p').first().locator('.source-numbers').count()).toBeGreaterThan(1);
  });
});

describe.each(['en', 'fa'] as const)('all of it opened, in %s', { timeout: 120_000 }, (language) => {
  it('has no accessibility faults that can be computed, and no sideways scrolling at 320 pixels', async () => {
    await openOrganiser((profile) => {
      Object.assign(profile.apps[0]?.settings ?? {}, {
        'two-step-verification': { value: 'off', month: '2026-03' },
      });
      profile.decisions = [
        { finding: 'cause:signal.registration-lock', decision: 'done', month: '2026-09', exposures: [] },
        {
          finding: 'residual:telegram:android',
          decision: 'accepted',
          reason: 'needed-as-it-is',
          month: '2026-09',
          exposures: ['a'],
        },
      ];
    }, language);
    await expectPage(page.locator('.further[data-further]')).toBeVisible();
    const folds = page.locator('.finding').first().locator('.more-button[aria-expanded="false"]');
    while ((await folds.count()) > 0) await folds.first().click();
    await page.locator('.further .more-button').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.results *')]
        .filter((element) => element instanceof HTMLElement && element.scrollWidth > 320)
        .map((element) => element.className),
    );
    // Pictures alone, each within its place: smaller letters could not be read. Of their legend what is cut off is empty.
    expect([...new Set(wide)].sort()).toEqual(['picture-legend', 'picture-place']);
    for (const place of await page.locator('.picture-place').all())
      await expectPage(place).toHaveAttribute('tabindex', '0');
    expect(await accessibilityFaults(page)).toEqual([]);
    const letters = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('.results svg text')]
        .filter((text) => text.checkVisibility())
        .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(Math.min(...letters)).toBeGreaterThan(9);
  });
});
