import { writeSync } from 'node:fs';
import { app } from 'electron';
import type { PendingPdf } from './command-line/outcome.ts';
import { printPdf } from './pdf.ts';
import { saveFailure, writeWholeFile } from './whole-file.ts';

const EXIT_NOT_WRITTEN = 2;

export async function printFromCommandLine(pdf: PendingPdf & { exitCode: number }): Promise<void> {
  // Closing the print window would otherwise end the program before the file is written.
  app.on('window-all-closed', () => undefined);
  try {
    await writeWholeFile(pdf.file, await printPdf(pdf.html, pdf.day));
    app.exit(pdf.exitCode);
  } catch (error) {
    writeSync(2, `${pdf.file}: the PDF was not written (${saveFailure(error)})\n`);
    app.exit(EXIT_NOT_WRITTEN);
  }
}
