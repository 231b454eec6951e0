import { app, BrowserWindow, powerMonitor } from 'electron';
import type { LockReason } from '../../models/contract/vault-messages.ts';
import type { Idleness } from './idleness.ts';
import type { VaultLock } from './vault-lock.ts';

const LOOK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;
const DEFAULT_MINUTES = 5;

/** A computer that sleeps, locks its screen, changes its person or shuts down is not watched over: keys end before. */
export function lockWithComputer(lock: VaultLock): void {
  const atOnce = (): void => void lock.lock('computer');
  const soon = (): void => void lock.lockSoon('computer');
  powerMonitor.on('suspend', atOnce);
  powerMonitor.on('lock-screen', soon);
  powerMonitor.on('user-did-resign-active', soon); // macOS: another person's session
  powerMonitor.on('shutdown', () => {
    atOnce();
    app.quit();
  });
  // Windows tells each window that the session ends, and waits for nobody.
  const withSession = (window: BrowserWindow): void => void window.on('session-end', atOnce);
  BrowserWindow.getAllWindows().forEach(withSession);
  app.on('browser-window-created', (_event, window) => withSession(window));
}

/**
 * Locks when nobody has touched this program for a while, though the computer may be in use. Where the system tells
 * that its screen is locked, or that nobody touches it, that counts as well.
 */
export function lockWhenIdle(
  lock: Pick<VaultLock, 'shown' | 'lockSoon'>,
  idleness: Idleness,
): { lockAfter(minutes: number): void } {
  let limitMs = DEFAULT_MINUTES * MINUTE_MS;
  const why = (): LockReason | undefined => {
    if (idleness.milliseconds() >= limitMs) return 'idle';
    const system = powerMonitor.getSystemIdleState(limitMs / 1_000);
    return system === 'locked' ? 'computer' : system === 'idle' ? 'idle' : undefined;
  };
  setInterval(() => {
    // Time without a vault does not count: whoever has just opened one is there.
    if (!lock.shown) return idleness.seen();
    const because = why();
    if (because) void lock.lockSoon(because);
  }, LOOK_EVERY_MS);
  return {
    lockAfter: (minutes) => {
      limitMs = minutes * MINUTE_MS;
    },
  };
}
