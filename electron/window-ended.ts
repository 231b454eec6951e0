import { app, type BrowserWindow } from 'electron';

/** A window that ends again so soon would only be started in a circle. */
const SOON_MS = 10_000;

/**
 * A window whose process ended by itself is started anew: an empty one that says so. Files that were saved stand as
 * they were; what was on the screen is gone with its process, and nothing of it is brought back.
 * @param show loads the first screen.
 */
export function startAnewIfEnded(window: BrowserWindow, show: () => void): { startedAnew(): boolean } {
  let startedAt: number | null = null;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // A window that closes takes its process along.
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    if (startedAt !== null && now - startedAt < SOON_MS) return app.quit();
    startedAt = now;
    show();
  });
  return { startedAnew: () => startedAt !== null };
}

/**
 * The window may ask before it is closed with its own button. Where the program is ended from elsewhere (Esc twice,
 * the system, a signal), it closes without a question: whoever does that has no time for one.
 */
export function neverHoldTheProgram(window: BrowserWindow, held: () => void): void {
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (ending) event.preventDefault();
    else held();
  });
}
