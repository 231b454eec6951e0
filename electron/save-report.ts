import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { PrintResult, RequestOf, SaveResult } from '../models/contract/messages.ts';
import { printPdf } from './pdf.ts';
import { saveFailure, writeWholeFile } from './whole-file.ts';

/** What the dialog calls a kind of file, the same in every language. */
const FORMAT_NAMES: Record<RequestOf<'saveReport'>['format'], string> = {
  html: 'HTML',
  md: 'Markdown',
  json: 'JSON',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  odt: 'OpenDocument (ODT)',
  csv: 'CSV',
};
const LOCKED = { name: 'age', extension: 'age' };

export function saveReport(window: BrowserWindow, report: RequestOf<'saveReport'>): Promise<SaveResult> {
  const { format, content, day, suggestedName } = report;
  const kind = { name: FORMAT_NAMES[format], extension: format };
  return saveWherePointed(window, `${suggestedName}.${format}`, kind, () =>
    format === 'pdf' && typeof content === 'string' ? printPdf(content, day) : content,
  );
}

/** A file that the window has locked; the shell never sees what is in it. */
export function saveLocked(window: BrowserWindow, file: RequestOf<'saveLocked'>): Promise<SaveResult> {
  const { format, content, suggestedName } = file;
  return saveWherePointed(window, `${suggestedName}.${format}.${LOCKED.extension}`, LOCKED, () => content);
}

/** A print for the window to lock: it touches no disk. */
export async function printReport({ content, day }: RequestOf<'printReport'>): Promise<PrintResult> {
  try {
    return { ok: true, pdf: await printPdf(content, day) };
  } catch {
    return { ok: false };
  }
}

async function saveWherePointed(
  window: BrowserWindow,
  defaultPath: string,
  kind: { readonly name: string; readonly extension: string },
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<SaveResult> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath,
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  // A window that was locked away while the dialog stood there saves nothing any more.
  if (canceled || !filePath || window.isDestroyed()) return { ok: true, saved: false };
  try {
    await writeWholeFile(filePath, await make());
    return { ok: true, saved: true, name: path.basename(filePath) };
  } catch (error) {
    return { ok: false, code: saveFailure(error), folder: folderName(filePath) };
  }
}

/** The folder by its own name, never by its path; the root of a disk has no other. */
const folderName = (filePath: string): string => {
  const folder = path.dirname(filePath);
  return path.basename(folder) || folder;
};
