import { isMainThread } from 'node:worker_threads';
import type { MessageEvent, MessagePortMain } from 'electron';
import { type VaultAnswer, vaultRequest } from '../../models/contract/vault-messages.ts';
import { deriveInThread, workAsThread } from './derivation-worker.ts';
import { type FromVaultProcess, type ToVaultProcess, toVaultProcess } from './host-messages.ts';
import type { Saved } from './save-vault.ts';
import { loadSodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';
import { VaultSession } from './vault-session.ts';
import type { VaultShelf } from './vault-shelf.ts';

/**
 * The only process that ever holds keys or, beside the window, decrypted text. It ends when the vault is locked, and
 * its memory with it. It has no files: the main process reads and writes sealed bytes for it.
 */
if (isMainThread) process.parentPort.once('message', start);
else workAsThread();

type Told<Kind extends ToVaultProcess['tell']> = Extract<ToVaultProcess, { tell: Kind }>;

function start({ data, ports }: MessageEvent): void {
  const told = toVaultProcess.parse(data);
  const [window] = ports;
  if (told.tell !== 'start' || !window) throw new Error('the first message is another');
  const shelf = new ShelfInMain();
  process.parentPort.on('message', (event) => shelf.settle(toVaultProcess.parse(event.data)));
  void serve(window, shelf, told);
}

async function serve(window: MessagePortMain, shelf: VaultShelf, found: Told<'start'>): Promise<void> {
  const { vault, copy } = found;
  const session = new VaultSession(await loadSodium(), deriveInThread(__filename), shelf, {
    vault,
    ...(copy ? { copy } : {}),
  });
  const tell = (answer: VaultAnswer): void => window.postMessage(answer);
  window.on('message', ({ data }) => {
    const asked = vaultRequest.safeParse(data);
    // The window is ours: what does not parse is a defect, and is answered so that nobody waits.
    if (asked.success) void session.answer(asked.data, tell).then(tell);
    else tell({ request: typeof data?.request === 'number' ? data.request : 0, ok: false, code: 'failed' });
  });
  // A window that ended, or went to another page, cannot come back: nobody could ask for anything any more.
  window.on('close', () => process.exit());
  window.start();
}

interface Waiting {
  readonly resolve: (told: ToVaultProcess) => void;
  readonly reject: (error: VaultError) => void;
}

/** Sends sealed bytes to the main process and waits for what became of them. */
class ShelfInMain implements VaultShelf {
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;

  async save(order: Parameters<VaultShelf['save']>[0]): Promise<Saved> {
    const told = await this.#send((number) => ({ order: 'save', number, ...order }));
    return told.tell === 'saved'
      ? { settled: told.settled, oldCopyLeft: told.oldCopyLeft }
      : { settled: false, oldCopyLeft: true };
  }

  async opened(): Promise<void> {
    await this.#send((number) => ({ order: 'opened', number }));
  }

  settle(told: ToVaultProcess): void {
    if (told.tell === 'start') return;
    const waiting = this.#waiting.get(told.order);
    this.#waiting.delete(told.order);
    if (told.tell === 'failed') waiting?.reject(new VaultError(told.code));
    else waiting?.resolve(told);
  }

  #send(message: (number: number) => FromVaultProcess): Promise<ToVaultProcess> {
    const number = ++this.#number;
    process.parentPort.postMessage(message(number));
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }
}
