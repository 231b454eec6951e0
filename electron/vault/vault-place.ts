import { createHash } from 'node:crypto';
import path from 'node:path';
import type { VaultFailure } from '../../models/contract/vault-messages.ts';
import { VaultError } from './vault-error.ts';
import type { VaultFiles } from './vault-files.ts';

/**
 * What was last seen under a vault's name: the SHA-256 of the whole file, or why it could not be read, or undefined
 * where there was none.
 */
export type Seen = string | undefined;

export interface PlaceReading {
  /** The file, or why it cannot be had. */
  readonly vault: Uint8Array | VaultFailure;
  /** The last good copy beside it, where there is one that can be read. */
  readonly copy?: Uint8Array;
  readonly seen: Seen;
}

export const lastGoodCopyOf = (file: string): string => `${file}.bak`;
/** Where a vault that could not be opened is put before another takes its name. */
export const setAsideOf = (file: string): string => `${file}.damaged`;

/** Unfinished files of this vault and of no other. */
export const unfinishedName = (file: string, number: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${number}.tmp`);

export function isUnfinishedOf(file: string, name: string): boolean {
  const start = `.${path.basename(file)}.`;
  return name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length));
}

/** Keeps other programs from writing at the same time; beside it, for a moment, locks on taking over one left behind. */
export const writerLockOf = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.lock`);

export function isTakeOverOf(file: string, name: string): boolean {
  const start = path.basename(writerLockOf(file));
  return name.startsWith(start) && /^(\.([0-9a-f]{8}|empty))+$/.test(name.slice(start.length));
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Never fails: what cannot be read is said in words that a person is told. */
export async function readPlace(files: VaultFiles, file: string): Promise<PlaceReading> {
  const vault = await readOrFailure(files, file);
  const copy = await readOrFailure(files, lastGoodCopyOf(file));
  return {
    vault,
    ...(typeof copy === 'string' ? {} : { copy }),
    seen: vault === 'missing' ? undefined : typeof vault === 'string' ? vault : digestOf(vault),
  };
}

async function readOrFailure(files: VaultFiles, file: string): Promise<Uint8Array | VaultFailure> {
  try {
    return (await files.read(file)) ?? 'missing';
  } catch (error) {
    return whyUnread(error);
  }
}

/** What is said of a file whose reading failed. */
export const whyUnread = (error: unknown): VaultFailure =>
  error instanceof VaultError ? error.code : 'unreadable';
