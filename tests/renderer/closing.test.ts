import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wouldLose } from '../../renderer/closing.ts';
import { noAnswers } from '../../renderer/stores/answers-slice.ts';
import { useStore } from '../../renderer/stores/store.ts';
import { accessibilityFaults, choose, openExample, WORDS } from './way-walk.ts';
import { windowBundle } from './window-bundle.ts';
import { launchBrowser, openWindow, pretended } from './window-page.ts';

const expectPage = expectSoon.configure({ timeout: 20_000 });

describe('what closing would lose', () => {
  beforeEach(() => useStore.setState(useStore.getInitialState(), true));
  const lost = (): boolean => wouldLose(useStore.getState());
  const say = (country: string): void =>
    useStore.setState(({ answers }) => ({ answers: { ...answers, country } }));

  it('is nothing before a question is answered, and an answer after', () => {
    expect(lost()).toBe(false);
    useStore.setState({ answers: { ...noAnswers(), computer: 'mine', passed: ['computer'] } });
    expect(lost()).toBe(false);
    say('IR');
    expect(lost()).toBe(true);
  });
  it('is nothing once they are in a file, until one is changed; changed back, nothing again', () => {
    say('IR');
    useStore.setState(({ answers }) => ({ kept: answers }));
    expect(lost()).toBe(false);
    say('RU');
    expect(lost()).toBe(true);
    say('IR');
    expect(lost()).toBe(false);
  });
  it('is not the example, and is what was set aside for it', () => {
    const { answers } = useStore.getState();
    useStore.setState({
      setAside: { answers, today: '2026-11-21' },
      answers: { ...answers, country: 'IR' },
    });
    expect(lost()).toBe(false);
    useStore.setState({ setAside: { answers: { ...answers, country: 'RU' }, today: '2026-11-21' } });
    expect(lost()).toBe(true);
  });
});

describe.each(['en', 'fa', 'ar'] as const)('closing the window, in %s', { timeout: 90_000 }, (language) => {
  const words = WORDS[language];
  let bundle: string;
  let browser: Browser;
  let page: Page;
  let held: number;

  beforeAll(async () => {
    [bundle, browser] = await Promise.all([windowBundle(), launchBrowser()]);
  }, 180_000);
  beforeEach(async () => {
    held = 0;
    page = await openWindow(browser, { bundle, languages: [language] });
    // The shell asks nothing of its own: the window simply stays.
    page.on('dialog', (dialog) => {
      held++;
      void dialog.dismiss();
    });
  });
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  const answer = async (): Promise<void> => {
    await choose(page, language);
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    const next = page.getByRole('button', { name: words['question.skip'], exact: true });
    await next.click();
    await next.click();
    await page.getByRole('checkbox').first().press('Space');
  };
  const close = () => page.close({ runBeforeUnload: true });
  const question = () => page.getByRole('alertdialog');

  it('with answers is asked about once: staying is the first button, and the focus goes back', async () => {
    await answer();
    const focused = page.getByRole('checkbox').first();
    await expectPage(focused).toBeFocused();
    await close();
    await expectPage(question()).toContainText(words['closing.title']);
    await expectPage(page.getByRole('button', { name: words['closing.stay'] })).toBeFocused();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expectPage(question()).toHaveCount(0);
    await expectPage(focused).toBeFocused();
    await expectPage(focused).toBeChecked();
    expect(held).toBe(1);
  });

  it('all the same empties the screen and ends the program', async () => {
    await answer();
    await close();
    await page.getByRole('button', { name: words['closing.close'] }).click();
    await expectPage(page.locator('#root')).toBeEmpty();
    expect((await pretended(page)).calls.map(({ name }) => name)).toContain('closeProgram');
  });

  it('a second time while it is asked is an answer', async () => {
    await answer();
    await close();
    await expectPage(question()).toBeVisible();
    const gone = page.waitForEvent('close');
    await close();
    await gone;
    expect(held).toBe(1);
  });

  it('without answers, or with the example, is not asked about', async () => {
    await openExample(page, language);
    const gone = page.waitForEvent('close');
    await close();
    await gone;
    expect(held).toBe(0);
  });
});
