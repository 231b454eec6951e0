import path from 'node:path';
import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { VAULT_ENDED, VAULT_PORT } from '../../models/contract/message-names.ts';
import type { Destruction, VaultFailure } from '../../models/contract/vault-messages.ts';
import type { CurrentWindow } from '../current-window.ts';
import { killAtOnce } from '../process-running.ts';
import { diskFiles } from './disk-files.ts';
import { type FromVaultProcess, fromVaultProcess, type ToVaultProcess } from './host-messages.ts';
import { makeUnreadable } from './make-unreadable.ts';
import { saveVault } from './save-vault.ts';
import { systemClock } from './sole-writer.ts';
import type { VaultFiles } from './vault-files.ts';
import { readPlace, type Seen } from './vault-place.ts';

const PATIENCE_MILLISECONDS = 300;

interface OpenPlace {
  readonly file: string;
  readonly child: UtilityProcess;
  readonly exited: Promise<void>;
  seen: Seen;
  destroyed: boolean;
  /** Keys and texts are in memory. A vault that is being made is not open before it is written. */
  opened: boolean;
  /** What waits to be written is not written any more. */
  givenUp: boolean;
}

/**
 * The main process's side of the vault: which file, which process, and the writing of sealed bytes. It never holds a
 * key, a passphrase or a decrypted text.
 */
export class VaultHost {
  readonly #windows: CurrentWindow;
  readonly #opened: (file: string) => void;
  readonly #files: VaultFiles;
  #place: OpenPlace | undefined;
  /** The latest one, also past its end: only it can have saves that wait, for a start waits for them. */
  #latest: OpenPlace | undefined;
  /** The process that was last told to end. */
  #ending: Promise<void> = Promise.resolve();
  /** Starts happen one after the other: of two asked for at once the later one ends the earlier. */
  #starting: Promise<unknown> = Promise.resolve();
  /** Reading and writing happen one after the other, also past the end of a process. */
  #work: Promise<unknown> = Promise.resolve();

  /** @param opened hears that keys and texts are in memory from now on, before the window does */
  constructor(windows: CurrentWindow, opened: (file: string) => void, files: VaultFiles = diskFiles) {
    this.#windows = windows;
    this.#opened = opened;
    this.#files = files;
  }

  /**
   * Starts a process for the vault at this place, whether one is there or not, and sends the window its port.
   * @returns why the file itself could not be read, where that is known without a key
   */
  start(file: string): Promise<VaultFailure | undefined> {
    const started = this.#starting.then(() => this.#start(file));
    this.#starting = started.catch(() => undefined);
    return started;
  }

  async #start(file: string): Promise<VaultFailure | undefined> {
    await this.lock();
    const { vault, copy, seen } = await this.#then(() => readPlace(this.#files, file));
    const child = utilityProcess.fork(path.join(__dirname, 'vault-process.cjs'), [], {
      serviceName: 'vault',
      stdio: 'ignore',
      env: {},
    });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const place: OpenPlace = { file, child, exited, seen, destroyed: false, opened: false, givenUp: false };
    this.#place = place;
    this.#latest = place;
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
    this.#windows.window.webContents.postMessage(VAULT_PORT, null, [port2]);
    return typeof vault === 'string' ? vault : undefined;
  }

  /**
   * Ends the process, and every key and text in it. What it had already handed over is still written, but for a vault
   * that was being made: nobody knows yet that it is there.
   */
  async lock(): Promise<void> {
    const place = this.#place;
    this.#place = undefined;
    if (place && !place.opened) place.givenUp = true;
    if (place) this.#ending = end(place);
    await this.#ending;
  }

  /** When the process has ended and everything it had handed over is written. */
  async settled(): Promise<void> {
    await this.lock();
    await this.#work;
  }

  /** Ends the process and destroys the keys of the vault it is for; without one, of the vault at the place given. */
  async makeUnreadable(otherwise: string | undefined): Promise<Destruction> {
    const place = this.#place;
    const file = place?.file ?? otherwise;
    if (this.#latest?.file === file && this.#latest) this.#latest.destroyed = true;
    const locked = this.lock();
    // Keys do not wait their turn: a save of ours may be waiting for another program's lock, and is given up.
    const made =
      file === undefined
        ? Promise.resolve({ destroyed: 0, left: 0 })
        : makeUnreadable(this.#files, file, systemClock, this.#work);
    this.#work = Promise.allSettled([this.#work, made]);
    await locked;
    return made;
  }

  async #serve(place: OpenPlace, message: FromVaultProcess): Promise<void> {
    const order = message.number;
    if (message.order === 'opened') {
      // One that was told to end meanwhile is not answered, and so tells the window nothing.
      if (this.#place !== place) return;
      place.opened = true;
      this.#opened(place.file);
      tell(place.child, { tell: 'noted', order });
      return;
    }
    const { bytes, copy, renewCopy } = message;
    const outcome = await this.#then(async () =>
      place.destroyed || place.givenUp
        ? ({ ok: false, code: 'gone' } as const)
        : saveVault(this.#files, place.file, {
            bytes,
            seen: place.seen,
            copy,
            renewCopy,
            givenUp: () => place.destroyed || place.givenUp,
          }),
    );
    if (outcome.ok) place.seen = outcome.seen;
    tell(
      place.child,
      outcome.ok
        ? { tell: 'saved', order, settled: outcome.settled, oldCopyLeft: outcome.oldCopyLeft }
        : { tell: 'failed', order, code: outcome.code },
    );
  }

  #ended(place: OpenPlace): void {
    if (!place.opened) place.givenUp = true;
    if (this.#place === place) this.#place = undefined;
    this.#windows.send(VAULT_ENDED);
  }

  #then<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }
}

async function end({ child, exited }: OpenPlace): Promise<void> {
  child.kill();
  const unwilling = setTimeout(() => killAtOnce(child.pid), PATIENCE_MILLISECONDS);
  await exited;
  clearTimeout(unwilling);
}

const tell = (child: UtilityProcess, message: ToVaultProcess, ports: Electron.MessagePortMain[] = []): void =>
  child.postMessage(message, ports);

/** Bytes without the larger memory that Node may have cut them from, which would be sent along. */
const alone = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
