import { beforeEach, describe, expect, it } from 'vitest';
import { VaultLock } from '../../../electron/vault/vault-lock.ts';

let done: string[];
let lock: VaultLock;
/** What the window does when it hears that it will be locked. */
let hears: () => void;

beforeEach(() => {
  done = [];
  hears = () => undefined;
  lock = new VaultLock({
    windows: {
      send: (name) => {
        done.push(name);
        hears();
      },
      replace: async (before) => {
        done.push('window ends');
        await before;
        done.push('window opens');
      },
    },
    host: {
      lock: async () => void done.push('process ends'),
      makeUnreadable: async (file) => {
        done.push(`destroys ${file}`);
        return { destroyed: 2, left: 1 };
      },
    },
  });
});

describe('a lock', () => {
  it('ends the process alone where no vault was open', async () => {
    await lock.lock('asked');
    await lock.lockSoon('idle');
    expect(done).toEqual(['process ends', 'process ends']);
    expect(lock.state()).toEqual({ vault: 'none' });
  });

  it('tells both to end before it waits for anything', async () => {
    lock.opened('/stick/answers');
    const locking = lock.lock('computer');
    expect(done).toEqual(['process ends', 'window ends']);
    await locking;
    expect(done).toEqual(['process ends', 'window ends', 'window opens']);
    expect(lock.state()).toEqual({ vault: 'locked', name: 'answers', because: 'computer' });
  });

  it('ends one window once, whoever locks a second time', async () => {
    lock.opened('/stick/answers');
    await Promise.all([lock.lock('idle'), lock.lock('asked')]);
    await lock.lock('computer');
    expect(done.filter((what) => what === 'window ends')).toHaveLength(1);
    expect(lock.state()).toMatchObject({ because: 'idle' });
  });

  it('waits for the last save as long as the window needs, and keeps the reason', async () => {
    lock.opened('/stick/answers');
    hears = () => setTimeout(() => void lock.lock('asked'), 60);
    const before = performance.now();
    await Promise.all([lock.lockSoon('idle'), lock.lockSoon('computer')]);
    expect(performance.now() - before).toBeLessThan(900);
    expect(done.filter((what) => what === 'vault-locking')).toHaveLength(1);
    expect(done.filter((what) => what === 'window ends')).toHaveLength(1);
    expect(lock.state()).toMatchObject({ because: 'idle' });
  });

  it('does not wait for ever for a window that does not answer', async () => {
    lock.opened('/stick/answers');
    await lock.lockSoon('idle');
    expect(done).toEqual(['vault-locking', 'process ends', 'window ends', 'window opens']);
  });
});

it('says that a window or process ended by itself where nobody locked', () => {
  lock.opened('/stick/answers');
  expect(lock.state()).toEqual({ vault: 'locked', name: 'answers', because: 'ended' });
});

it('forgets which vault it was where that is wished, but not how the window looked', async () => {
  lock.opened('/stick/answers');
  lock.keepAppearance({ language: 'fa', theme: 'dark', textSize: 150 });
  lock.forget();
  await lock.lock('asked');
  expect(lock.state()).toEqual({
    vault: 'none',
    appearance: { language: 'fa', theme: 'dark', textSize: 150 },
  });
  expect(lock.file).toBeUndefined();
});

it('tells what became of a vault made unreadable once: here, or where this window ends, to the next', async () => {
  lock.opened('/stick/answers');
  await lock.makeUnreadable();
  expect(done).toEqual(['destroys /stick/answers', 'window ends', 'window opens']);
  expect(lock.state()).toEqual({ vault: 'made-unreadable', destroyed: 2, left: 1 });
  expect(lock.state()).toEqual({ vault: 'none' });
  expect(await lock.makeUnreadable()).toEqual({ destroyed: 2, left: 1 });
  expect(lock.state()).toEqual({ vault: 'none' });
});
