/** With what a file is locked: a passphrase, or the public key (`age1…`) of whoever shall open it. */
export type LockKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipient'; readonly recipient: string };

export interface LockRequest {
  readonly content: Uint8Array;
  readonly key: LockKey;
}

/** `recipient`: that is no public key. `failed`: something else, which may quote what was typed and is not told. */
export type LockAnswer =
  | { readonly ok: true; readonly locked: Uint8Array }
  | { readonly ok: false; readonly reason: 'recipient' | 'failed' };
