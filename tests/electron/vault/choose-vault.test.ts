import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, expect, it, vi } from 'vitest';
import { chooseVault } from '../../../electron/vault/choose-vault.ts';
import type { VaultHost } from '../../../electron/vault/vault-host.ts';

const pointed = vi.hoisted(() => ({ file: '' }));
vi.mock('electron', () => ({
  dialog: { showOpenDialog: () => Promise.resolve({ filePaths: [pointed.file] }) },
}));

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-choose-')));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const startedAt = async (file: string): Promise<string[]> => {
  pointed.file = file;
  const places: string[] = [];
  const host = { start: async (place: string) => void places.push(place) };
  const window = { isDestroyed: () => false };
  await chooseVault(window as unknown as BrowserWindow, host as unknown as VaultHost, undefined, {
    purpose: 'open',
  });
  return places;
};

it('opens the vault itself where a link was pointed to: a save would replace the link', async () => {
  const vault = path.join(folder, 'answers');
  fs.writeFileSync(vault, '');
  const link = path.join(folder, 'shortcut');
  fs.symlinkSync(vault, link);
  expect(await startedAt(link)).toEqual([vault]);
});

it('takes the place as it was given where nothing lies there', async () => {
  const gone = path.join(folder, 'gone');
  expect(await startedAt(gone)).toEqual([gone]);
});
