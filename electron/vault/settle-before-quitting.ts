import { app } from 'electron';
import type { VaultHost } from './vault-host.ts';

/** Longer than a save waits for the lock of a program that was killed. */
const PATIENCE_MS = 8_000;

/**
 * Windows are gone by then; keys go now. What was handed over sealed is still written, if the disk lets it.
 * @param others what else is still to be done before the program ends.
 */
export function settleBeforeQuitting(host: VaultHost, others: () => Promise<unknown>): void {
  let settled = false;
  app.on('before-quit', () => void host.lock());
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([Promise.all([host.settled(), others()]), patience]).then(() => {
      settled = true;
      // Not before this event is over: until then Electron takes itself to be quitting already and does nothing.
      setImmediate(() => app.quit());
    });
  });
}
