import type { Locator, Page } from '@playwright/test';
import { expect, sleep } from './program.ts';
import { xdotool } from './real-dialog.ts';

/** One thing that a person does at the keyboard, by the names of xdotool. */
export type Step =
  | { readonly key: string; readonly times: number; readonly opensDialog?: boolean }
  | { readonly type: string };

const MOST_PLACES = 120;
const NAMES: Readonly<Record<string, string>> = { Enter: 'Return', Space: 'space', ArrowRight: 'Right' };

/**
 * Goes through the screens of the twin by the keyboard alone, and notes the way: the same keys lead through the same
 * screens of the release, which nobody can look into.
 */
export class WalkRecorder {
  readonly steps: Step[] = [];
  readonly #page: Page;
  #dialogFollows = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Moves the focus with the Tab key alone, and presses a key there. */
  async press(place: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(place);
    await this.key(key);
  }

  async tabTo(place: Locator): Promise<void> {
    await expect(place.first()).toBeAttached();
    const isThere = () => place.first().evaluate((element) => element === document.activeElement);
    let times = 0;
    for (; !(await isThere()); times++) {
      if (times > MOST_PLACES) throw new Error(`the Tab key does not lead to ${place}`);
      await this.#page.keyboard.press('Tab');
    }
    if (times > 0) this.steps.push({ key: 'Tab', times });
  }

  async key(key: string): Promise<void> {
    this.steps.push({ key: NAMES[key] ?? key, times: 1, opensDialog: this.#dialogFollows });
    this.#dialogFollows = false;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.steps.push({ type: text });
    await this.#page.keyboard.type(text);
  }

  /** The next key pressed at its place opens the system's dialog. */
  dialogFollows(): void {
    this.#dialogFollows = true;
  }
}

const START_MILLISECONDS = 4_000;
const PAUSE_MILLISECONDS = 1_500;

/** The same way on a display, slowly enough for a program that is watched. */
export async function walkAgain(
  display: string,
  steps: readonly Step[],
  answerDialog: () => Promise<void>,
): Promise<void> {
  const focus = () =>
    xdotool(display, 'search', '--sync', '--onlyvisible', '--name', 'Leeward', 'windowfocus').status;
  // A window that was just found may not be shown yet, and then takes no focus.
  await expect.poll(focus, { timeout: 20_000 }).toBe(0);
  await sleep(START_MILLISECONDS);
  for (const step of steps) {
    if ('type' in step) {
      xdotool(display, 'type', '--delay', '60', step.type);
      continue;
    }
    xdotool(display, 'key', '--delay', '120', ...Array<string>(step.times).fill(step.key));
    if (step.key !== 'Tab') await sleep(PAUSE_MILLISECONDS);
    if (!step.opensDialog) continue;
    await answerDialog();
    // No window manager is there to give the focus back.
    focus();
    await sleep(PAUSE_MILLISECONDS);
  }
}
