import { createHash } from 'node:crypto';
import type { Clipboard } from './system-clipboard.ts';

const KEPT_FOR_MS = 60_000;
/** The window tells of a copy before the text arrives. */
const ARRIVES_WITHIN_MS = 200;

/**
 * Takes back what was copied out of the window: after a minute, with a lock, and at the end. What another program put
 * there meanwhile stays. Until then it is known by its digest alone, so that this process keeps no text.
 */
export class CopiedText {
  readonly #clipboard: Clipboard;
  readonly #marked: Pick<Clipboard, 'clear'> | undefined;
  #digest: string | undefined;
  #arriving = false;
  /** The clipboard is being read for what was copied. */
  #noting: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param marked what is marked and not copied, where the system keeps it */
  constructor(clipboard: Clipboard, marked: Pick<Clipboard, 'clear'> | undefined) {
    this.#clipboard = clipboard;
    this.#marked = marked;
  }

  /** Something is being copied in the window at this moment. */
  copied(): void {
    clearTimeout(this.#timer);
    this.#arriving = true;
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(() => void this.takeBack(), KEPT_FOR_MS);
      void this.#note();
    }, ARRIVES_WITHIN_MS);
  }

  async takeBack(): Promise<void> {
    clearTimeout(this.#timer);
    await (this.#arriving ? this.#note() : this.#noting);
    const digest = this.#digest;
    this.#digest = undefined;
    if (digest !== undefined && digest === (await this.#present())) await this.#clipboard.clear();
  }

  /** The window that is about to end may have left something marked, too; whose it is cannot be told. */
  async takeBackAll(): Promise<void> {
    await this.#marked?.clear();
    await this.takeBack();
  }

  #note(): Promise<void> {
    this.#arriving = false;
    this.#noting = this.#present().then((digest) => {
      this.#digest = digest;
    });
    return this.#noting;
  }

  async #present(): Promise<string> {
    return createHash('sha256')
      .update(await this.#clipboard.readText())
      .digest('base64');
  }
}
