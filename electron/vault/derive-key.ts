import { costRefusal, type DerivationCost } from './derivation-cost.ts';
import type { Sodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';

export const KEY_BYTES = 32;
export const SALT_BYTES = 16;

const MEASURED_MIB = 16;
const MEASURED_PASSES = 3;

/**
 * Argon2id (RFC 9106), version 1.3, one lane, 32 bytes.
 * @param passphrase UTF-8 of the normalised passphrase
 * @param salt 16 bytes
 * @throws VaultError where the cost is out of bounds or the memory cannot be had
 */
export function deriveKey(
  sodium: Sodium,
  passphrase: Uint8Array,
  cost: DerivationCost,
  salt: Uint8Array,
): Uint8Array {
  const refused = costRefusal(cost);
  if (refused) throw new VaultError(refused);
  try {
    return argon2id(sodium, passphrase, cost, salt);
  } catch {
    throw new VaultError('no-memory');
  }
}

/** Milliseconds for one pass over one MiB. The first run only warms the compiled code. */
export function measureDerivation(sodium: Sodium, now: () => number): number {
  const cost = { memoryKiB: MEASURED_MIB * 1024, passes: MEASURED_PASSES };
  const run = (): number => {
    const started = now();
    argon2id(sodium, new Uint8Array(KEY_BYTES), cost, new Uint8Array(SALT_BYTES));
    return now() - started;
  };
  run();
  return run() / (MEASURED_MIB * MEASURED_PASSES);
}

const argon2id = (
  sodium: Sodium,
  passphrase: Uint8Array,
  { memoryKiB, passes }: DerivationCost,
  salt: Uint8Array,
): Uint8Array =>
  sodium.crypto_pwhash(
    KEY_BYTES,
    passphrase,
    salt,
    passes,
    memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
