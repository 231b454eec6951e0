import fs from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { printHeaders, windowHeaders } from './page-headers.ts';
import { WINDOW_ORIGIN } from './window-origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Where a report stands while it is printed: in a session of its own, without scripts and without the bridge. */
export const PRINT_ADDRESS = '/report';

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the screens. Only files that were there at the start have an address: no path is ever resolved. */
export function serveWindow(session: Session, folder: string): void {
  const files = filesByAddress(folder);
  session.protocol.handle('app', (request) => {
    const address = addressOf(request);
    return answer(files.get(address === '/' ? '/index.html' : address));
  });
}

/** Serves one report to the print window, and the program's fonts. */
export function servePrint(session: Session, folder: string, html: string): void {
  const files = filesByAddress(folder);
  const page = { headers: { 'content-type': TYPES['.html'] ?? '', ...printHeaders(html) } };
  session.protocol.handle('app', (request) => {
    const address = addressOf(request);
    if (address === PRINT_ADDRESS) return new Response(html, page);
    return answer(address.endsWith('.woff2') ? files.get(address) : undefined);
  });
}

/** The address inside our origin; empty, and so without a file, for anything else. */
function addressOf({ method, url }: Request): string {
  const { protocol: scheme, host, pathname } = new URL(url);
  // Node reports the origin of a scheme it does not know as "null".
  return method === 'GET' && `${scheme}//${host}` === WINDOW_ORIGIN ? pathname : '';
}

function answer(file: string | undefined): Response {
  const type = file === undefined ? undefined : TYPES[path.extname(file)];
  if (file === undefined || type === undefined)
    return new Response(null, { status: 404, headers: windowHeaders });
  return new Response(fs.readFileSync(file), { headers: { 'content-type': type, ...windowHeaders } });
}

function filesByAddress(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (inside: string): void => {
    for (const entry of fs.readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const address = `${inside}/${entry.name}`;
      if (entry.isDirectory()) add(address);
      else files.set(address, path.join(folder, address));
    }
  };
  add('');
  return files;
}
