import fs from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { printHeaders, windowHeaders } from './page-headers.ts';
import { PRINT_ORIGIN, WINDOW_ORIGIN } from './page-origins.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the screens. Only files that were there at the start have an address: no path is ever resolved. */
export function serveWindow(session: Session, folder: string): void {
  const files = filesByAddress(folder);
  session.protocol.handle('app', (request) => {
    const file = addressed(request, WINDOW_ORIGIN, (address) => files.get(address === '/' ? '/index.html' : address));
    return file === undefined ? notFound() : answer(file, windowHeaders);
  });
}

/** Serves one report to the print window, and the fonts it names as `/fonts/…`. */
export function servePrint(session: Session, folder: string, html: string): void {
  const files = filesByAddress(folder);
  session.protocol.handle('app', (request) => {
    const address = addressed(request, PRINT_ORIGIN, (found) => found);
    if (address === '/') return new Response(html, { headers: { 'content-type': TYPES['.html'] ?? '', ...printHeaders(html) } });
    const font = address?.startsWith('/fonts/') ? files.get(address) : undefined;
    return font === undefined ? notFound() : answer(font, windowHeaders);
  });
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

function addressed(
  request: Request,
  origin: string,
  find: (address: string) => string | undefined,
): string | undefined {
  const url = new URL(request.url);
  // Node reports the origin of an unknown scheme as "null".
  return request.method === 'GET' && `${url.protocol}//${url.host}` === origin ? find(url.pathname) : undefined;
}

const notFound = (): Response => new Response(null, { status: 404, headers: windowHeaders });

function answer(file: string, headers: Record<string, string>): Response {
  const type = TYPES[path.extname(file)];
  if (type === undefined) return notFound();
  return new Response(fs.readFileSync(file), { headers: { 'content-type': type, ...headers } });
}
