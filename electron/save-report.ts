import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { RequestOf, SaveResult } from '../models/contract/messages.ts';
import { printPdf } from './pdf.ts';
import { saveFailure, writeWholeFile } from './whole-file.ts';

export async function saveReport(
  window: BrowserWindow,
  report: RequestOf<'saveReport'>,
): Promise<SaveResult> {
  const { format, content, day, suggestedName } = report;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${suggestedName}.${format}`,
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || !filePath) return { ok: true, saved: false };
  try {
    await writeWholeFile(filePath, format === 'pdf' ? await printPdf(content, day) : content);
    return { ok: true, saved: true, name: path.basename(filePath) };
  } catch (error) {
    return { ok: false, code: saveFailure(error) };
  }
}
