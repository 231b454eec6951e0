import path from 'node:path';
import { LONGEST_HEADER } from '../../../electron/vault/header.ts';
import type { VaultFiles, WritableFile } from '../../../electron/vault/vault-files.ts';

/**
 * A disk that loses power. Until they are synced, writes may be lost whole or torn, and names may be lost: on a disk
 * with a journal the last few of them in order, on a FAT stick any of them, half a renaming included.
 */
export type DiskKind = 'journal' | 'fat';

interface Stored {
  /** As programs see it. */
  now: Uint8Array;
  /** As it is after a power cut when nothing of what follows arrived. */
  settled: Uint8Array;
  unsettled: { at: number; bytes: Uint8Array }[];
}

type NameChange = (names: Map<string, Stored>) => void;

export class PowerCut extends Error {}

/** Chooses a whole number from 0 to `most`. */
export type Choose = (most: number) => number;

const codeError = (code: string): Error => Object.assign(new Error(code), { code });

export class PowerCutDisk implements VaultFiles {
  readonly #kind: DiskKind;
  readonly #names = new Map<string, Stored>();
  readonly #settledNames = new Map<string, Stored>();
  #unsettledNames: NameChange[] = [];
  /** Operations that change something, in order: a cut comes before one of them. */
  readonly operations: string[] = [];
  cutBefore = Number.POSITIVE_INFINITY;
  /** Called before each operation; may throw what a failing disk says. */
  fault: (operation: string, index: number) => void = () => undefined;
  /** The most bytes taken by one write. */
  takes = Number.POSITIVE_INFINITY;

  constructor(kind: DiskKind, files: Readonly<Record<string, Uint8Array>> = {}) {
    this.#kind = kind;
    for (const [name, bytes] of Object.entries(files)) {
      const stored = { now: bytes, settled: bytes, unsettled: [] };
      this.#names.set(name, stored);
      this.#settledNames.set(name, stored);
    }
  }

  #step(operation: string): void {
    const index = this.operations.length;
    if (index >= this.cutBefore) throw new PowerCut();
    this.operations.push(operation);
    this.fault(operation, index);
  }

  #change(...changes: NameChange[]): void {
    for (const change of changes) change(this.#names);
    if (this.#kind === 'fat') this.#unsettledNames.push(...changes);
    else
      this.#unsettledNames.push((names) =>
        changes.forEach((change) => {
          change(names);
        }),
      );
  }

  #stored(file: string): Stored {
    const stored = this.#names.get(file);
    if (!stored) throw codeError('ENOENT');
    return stored;
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    this.#step('read');
    return this.#names.get(file)?.now.slice();
  }

  async beginning(file: string): Promise<Uint8Array | undefined> {
    this.#step('read');
    return this.#names.get(file)?.now.slice(0, LONGEST_HEADER);
  }

  async create(file: string): Promise<WritableFile> {
    this.#step('create');
    if (this.#names.has(file)) throw codeError('EEXIST');
    const empty = new Uint8Array(0);
    const stored: Stored = { now: empty, settled: empty, unsettled: [] };
    this.#change((names) => names.set(file, stored));
    return this.#writable(stored);
  }

  async openInPlace(file: string): Promise<WritableFile> {
    this.#step('openInPlace');
    return this.#writable(this.#stored(file));
  }

  #writable(stored: Stored): WritableFile {
    return {
      write: async (bytes, at) => {
        this.#step('write');
        const taken = bytes.slice(0, this.takes);
        stored.now = written(stored.now, at, taken);
        stored.unsettled.push({ at, bytes: taken });
        return taken.length;
      },
      sync: async () => {
        this.#step('sync');
        stored.settled = stored.now;
        stored.unsettled = [];
      },
      close: async () => this.#step('close'),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step('rename');
    const stored = this.#stored(from);
    // FAT takes the old entry away and writes the new one: a cut may leave any of that undone.
    this.#change(
      (names) => names.delete(to),
      (names) => names.set(to, stored),
      (names) => names.delete(from),
    );
  }

  async remove(file: string): Promise<void> {
    this.#step('remove');
    this.#stored(file);
    this.#change((names) => names.delete(file));
  }

  async names(folder: string): Promise<readonly string[]> {
    this.#step('names');
    return [...this.#names.keys()]
      .filter((file) => path.dirname(file) === folder)
      .map((file) => path.basename(file));
  }

  async syncFolder(): Promise<void> {
    this.#step('syncFolder');
    for (const change of this.#unsettledNames) change(this.#settledNames);
    this.#unsettledNames = [];
  }

  /** The disk as it is found after the power came back. */
  afterPowerCut(choose: Choose): PowerCutDisk {
    const names = new Map(this.#settledNames);
    const arrived = this.#kind === 'journal' ? choose(this.#unsettledNames.length) : undefined;
    this.#unsettledNames.forEach((change, index) => {
      if (arrived === undefined ? choose(1) === 1 : index < arrived) change(names);
    });
    return new PowerCutDisk(
      this.#kind,
      Object.fromEntries([...names].map(([name, stored]) => [name, whatArrived(stored, choose)])),
    );
  }
}

function whatArrived({ settled, unsettled }: Stored, choose: Choose): Uint8Array {
  let bytes = settled;
  for (const { at, bytes: sent } of unsettled)
    bytes = written(bytes, at, sent.slice(0, arrivedOf(sent.length, choose)));
  return bytes;
}

/** Nothing, all, or a part. */
const arrivedOf = (length: number, choose: Choose): number => [0, length, choose(length)][choose(2)] ?? 0;

function written(before: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const after = new Uint8Array(Math.max(before.length, at + bytes.length));
  after.set(before);
  after.set(bytes, at);
  return after;
}
