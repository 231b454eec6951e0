import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { CurrentWindow } from '../../../electron/current-window.ts';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { mayHoldKey } from '../../../electron/vault/header.ts';
import { becomeSoleWriter, systemClock } from '../../../electron/vault/sole-writer.ts';
import { VaultHost } from '../../../electron/vault/vault-host.ts';
import { smallVault } from './small-vault.ts';

const children = vi.hoisted(
  () => [] as { emit(name: string, message?: unknown): unknown; told: unknown[] }[],
);

vi.mock('electron', () => ({
  MessageChannelMain: class {
    port1 = {};
    port2 = {};
  },
  utilityProcess: {
    fork: () => {
      const child = Object.assign(new EventEmitter(), {
        pid: 0,
        told: [] as unknown[],
        postMessage: (message: unknown) => child.told.push(message),
        kill: () => child.emit('exit', 0),
      });
      children.push(child);
      return child;
    },
  },
}));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-host-'));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('destroys every key at once, though a save of its own waits for another program, and that save is given up', async () => {
  const file = path.join(folder, 'answers');
  const { file: bytes } = smallVault();
  fs.writeFileSync(file, bytes);
  const windows = { send: () => undefined, window: { webContents: { postMessage: () => undefined } } };
  const host = new VaultHost(windows as unknown as CurrentWindow, () => undefined);
  await host.start(file);
  const elsewhere = await becomeSoleWriter(diskFiles, file, systemClock);
  children[0]?.emit('message', { order: 'save', number: 1, bytes, copy: 'keep', renewCopy: false });
  // By then it has begun to wait.
  await wait(300);
  const destruction = host.makeUnreadable(undefined);
  await vi.waitFor(() => expect(mayHoldKey(fs.readFileSync(file))).toBe(false), { timeout: 1_000 });
  await elsewhere.release();
  expect(await destruction).toEqual({ destroyed: 1, left: 0 });
  await host.settled();
  expect(fs.readdirSync(folder)).toEqual([]);
}, 30_000);
