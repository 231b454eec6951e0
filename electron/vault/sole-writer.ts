import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { VaultError } from './vault-error.ts';
import type { VaultFiles, WritableFile } from './vault-files.ts';
import { writerLockOf } from './vault-place.ts';
import { writeAll } from './write-all.ts';

/** Milliseconds that never go back, and what is done when some have passed. */
export interface WriterClock {
  now(): number;
  pause(milliseconds: number): Promise<unknown>;
  /** @returns what ends it */
  every(milliseconds: number, work: () => void): () => void;
}

export const systemClock: WriterClock = {
  now: () => performance.now(),
  pause: (milliseconds) => setTimeout(milliseconds),
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};

/** The right to write at a vault's place and beside it. Other programs wait until it is released. */
export interface SoleWriter {
  /** False where another program took this one to be gone: it may have written since. */
  holds(): Promise<boolean>;
  /** Never fails: a lock that stays is taken over by the next program. */
  release(): Promise<void>;
}

const RENEWED_EVERY = 1_000;
/** A holder that renewed nothing for so long has ended, or stands still. */
const GONE_AFTER = 5_000;
const PATIENCE = 20_000;
const SHORTEST_PAUSE = 10;
const LONGEST_PAUSE = 100;
/** A lock, one on taking it over, one on taking that over: each may cost five seconds, and all of them fit the patience. */
const DEEPEST = 2;
const ATTEMPTS = 4;
const REFUSED = ['EBUSY', 'EPERM', 'EACCES'];

/**
 * Waits until no other program writes at this place, and keeps the others out by a file beside the vault. It is made
 * by exclusive creation alone, so that FAT will do, and the system's own locks, which not every disk has, are not used.
 * @throws VaultError `busy-elsewhere` where another program does not come to an end, `gone` where waiting is given up
 */
export const becomeSoleWriter = (
  files: VaultFiles,
  file: string,
  clock: WriterClock,
  patience = PATIENCE,
  givenUp = (): boolean => false,
): Promise<SoleWriter> => new Waiting(files, clock, patience, givenUp).acquire(writerLockOf(file), 0);

class Waiting {
  readonly #files: VaultFiles;
  readonly #clock: WriterClock;
  readonly #until: number;
  readonly #givenUp: () => boolean;

  constructor(files: VaultFiles, clock: WriterClock, patience: number, givenUp: () => boolean) {
    this.#givenUp = givenUp;
    this.#files = files;
    this.#clock = clock;
    this.#until = clock.now() + patience;
  }

  async acquire(lock: string, depth: number): Promise<SoleWriter> {
    const watch = new Watch(this.#clock);
    for (let pause = SHORTEST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (this.#givenUp()) throw new VaultError('gone');
      const held = await this.#patiently(() => this.#create(lock));
      if (held) return held;
      const content = await this.#patiently(() => readLock(this.#files, lock));
      if (watch.unchangedFor(content) >= GONE_AFTER) {
        await this.#takeOver(lock, content, depth);
        continue;
      }
      if (this.#clock.now() >= this.#until) throw new VaultError('busy-elsewhere');
      await this.#clock.pause(pause);
    }
  }

  /** On Windows a name that is being removed is refused for a moment, as one that nobody may use is for ever. */
  async #patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++)
      try {
        return await work();
      } catch (error) {
        if (attempt === ATTEMPTS || !REFUSED.includes((error as NodeJS.ErrnoException).code ?? ''))
          throw error;
        await this.#clock.pause(LONGEST_PAUSE);
      }
  }

  /** @returns undefined where another program holds it */
  async #create(lock: string): Promise<SoleWriter | undefined> {
    const handle = await this.#files.create(lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined;
      throw error;
    });
    if (!handle) return undefined;
    const holder = new Holder(this.#files, this.#clock, lock, handle);
    try {
      if (await holder.begin()) return holder;
    } catch (error) {
      await holder.release();
      throw error;
    }
    await holder.release();
    return undefined;
  }

