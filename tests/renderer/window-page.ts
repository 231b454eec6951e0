import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { windowHeaders } from '../../electron/page-headers.ts';
import type { RememberedLook } from '../../models/contract/look-messages.ts';
import type { OpenResult, SaveResult } from '../../models/contract/messages.ts';
import type { VaultState } from '../../models/contract/vault-messages.ts';

const ORIGIN = 'https://window.test';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** A current browser from the system: the second engine beside the one we ship. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** What the shell would do; runs inside the page, before anything else. */
const pretendShell = (said: {
  languages: string[];
  today: string;
  opened: OpenResult;
  saved: SaveResult | null;
  startedAnew: boolean;
  vault: VaultState;
  look: RememberedLook;
}): void => {
  const calls: { name: string; request?: unknown }[] = [];
  const violations: string[] = [];
  const answer =
    (name: string, result: unknown) =>
    (request?: unknown): Promise<unknown> => {
      calls.push({ name, request });
      return Promise.resolve(result);
    };
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  Object.assign(window, {
    calls,
    violations,
    leeward: {
      systemLanguages: answer('systemLanguages', said.languages),
      today: answer('today', said.today),
      saveReport: (request: { suggestedName: string; format: string }) => {
        calls.push({ name: 'saveReport', request });
        const name = `${request.suggestedName}.${request.format}`;
        return Promise.resolve(said.saved ?? { ok: true, saved: true, name });
      },
      printReport: (request: { content: string }) => {
        calls.push({ name: 'printReport', request });
        return Promise.resolve({ ok: true, pdf: new TextEncoder().encode(`%PDF ${request.content}`) });
      },
      saveLocked: (request: { suggestedName: string; format: string; content: Uint8Array }) => {
        // Bytes as text, to be taken out of the page.
        const content = btoa(Array.from(request.content, (byte) => String.fromCharCode(byte)).join(''));
        calls.push({ name: 'saveLocked', request: { ...request, content } });
        const name = `${request.suggestedName}.${request.format}.age`;
        return Promise.resolve(said.saved ?? { ok: true, saved: true, name });
      },
      openProfile: answer('openProfile', said.opened),
      startedAnew: answer('startedAnew', said.startedAnew),
      vaultState: answer('vaultState', said.vault),
      keepAppearance: answer('keepAppearance', undefined),
      rememberedLook: answer('rememberedLook', said.look),
      rememberLook: (request: { asked: boolean }) => {
        calls.push({ name: 'rememberLook', request });
        const { asked: _asked, ...look } = request;
        // A test may put a failure here.
        const { lookFails } = window as unknown as { lookFails?: string };
        return Promise.resolve(lookFails ? { ok: false, code: lookFails } : { ok: true, look });
      },
      forgetLook: answer('forgetLook', { ok: true, look: null }),
      closeProgram: answer('closeProgram', undefined),
    },
  });
};

interface WindowOptions {
  readonly bundle: string;
  readonly languages?: string[];
  /** The day that the shell says. */
  readonly today?: string;
  /** What comes of pointing to a profile file. */
  readonly opened?: OpenResult;
  /** What comes of saving; left out, it is saved. */
  readonly saved?: SaveResult;
  /** Whether the window stands in for one that ended by itself. */
  readonly startedAnew?: boolean;
  /** What the window is told of vaults when it begins; see vault-pretence.ts for the rest. */
  readonly vault?: VaultState;
  /** What the window is told of the file beside the program. */
  readonly look?: RememberedLook;
  readonly context?: BrowserContextOptions;
}

/** The window's bundle in a plain browser, under the window's own headers, without any server. */
export const openWindow = async (browser: Browser, options: WindowOptions): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
  const page = await context.newPage();
  await page.addInitScript(pretendShell, {
    languages: options.languages ?? ['en-GB'],
    today: options.today ?? '2026-11-21',
    opened: options.opened ?? { ok: false, code: 'cancelled' },
    saved: options.saved ?? null,
    startedAnew: options.startedAnew ?? false,
    vault: options.vault ?? { vault: 'none' },
    look: options.look ?? { offered: false, look: null },
  });
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = path.join(options.bundle, url.pathname === '/' ? 'index.html' : url.pathname);
    if (url.origin !== ORIGIN || !fs.existsSync(file)) return route.abort();
    const headers = { ...windowHeaders, 'content-type': TYPES[path.extname(file)] ?? 'text/plain' };
    return route.fulfill({ headers, body: fs.readFileSync(file) });
  });
  await page.goto(`${ORIGIN}/`);
  return page;
};

interface Pretended {
  readonly calls: {
    name: string;
    request?: { content: string; format: string; suggestedName: string; day?: string | null };
  }[];
  readonly violations: string[];
}

/** What the page asked of the shell so far, and what its policy refused. */
export const pretended = (page: Page): Promise<Pretended> =>
  page.evaluate(() => {
    const { calls, violations } = window as unknown as Pretended;
    return { calls, violations };
  });
