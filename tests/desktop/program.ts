import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { LeewardBridge } from '../../models/contract/messages.ts';

/** Set by scripts/test-desktop.mjs: two copies that an ordinary user can start. */
export const releaseFolder = fromRunner('LEEWARD_RELEASE');
export const twinFolder = fromRunner('LEEWARD_TWIN');

/** As root the program is started through a wrapper that gives root up; Chromium has no sandbox otherwise. */
export const starterIn = (folder: string): string => {
  const wrapper = path.join(folder, 'as-ordinary-user.sh');
  return fs.existsSync(wrapper) ? wrapper : path.join(folder, 'leeward');
};

interface OneRun {
  home: string;
  /** Further words on the program's command line. */
  words: string[];
  program: ElectronApplication;
  page: Page;
  /** Directives violated since the page was loaded. */
  violations: () => Promise<string[]>;
}

export const test = base.extend<OneRun, { display: string }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const server = spawn(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac'],
        {
          stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
      );
      await use(`:${await firstLine(server)}`);
      await end(server);
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  home: async ({}, use) => {
    const home = freshHome();
    await use(home);
    fs.rmSync(home, { recursive: true, force: true });
  },

  words: [[], { option: true }],

  program: async ({ display, home, words }, use) => {
    const program = await launchTwin({ display, home }, { words });
    const { pid } = program.process();
    try {
      await use(program);
      await Promise.race([program.close(), sleep(5_000)]);
    } finally {
      killGroup(pid);
    }
  },

  page: async ({ program }, use) => {
    const page = await program.firstWindow();
    await page.waitForURL('app://ui/');
    await use(page);
  },

  violations: async ({ page }, use) => {
    await page.context().addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seenViolations: seen });
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.reload();
    await use(() =>
      page.evaluate(() => (globalThis as unknown as { seenViolations: string[] }).seenViolations),
    );
  },
});

export { expect } from '@playwright/test';

declare global {
  interface Window {
    readonly leeward: LeewardBridge;
  }
}

/** Nothing of the tester's own environment reaches the program. */
export const environment = (display: string, home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  DISPLAY: display,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  TMPDIR: home,
});

/** The copy that tests drive; for a test that needs a second one, or starts it in its own way. */
export const launchTwin = (
  { display, home }: { display: string; home: string },
  { words = [], starter = starterIn(twinFolder) }: { words?: string[]; starter?: string } = {},
): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: starter,
    chromiumSandbox: true,
    args: words,
    cwd: home,
    env: environment(display, home),
  });

const ORDINARY_USER = 65_534;

export function freshHome(): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-home-'));
  if (process.getuid?.() === 0) fs.chownSync(home, ORDINARY_USER, ORDINARY_USER);
  return home;
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Playwright starts the program as the leader of its own group. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  const [bytes] = (await once(server.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return String(bytes).trim();
}

async function end(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

function fromRunner(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start these tests with npm run test:desktop`);
  return value;
}
