import fs from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import type { VaultAnswer, VaultRequest } from '../../models/contract/vault-messages.ts';

export type Words = VaultRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'request'>
    : never
  : never;

/** Points the dialogs to a place and lets the page hold the port, as its screens would. */
export async function choose(
  program: ElectronApplication,
  page: Page,
  purpose: 'open' | 'make' | 'again',
  file: string,
): Promise<unknown> {
  if (purpose !== 'again') await pointTo(program, file);
  return chooseInPage(page, purpose);
}

const pointTo = (program: ElectronApplication, file: string): Promise<void> =>
  program.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);

/** The same with the system's own dialog, which somebody has to answer. */
export const chooseInPage = (page: Page, purpose: 'open' | 'make' | 'again'): Promise<unknown> =>
  page.evaluate(async (asked) => {
    const heard = globalThis as unknown as { port?: MessagePort; ended: number };
    heard.ended = 0;
    const arrived = new Promise<void>((resolve) =>
      window.addEventListener('message', ({ source, data, ports }) => {
        if (source !== window) return;
        if (data === 'vault-ended') heard.ended++;
        if (data !== 'vault-port') return;
        heard.port = ports[0] as MessagePort;
        resolve();
      }),
    );
    const choice = await window.leeward.chooseVault(
      asked === 'make' ? { purpose: asked, suggestedName: 'answers' } : { purpose: asked },
    );
    await arrived;
    return choice;
  }, purpose);

/** Everything the vault's process says to one question, the answer last. */
export const ask = (page: Page, words: Words): Promise<VaultAnswer[]> =>
  page.evaluate(
    (sent) =>
      new Promise<VaultAnswer[]>((resolve) => {
        const { port } = globalThis as unknown as { port: MessagePort };
        const said: VaultAnswer[] = [];
        port.onmessage = ({ data }: MessageEvent<VaultAnswer>) => {
          said.push(data);
          if ('ok' in data) resolve(said);
        };
        port.postMessage({ request: 1, ...sent });
      }),
    words,
  );

export const resultOf = (said: readonly VaultAnswer[]): unknown => {
  const last = said.at(-1);
  return last && 'ok' in last ? (last.ok ? last.result : last.code) : undefined;
};

export const vaultPids = (program: ElectronApplication): Promise<number[]> =>
  program.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'vault')
      .map(({ pid }) => pid),
  );

export const isRunning = (pid: number): boolean => fs.existsSync(`/proc/${pid}`);

/** How often a text stands in the memory of a process, in the two forms in which programs keep text. */
export function copiesIn(pid: number, text: string): number {
  const memory = fs.openSync(`/proc/${pid}/mem`, 'r');
  let copies = 0;
  for (const line of fs.readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = line.match(/^([0-9a-f]+)-([0-9a-f]+) rw/) ?? [];
    const [start, end] = [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? '', 16)];
    if (!(end - start < 2 ** 30)) continue;
    const bytes = Buffer.alloc(end - start);
    try {
      fs.readSync(memory, bytes, 0, bytes.length, start);
    } catch {
      continue; // a region that went away, or that nobody may read
    }
    for (const form of ['utf8', 'utf16le'] as const)
      for (let at = bytes.indexOf(text, 0, form); at >= 0; at = bytes.indexOf(text, at + 1, form)) copies++;
  }
  fs.closeSync(memory);
  return copies;
}

/** The same in every process of the program, by what the process is for. */
export async function copiesByProcess(
  program: ElectronApplication,
  text: string,
): Promise<Record<'windows' | 'decrypting' | 'others' | 'main', number>> {
  const running = await program.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name })),
  );
  const copies = { windows: 0, decrypting: 0, others: 0, main: 0 };
  const KINDS: Readonly<Record<string, keyof typeof copies>> = { Browser: 'main', Tab: 'windows' };
  for (const { pid, type, name } of running)
    copies[name === 'vault' ? 'decrypting' : (KINDS[type] ?? 'others')] += copiesIn(pid, text);
  return copies;
}

/** Does something in the page that ends its window, and waits for the window that takes its place. */
export async function windowAfter(
  program: ElectronApplication,
  page: Page,
  ending: () => Promise<unknown>,
): Promise<Page> {
  const opened = program.waitForEvent('window');
  await page.evaluate(ending).catch(() => undefined); // the page goes before it is answered
  return loaded(await opened);
}

export async function loaded(page: Page): Promise<Page> {
  await page.waitForURL('app://ui/');
  await page.waitForFunction(() => Boolean(window.leeward));
  return page;
}

export const screenPid = (program: ElectronApplication): Promise<number> =>
  program.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
