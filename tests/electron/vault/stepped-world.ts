import type { WriterClock } from '../../../electron/vault/sole-writer.ts';
import type { VaultFiles } from '../../../electron/vault/vault-files.ts';
import type { Choose } from './power-cut-disk.ts';

interface Turn {
  readonly program: string;
  readonly at: number;
  go(): void;
}

/**
 * Programs on one disk, with a time of their own: one operation of one program at a time, in whatever order is chosen.
 * A program may stand still for a while, or be killed, before any of its operations.
 */
export class SteppedWorld {
  now = 0;
  readonly #choose: Choose;
  #turns: Turn[] = [];
  readonly #stillUntil = new Map<string, number>();
  readonly #killed = new Set<string>();
  /** Called before each operation of a program, which may be made to stand still or killed there. */
  before: (program: string, operation: string, file: string) => void = () => undefined;
  /** The most milliseconds that one operation takes. */
  slowness = 0;

  constructor(choose: Choose = () => 0) {
    this.#choose = choose;
  }

  standStill(program: string, milliseconds: number): void {
    this.#stillUntil.set(program, this.now + milliseconds);
  }

  kill(program: string): void {
    this.#killed.add(program);
  }

  isKilled = (program: string): boolean => this.#killed.has(program);

  clockOf(program: string): WriterClock {
    return {
      now: () => this.now,
      pause: (milliseconds) => this.#turn(program, milliseconds),
      every: (milliseconds, work) => {
        let ended = false;
        const again = async (): Promise<void> => {
          await this.#turn(program, milliseconds);
          if (ended) return;
          work();
          await again();
        };
        void again();
        return () => {
          ended = true;
        };
      },
    };
  }

  /** The disk as that program sees it: each of its operations waits for its turn. */
  filesOf(program: string, disk: VaultFiles): VaultFiles {
    const step = async <Result>(operation: string, file: string, work: () => Promise<Result>) => {
      this.before(program, operation, file);
      await this.#turn(program, this.#choose(this.slowness));
      return work();
    };
    return {
      read: (file) => step('read', file, () => disk.read(file)),
      beginning: (file) => step('read', file, () => disk.beginning(file)),
      rename: (from, to) => step('rename', to, () => disk.rename(from, to)),
      remove: (file) => step('remove', file, () => disk.remove(file)),
      names: (folder) => step('names', folder, () => disk.names(folder)),
      syncFolder: (folder) => step('syncFolder', folder, () => disk.syncFolder(folder)),
      openInPlace: (file) => step('openInPlace', file, () => disk.openInPlace(file)),
      create: async (file) => {
        const handle = await step('create', file, () => disk.create(file));
        return {
          write: (bytes, at) => step('write', file, () => handle.write(bytes, at)),
          sync: () => step('sync', file, () => handle.sync()),
          close: () => step('close', file, () => handle.close()),
        };
      },
    };
  }

  /** Lets time pass until all of that is done, but for what killed programs would have done. */
  async run<Result>(work: Readonly<Record<string, Promise<Result>>>): Promise<Record<string, Result>> {
    const done: Record<string, Result> = {};
    const failures: unknown[] = [];
    for (const [program, promise] of Object.entries(work))
      promise.then(
        (result) => {
          done[program] = result;
        },
        (error) => failures.push(error),
      );
    const waits = (program: string): boolean => !(program in done) && !this.#killed.has(program);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (failures.length > 0) throw failures[0];
      if (!Object.keys(work).some(waits)) return done;
      this.#step();
    }
  }

  #turn(program: string, milliseconds: number): Promise<void> {
    return new Promise((go) => this.#turns.push({ program, at: this.now + milliseconds, go }));
  }

  #step(): void {
    this.#turns = this.#turns.filter(({ program }) => !this.#killed.has(program));
    const readyAt = ({ program, at }: Turn): number => Math.max(at, this.#stillUntil.get(program) ?? 0);
    this.now = Math.max(this.now, Math.min(...this.#turns.map(readyAt)));
    const ready = this.#turns.filter((turn) => readyAt(turn) <= this.now);
    const next = ready[this.#choose(ready.length - 1)];
    if (!next) throw new Error('everybody waits for ever');
    this.#turns.splice(this.#turns.indexOf(next), 1);
    next.go();
  }
}

/** For one program by itself: what it waits for is over at once. */
export function hastyClock(): WriterClock {
  let now = 0;
  return {
    now: () => now,
    pause: async (milliseconds) => {
      now += milliseconds;
    },
    every: () => () => undefined,
  };
}
