import path from 'node:path';
import { BrowserWindow } from 'electron';
import { PRINT_ADDRESS, servePrint } from './app-protocol.ts';
import { scrubPdf } from './scrub-pdf.ts';
import { printSession } from './session-policy.ts';
import { WINDOW_ORIGIN } from './window-origin.ts';

/**
 * Prints a report in a hidden window that runs no script. One at a time: they share the print session. `day` is the
 * one that the file may say it was made on; null for a file without title and day.
 */
export function printPdf(html: string, day: string | null): Promise<Uint8Array> {
  const printed = queue.then(() => printOne(html.replaceAll('\r\n', '\n'), day));
  // Only that it ended: the queue outlives a lock, and must not hold what was printed.
  queue = printed.then(
    () => undefined,
    () => undefined,
  );
  return printed;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Fonts are asked for when the page is laid out, and that may be after it counts as loaded. The page's own
 * scripts stay off; this runs in a world of ours, which that switch does not reach.
 */
const FONTS_IN_USE = 'document.body.getBoundingClientRect(); document.fonts.ready.then(() => undefined)';
const OUR_WORLD = 999;

async function printOne(html: string, day: string | null): Promise<Uint8Array> {
  const session = printSession();
  servePrint(session, path.join(__dirname, 'ui'), html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(`${WINDOW_ORIGIN}${PRINT_ADDRESS}`);
    await window.webContents.executeJavaScriptInIsolatedWorld(OUR_WORLD, [{ code: FONTS_IN_USE }]);
    const pdf = await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return scrubPdf(pdf, day);
  } finally {
    window.destroy();
    session.protocol.unhandle('app');
  }
}
