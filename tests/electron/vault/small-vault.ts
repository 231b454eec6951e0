import { type KeySlot, readHeader } from '../../../electron/vault/header.ts';
import {
  newCaseId,
  newFileKey,
  openVault,
  sealVault,
  unwrapFileKey,
  type VaultCase,
  wrapFileKey,
} from '../../../electron/vault/sealed-vault.ts';
import { loadSodium, type Sodium } from '../../../electron/vault/sodium.ts';
import { VaultError } from '../../../electron/vault/vault-error.ts';
import type { VaultFailure } from '../../../models/contract/vault-messages.ts';

export const sodium: Sodium = await loadSodium();

export const CANARY = 'canary: who came on Tuesday';

/** Stands for what a passphrase derives, which takes too long to do for each of a thousand files. */
export const passphraseKey = new Uint8Array(32).fill(7);
export const LEAST_COST = { memoryKiB: 64 * 1024, passes: 3 };
export const SALT = new Uint8Array(16).fill(5);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export interface SmallVault {
  readonly file: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly slot: KeySlot;
  readonly cases: readonly VaultCase[];
}

export const caseOf = (content: string, label = ''): VaultCase => ({
  id: newCaseId(sodium),
  label,
  content: encode(content),
});

export function smallVault(
  contents: readonly string[] = [CANARY, 'the other case'],
  generation = 1,
): SmallVault {
  const fileKey = newFileKey(sodium);
  const slot = wrapFileKey(sodium, fileKey, passphraseKey, { cost: LEAST_COST, salt: SALT });
  const cases = contents.map((content, index) => caseOf(content, `case ${index}`));
  return { file: sealVault(sodium, { slot, fileKey, generation, cases }), fileKey, slot, cases };
}

/** Everything in the file, or the code of why it cannot be had. Anything else that is thrown is a defect. */
export function contentsOf(file: Uint8Array, key: Uint8Array = passphraseKey): string[] | VaultFailure {
  try {
    const header = readHeader(sodium, file);
    const opened = openVault(sodium, file, header, unwrapFileKey(sodium, header, key));
    return opened.cases.map(({ id }) => decode(opened.content(id)));
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

export const HEADER = 176;

/** As somebody would who changes a header on purpose. */
export function withChecksum(file: Uint8Array): Uint8Array {
  const fixed = file.slice();
  fixed.set(sodium.crypto_generichash(16, fixed.subarray(0, HEADER - 16), null), HEADER - 16);
  return fixed;
}

export function withNumber(file: Uint8Array, at: number, value: number): Uint8Array {
  const changed = file.slice();
  new DataView(changed.buffer).setUint32(at, value, true);
  return changed;
}

export function flipped(file: Uint8Array, byte: number, bit: number): Uint8Array {
  const changed = file.slice();
  changed[byte] = (changed[byte] ?? 0) ^ (1 << bit);
  return changed;
}
