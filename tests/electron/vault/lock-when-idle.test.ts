import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Idleness } from '../../../electron/vault/idleness.ts';
import { lockWhenIdle } from '../../../electron/vault/lock-with-computer.ts';

vi.mock('electron', () => ({
  app: {},
  BrowserWindow: {},
  powerMonitor: { getSystemIdleState: () => 'active' },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

const watched = () => {
  const lock = {
    shown: false,
    reasons: [] as string[],
    lockSoon: async (why: string) => void lock.reasons.push(why),
  };
  const idleness = new Idleness([() => Date.now()]);
  lockWhenIdle(lock, idleness);
  return { lock, idleness };
};

it('gives whoever opens a vault late the whole time, though nobody touched the program before', () => {
  const { lock } = watched();
  vi.advanceTimersByTime(60 * MINUTE);
  lock.shown = true;
  vi.advanceTimersByTime(4.8 * MINUTE);
  expect(lock.reasons).toEqual([]);
  vi.advanceTimersByTime(MINUTE);
  expect(lock.reasons[0]).toBe('idle');
});

it('does not lock while somebody is there', () => {
  const { lock, idleness } = watched();
  lock.shown = true;
  for (let minute = 0; minute < 20; minute++) {
    vi.advanceTimersByTime(MINUTE);
    idleness.seen();
  }
  expect(lock.reasons).toEqual([]);
});
