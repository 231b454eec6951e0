import fs from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { RequestOf, ResultOf } from '../../models/contract/messages.ts';
import type { VaultHost } from './vault-host.ts';

/** The person points to a vault, or to where one shall be; a process for it starts, and the window gets its port. */
export async function chooseVault(
  window: BrowserWindow,
  host: VaultHost,
  locked: string | undefined,
  asked: RequestOf<'chooseVault'>,
): Promise<ResultOf<'chooseVault'>> {
  const file = await placeFor(window, locked, asked);
  // While the dialog stood there, the window may have been ended by a lock.
  if (file === undefined || window.isDestroyed()) return { chosen: false };
  const failure = await host.start(file);
  return { chosen: true, name: path.basename(file), ...(failure ? { failure } : {}) };
}

async function placeFor(
  window: BrowserWindow,
  locked: string | undefined,
  asked: RequestOf<'chooseVault'>,
): Promise<string | undefined> {
  switch (asked.purpose) {
    case 'again':
      return locked;
    case 'open':
      return oldPlace(window);
    case 'make':
      return newPlace(window, asked.suggestedName);
  }
}

/** Where a link leads: a save would put the new vault in the link's place, and leave the old one where it lies. */
async function oldPlace(window: BrowserWindow): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'dontAddToRecent'] });
  const [file] = filePaths;
  return file === undefined ? undefined : fs.realpath(file).catch(() => file);
}

/** Nothing that lies there is ever replaced: the vault process refuses to make a vault where a file is. */
async function newPlace(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    properties: ['dontAddToRecent'],
  });
  return canceled || !filePath ? undefined : filePath;
}
