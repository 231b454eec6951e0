import type { Sodium } from './sodium.ts';

export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
/** What sealing adds. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** XChaCha20-Poly1305: a fresh random nonce, then the ciphertext with its tag. */
export function seal(sodium: Sodium, plain: Uint8Array, key: Uint8Array, associated: Uint8Array): Uint8Array {
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const sealed = new Uint8Array(plain.length + SEAL_BYTES);
  sealed.set(nonce);
  sealed.set(sealWithNonce(sodium, plain, key, associated, nonce), NONCE_BYTES);
  return sealed;
}

/** The plaintext, or undefined where key, associated data or any bit of the sealed bytes is another. */
export const unseal = (
  sodium: Sodium,
  sealed: Uint8Array,
  key: Uint8Array,
  associated: Uint8Array,
): Uint8Array | undefined =>
  sealed.length < SEAL_BYTES
    ? undefined
    : unsealWithNonce(sodium, sealed.subarray(NONCE_BYTES), key, associated, sealed.subarray(0, NONCE_BYTES));

/** For a nonce that is kept elsewhere; it must never serve twice with one key. */
export const sealWithNonce = (
  sodium: Sodium,
  plain: Uint8Array,
  key: Uint8Array,
  associated: Uint8Array,
  nonce: Uint8Array,
): Uint8Array => sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, null, nonce, key);

export function unsealWithNonce(
  sodium: Sodium,
  sealed: Uint8Array,
  key: Uint8Array,
  associated: Uint8Array,
  nonce: Uint8Array,
): Uint8Array | undefined {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, associated, nonce, key);
  } catch {
    return undefined;
  }
}
