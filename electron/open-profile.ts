import { type BrowserWindow, dialog } from 'electron';
import type { OpenResult } from '../models/contract/messages.ts';
import { readProfile } from './read-profile.ts';

export async function openProfile(window: BrowserWindow): Promise<OpenResult> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  const [file] = filePaths;
  return file === undefined ? { ok: false, code: 'cancelled' } : readProfile(file);
}
