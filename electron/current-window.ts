import { app, BrowserWindow, type Session } from 'electron';
import { gone } from './process-running.ts';
import { type OpenedWindow, openWindow, type Placement } from './window.ts';

const PATIENCE_MS = 300;

/**
 * The one window a person sees. Another can take its place once its process is gone: what was in its memory is then in
 * none. Emptying a page, or loading another, leaves copies behind.
 */
export class CurrentWindow {
  readonly #session: Session;
  readonly #beforeReplacing: () => Promise<void>;
  #opened: OpenedWindow;
  #replacing = false;
  #ending = false;

  constructor(session: Session, beforeReplacing: () => Promise<void>) {
    this.#session = session;
    this.#beforeReplacing = beforeReplacing;
    this.#opened = openWindow(session);
    app.on('before-quit', () => {
      this.#ending = true;
    });
    app.on('window-all-closed', () => {
      if (!this.#replacing) app.quit();
    });
  }

  get window(): BrowserWindow {
    return this.#opened.window;
  }

  startedAnew(): boolean {
    return this.#opened.startedAnew();
  }

  /** Where it still stands; it may be between two windows. */
  send(name: string): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(name);
  }

  /** Ends every window at once, those that print too, and opens a fresh one when that and `before` are done. */
  async replace(before: Promise<unknown>): Promise<void> {
    if (this.#replacing || this.#ending || this.window.isDestroyed()) return;
    this.#replacing = true;
    const cleared = this.#beforeReplacing();
    const placement = placementOf(this.window);
    const all = BrowserWindow.getAllWindows();
    const pids = all.map(({ webContents }) => webContents.getOSProcessId());
    for (const window of all) window.destroy();
    // Whatever of it fails: a program without a window could not even be closed.
    await Promise.allSettled([before, cleared, ...pids.map((pid) => gone(pid, PATIENCE_MS))]);
    this.#replacing = false;
    if (!this.#ending) this.#opened = openWindow(this.#session, placement);
  }
}

const placementOf = (window: BrowserWindow): Placement => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
  minimized: window.isMinimized(),
  focused: window.isFocused(),
});
