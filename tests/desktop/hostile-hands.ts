import fs from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import type { HostileCall } from '../hostile-calls.ts';

export const seed = Number(process.env.LEEWARD_SEED ?? 20261121);
const CHUNK = 250;

export function inChunks<One>(all: readonly One[]): One[][] {
  const count = Math.ceil(all.length / CHUNK);
  return Array.from({ length: count }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));
}

/** Sends every call at once and says what came back for each. */
export const callAll = (page: Page, calls: readonly HostileCall[]): Promise<string[]> =>
  page.evaluate((all) => {
    const bridge = window.leeward as unknown as Record<string, (request: unknown) => Promise<unknown>>;
    return Promise.all(
      all.map(async ({ name, request }) => {
        try {
          return `accepted: ${JSON.stringify(await bridge[name]?.(request))}`;
        } catch (error) {
          return (error as Error).message;
        }
      }),
    );
  }, calls);

/** The same over the port to the vault's process; a message that the page cannot even send is refused there. */
export const postAll = (page: Page, messages: readonly HostileCall[]): Promise<string[]> =>
  page.evaluate(
    (all) =>
      new Promise<string[]>((resolve, reject) => {
        window.addEventListener('message', ({ data }) => {
          if (data === 'vault-ended') reject(new Error('the process of the vault has ended'));
        });
        const { port } = globalThis as unknown as { port: MessagePort };
        const answers: string[] = [];
        port.onmessage = ({ data }) => {
          if (!('ok' in data)) return;
          answers.push(data.ok ? `accepted: ${JSON.stringify(data)}` : data.code);
          if (answers.length === all.length) resolve(answers);
        };
        for (const { request } of all) port.postMessage(request);
      }),
    messages,
  );

/** Every dialog that is reached is counted, and answered as a person who gives in would. */
export async function countDialogs(
  program: ElectronApplication,
  file: string,
): Promise<() => Promise<number>> {
  await program.evaluate(({ dialog }, chosen) => {
    const reached = Object.assign(globalThis, { dialogs: 0 });
    dialog.showSaveDialog = () => {
      reached.dialogs++;
      return Promise.resolve({ canceled: false, filePath: chosen });
    };
    dialog.showOpenDialog = () => {
      reached.dialogs++;
      return Promise.resolve({ canceled: false, filePaths: [chosen] });
    };
  }, file);
  return () => program.evaluate(() => (globalThis as unknown as { dialogs: number }).dialogs);
}

/** What stands in the home beside the folder of the run. */
export const filesOf = (home: string): string[] =>
  fs.readdirSync(home).filter((name) => !name.startsWith('leeward-run-'));
