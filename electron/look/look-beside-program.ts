import fs from 'node:fs/promises';
import path from 'node:path';
import { LOOK_FILE } from '../../models/contract/look-file-name.ts';
import type { Look, LookOutcome, RememberedLook } from '../../models/contract/look-messages.ts';
import { saveFailure, writeWholeFile } from '../whole-file.ts';
import { lookText, readLook } from './look-file.ts';

/** What is done with the disk, so that a test can let it fail. */
interface LookDisk {
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

const disk: LookDisk = { write: writeWholeFile, remove: (file) => fs.unlink(file) };

/**
 * The one small file that a portable program may keep beside itself. What is asked is done one after the other, and a
 * file under its name that is not ours is neither replaced nor removed.
 */
export class LookBesideProgram {
  readonly #folder: string | undefined;
  readonly #disk: LookDisk;
  #last: Promise<unknown> = Promise.resolve();

  /** @param folder where the program lies; undefined where nothing may be remembered. */
  constructor(folder: string | undefined, toDisk: LookDisk = disk) {
    this.#folder = folder;
    this.#disk = toDisk;
  }

  remembered(): Promise<RememberedLook> {
    return this.#next(async () => {
      if (this.#folder === undefined) return { offered: false, look: null };
      const found = await readLook(path.join(this.#folder, LOOK_FILE));
      const foreign = found === 'foreign';
      const folder = await this.#writable();
      // A stick that is protected from writing still says how a window shall look.
      if (folder === undefined) return { offered: false, look: foreign ? null : found };
      return { offered: true, folder: path.basename(folder), look: foreign ? null : found, foreign };
    });
  }

  /** @param asked the person asks for the file; otherwise one that is gone meanwhile is not made again. */
  remember({ asked, ...look }: Look & { asked: boolean }): Promise<LookOutcome> {
    return this.#next(async () => {
      const folder = await this.#writable();
      if (folder === undefined) return { ok: false, code: 'read-only' };
      const file = path.join(folder, LOOK_FILE);
      const found = await readLook(file);
      if (found === 'foreign') return { ok: false, code: 'foreign' };
      if (found === null && !asked) return { ok: true, look: null };
      try {
        await this.#disk.write(file, lookText(look));
        return { ok: true, look };
      } catch (error) {
        const code = saveFailure(error);
        return { ok: false, code: code === 'name-too-long' ? 'failed' : code };
      }
    });
  }

  forget(): Promise<LookOutcome> {
    return this.#next(async () => {
      if (this.#folder === undefined) return { ok: true, look: null };
      const file = path.join(this.#folder, LOOK_FILE);
      const found = await readLook(file);
      if (found === 'foreign') return { ok: false, code: 'foreign' };
      try {
        if (found) await this.#disk.remove(file);
        return { ok: true, look: null };
      } catch {
        return { ok: false, code: 'stays' };
      }
    });
  }

  /** Until what was asked is done, before the program ends. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #writable(): Promise<string | undefined> {
    if (this.#folder === undefined) return undefined;
    try {
      await fs.access(this.#folder, fs.constants.W_OK);
      return this.#folder;
    } catch {
      return undefined;
    }
  }
}
