import path from 'node:path';
import {
  app,
  type BrowserWindow,
  MessageChannelMain,
  powerMonitor,
  type UtilityProcess,
  utilityProcess,
} from 'electron';
import { VAULT_ENDED, VAULT_PORT } from '../../models/contract/message-names.ts';
import type { VaultFailure } from '../../models/contract/vault-messages.ts';
import { diskFiles } from './disk-files.ts';
import { type FromVaultProcess, fromVaultProcess, type ToVaultProcess } from './host-messages.ts';
import { type Destruction, makeUnreadable } from './make-unreadable.ts';
import { saveVault } from './save-vault.ts';
import type { VaultFiles } from './vault-files.ts';
import { readPlace, type Seen } from './vault-place.ts';

const PATIENCE_MILLISECONDS = 300;

interface OpenPlace {
  readonly file: string;
  readonly child: UtilityProcess;
  readonly exited: Promise<void>;
  seen: Seen;
  destroyed: boolean;
}

/**
 * The main process's side of the vault: which file, which process, and the writing of sealed bytes. It never holds a
 * key, a passphrase or a decrypted text.
 */
export class VaultHost {
  readonly #window: BrowserWindow;
  readonly #files: VaultFiles;
  #place: OpenPlace | undefined;
  /** Reading and writing happen one after the other, also past the end of a process. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(window: BrowserWindow, files: VaultFiles = diskFiles) {
    this.#window = window;
    this.#files = files;
  }

  /**
   * Starts a process for the vault at this place, whether one is there or not, and sends the window its port.
   * @returns why the file itself could not be read, where that is known without a key
   */
  async start(file: string): Promise<VaultFailure | undefined> {
    await this.lock();
    const { vault, copy, seen } = await this.#then(() => readPlace(this.#files, file));
    const child = utilityProcess.fork(path.join(__dirname, 'vault-process.cjs'), [], {
      serviceName: 'vault',
      stdio: 'ignore',
      env: {},
    });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const place: OpenPlace = { file, child, exited, seen, destroyed: false };
    this.#place = place;
    child.on('message', (message) => void this.#serve(place, fromVaultProcess.parse(message)));
    void exited.then(() => this.#ended(place));
    const { port1, port2 } = new MessageChannelMain();
    tell(
      child,
      {
        tell: 'start',
        vault: typeof vault === 'string' ? vault : alone(vault),
        ...(copy ? { copy: alone(copy) } : {}),
      },
      [port1],
    );
    this.#window.webContents.postMessage(VAULT_PORT, null, [port2]);
    return typeof vault === 'string' ? vault : undefined;
  }

  /** Ends the process, and every key and text in it. What it had already handed over is still written. */
  async lock(): Promise<void> {
    const place = this.#place;
    this.#place = undefined;
    if (!place) return;
    place.child.kill();
    const unwilling = setTimeout(() => killAtOnce(place.child.pid), PATIENCE_MILLISECONDS);
    await place.exited;
    clearTimeout(unwilling);
  }

  /** Ends the process and destroys the keys of the vault that is open, or of the one at the place given. */
  async makeUnreadable(file: string | undefined = this.#place?.file): Promise<Destruction> {
    const place = this.#place;
    if (place) place.destroyed = true;
    await this.lock();
    return file === undefined
      ? { destroyed: 0, left: 0 }
      : this.#then(() => makeUnreadable(this.#files, file));
  }

  async #serve(place: OpenPlace, message: FromVaultProcess): Promise<void> {
    const order = message.number;
    if (message.order === 'destroy') {
      place.destroyed = true;
      const done = await this.#then(() => makeUnreadable(this.#files, place.file));
      tell(place.child, { tell: 'destroyed', order, ...done });
      return;
    }
    const { bytes, copy, renewCopy } = message;
    const outcome = await this.#then(async () =>
      place.destroyed
        ? ({ ok: false, code: 'gone' } as const)
        : saveVault(this.#files, place.file, { bytes, seen: place.seen, copy, renewCopy }),
    );
    if (outcome.ok) place.seen = outcome.seen;
    tell(
      place.child,
      outcome.ok
        ? { tell: 'saved', order, settled: outcome.settled }
        : { tell: 'failed', order, code: outcome.code },
    );
  }

  #ended(place: OpenPlace): void {
    if (this.#place === place) this.#place = undefined;
    if (!this.#window.isDestroyed()) this.#window.webContents.send(VAULT_ENDED);
  }

  #then<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }
}

function killAtOnce(pid: number | undefined): void {
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

const tell = (child: UtilityProcess, message: ToVaultProcess, ports: Electron.MessagePortMain[] = []): void =>
  child.postMessage(message, ports);

/** Bytes without the larger memory that Node may have cut them from, which would be sent along. */
const alone = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** A computer that sleeps, locks its screen or shuts down is not watched over: keys end before. */
export function lockWithComputer(vault: VaultHost): void {
  const lock = (): void => void vault.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('shutdown', lock);
  app.on('before-quit', lock);
}
