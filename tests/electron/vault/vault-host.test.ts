import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CurrentWindow } from '../../../electron/current-window.ts';
import { VaultHost } from '../../../electron/vault/vault-host.ts';
import { writerLockOf } from '../../../electron/vault/vault-place.ts';
import { smallVault } from './small-vault.ts';

const children: EventEmitter[] = [];

vi.mock('electron', () => ({
  MessageChannelMain: class {
    port1 = {};
    port2 = {};
  },
  utilityProcess: {
    fork: () => {
      const child = new EventEmitter();
      children.push(child);
      return Object.assign(child, { postMessage: () => undefined, kill: () => child.emit('exit') });
    },
  },
}));

let folder: string;
let file: string;
let host: VaultHost;
let renewing: NodeJS.Timeout;

beforeEach(async () => {
  children.length = 0;
  folder = await mkdtemp(path.join(tmpdir(), 'vault-host-'));
  file = path.join(folder, 'answers');
  const windows = { window: { webContents: { postMessage: () => undefined } }, send: () => undefined };
  host = new VaultHost(windows as unknown as CurrentWindow, () => undefined);
  const token = 'f'.repeat(32);
  let renewals = 0;
  const renew = () => writeFile(writerLockOf(file), `${token}\n${String(++renewals).padStart(8, '0')}\n`);
  await renew();
  renewing = setInterval(() => void renew().catch(() => undefined), 500);
});

afterEach(async () => {
  clearInterval(renewing);
  await host.settled();
  await rm(folder, { recursive: true, force: true });
});

const handOver = async (bytes: Uint8Array): Promise<void> => {
  children.at(-1)?.emit('message', { order: 'save', number: 1, bytes, copy: 'keep', renewCopy: false });
  await new Promise((resolve) => setTimeout(resolve, 300));
};

it.each(['open', 'locked'])(
  'destroys keys at once while a save waits for another program: %s',
  async (state) => {
    const vault = smallVault().file;
    await writeFile(file, vault);
    await host.start(file);
    await handOver(vault);
    if (state === 'locked') await host.lock();
    const before = performance.now();
    expect(await host.makeUnreadable(file)).toEqual({ destroyed: 1, left: 0 });
    expect(performance.now() - before).toBeLessThan(6_000);
    await host.settled();
    expect((await readdir(folder)).filter((name) => !writerLockOf(file).endsWith(name))).toEqual([]);
  },
  30_000,
);

it('gives up a first save that waits: nothing gets the name afterwards', async () => {
  await host.start(file);
  await handOver(smallVault().file);
  expect(await host.makeUnreadable(file)).toEqual({ destroyed: 0, left: 0 });
  clearInterval(renewing);
  await rm(writerLockOf(file), { force: true });
  await host.settled();
  expect(await readdir(folder)).toEqual([]);
}, 30_000);

/** The other program lets go of its lock, and what waits for it is done. */
const letGo = async (): Promise<void> => {
  clearInterval(renewing);
  await rm(writerLockOf(file), { force: true });
  await host.settled();
};

it.each([
  ['a lock', (): Promise<void> => host.lock()],
  ['an end by itself', async (): Promise<void> => void children.at(-1)?.emit('exit')],
] as const)('does not write a vault that was being made after %s', async (_, stop) => {
  await host.start(file);
  await handOver(smallVault().file);
  await stop();
  await letGo();
  expect(await readdir(folder)).toEqual([]);
});

it('still writes what an open vault had handed over before a lock', async () => {
  await host.start(file);
  children.at(-1)?.emit('message', { order: 'opened', number: 0 });
  await handOver(smallVault().file);
  await host.lock();
  await letGo();
  expect(await readdir(folder)).toEqual([path.basename(file)]);
});