  /**
   * Whoever waited as long saw the same lock, and may be about to remove it too. Only who holds a lock on removing it
   * does so, and not before a second look: the lock of whoever was faster stays.
   */
  async #takeOver(lock: string, content: string | undefined, depth: number): Promise<void> {
    // So many programs that ended in the middle of this leave no choice. Who is wronged learns it by `holds`.
    const turn =
      depth < DEEPEST ? await this.acquire(`${lock}.${shortNameOf(content)}`, depth + 1) : undefined;
    try {
      if (content !== undefined && (await readLock(this.#files, lock)) === content)
        await removeIfThere(this.#files, lock);
    } finally {
      await turn?.release();
    }
  }
}

/** How long the same content has stood there, as far as this program was awake to see it. */
class Watch {
  readonly #clock: WriterClock;
  #content: string | undefined;
  #last = 0;
  #unchanged = 0;

  constructor(clock: WriterClock) {
    this.#clock = clock;
  }

  unchangedFor(content: string | undefined): number {
    const now = this.#clock.now();
    const same = content !== undefined && content === this.#content;
    // While this computer slept, or this program stood still, the holder may have too.
    this.#unchanged = same ? this.#unchanged + Math.min(now - this.#last, RENEWED_EVERY) : 0;
    this.#content = content;
    this.#last = now;
    return this.#unchanged;
  }
}

const TOKEN_DIGITS = 32;
/** The token, the number, and the end of each line. */
const LOCK_BYTES = TOKEN_DIGITS + 1 + 8 + 1;

class Holder implements SoleWriter {
  readonly #files: VaultFiles;
  readonly #clock: WriterClock;
  readonly #lock: string;
  readonly #handle: WritableFile;
  readonly #token = randomBytes(TOKEN_DIGITS / 2).toString('hex');
  #written = false;
  #renewals = 0;
  #renewing: Promise<unknown> = Promise.resolve();
  #stopRenewing = (): void => undefined;

  constructor(files: VaultFiles, clock: WriterClock, lock: string, handle: WritableFile) {
    this.#files = files;
    this.#clock = clock;
    this.#lock = lock;
    this.#handle = handle;
  }

  /** @returns whether it is held: before its first word was written, it may have been taken for one left behind */
  async begin(): Promise<boolean> {
    await writeAll(this.#handle, encoded(`${this.#token}\n${numbered(0)}\n`), 0);
    this.#written = true;
    let done = true;
    this.#stopRenewing = this.#clock.every(RENEWED_EVERY, () => {
      if (!done) return;
      done = false;
      this.#renewing = this.#renew().finally(() => {
        done = true;
      });
    });
    return this.holds();
  }

  async holds(): Promise<boolean> {
    const content = await readLock(this.#files, this.#lock);
    return content?.slice(0, TOKEN_DIGITS) === this.#token;
  }

  async release(): Promise<void> {
    this.#stopRenewing();
    await this.#renewing;
    await this.#handle.close().catch(() => undefined);
    // On Windows a virus scanner may hold it for a moment.
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
      try {
        return await this.#remove();
      } catch {
        if (attempt < ATTEMPTS) await this.#clock.pause(LONGEST_PAUSE);
      }
  }

  /**
   * By the handle that it was made with: by its name it might by now be another program's. The number alone is written,
   * in place, so that who reads meanwhile finds the token whole.
   */
  async #renew(): Promise<void> {
    const number = encoded(numbered(++this.#renewals));
    await writeAll(this.#handle, number, TOKEN_DIGITS + 1).catch(() => undefined);
  }

  async #remove(): Promise<void> {
    const content = await readLock(this.#files, this.#lock);
    const token = content?.slice(0, TOKEN_DIGITS);
    // Where writing failed, what stands there is the beginning of the token, or nothing.
    const ours = this.#written ? token === this.#token : token !== undefined && this.#token.startsWith(token);
    if (ours) await removeIfThere(this.#files, this.#lock);
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const numbered = (renewals: number): string => String(renewals % 1e8).padStart(8, '0');

/** A power cut may leave anything in a file that was not synced. */
const shortNameOf = (content = ''): string => /^[0-9a-f]{8}/.exec(content)?.[0] ?? 'empty';

/** @throws VaultError `copy-name-taken` where something by the name of the lock is none: a folder, a longer file */
async function readLock(files: VaultFiles, lock: string): Promise<string | undefined> {
  const bytes = await files.beginning(lock).catch((error) => {
    throw error instanceof VaultError ? new VaultError('copy-name-taken') : error;
  });
  if (bytes && bytes.length > LOCK_BYTES) throw new VaultError('copy-name-taken');
  return bytes && Buffer.from(bytes).toString('latin1');
}

/** Whether a file that has the name of such a lock may be one. */
export const isWriterLock = (files: VaultFiles, lock: string): Promise<boolean> =>
  readLock(files, lock).then(
    (content) => content !== undefined,
    () => false,
  );

async function removeIfThere(files: VaultFiles, lock: string): Promise<void> {
  await files.remove(lock).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
