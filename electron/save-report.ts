import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { RequestOf, SaveResult } from '../models/contract/messages.ts';
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

export async function saveReport(
  window: BrowserWindow,
  report: RequestOf<'saveReport'>,
): Promise<SaveResult> {
  const { format, content, day, suggestedName } = report;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${suggestedName}.${format}`,
    filters: [{ name: FORMAT_NAMES[format], extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || !filePath) return { ok: true, saved: false };
  try {
    const toPrint = format === 'pdf' && typeof content === 'string';
    await writeWholeFile(filePath, toPrint ? await printPdf(content, day) : content);
    return { ok: true, saved: true, name: path.basename(filePath) };
  } catch (error) {
    return { ok: false, code: saveFailure(error) };
  }
}
