import { VAULT_LIMIT_BYTES } from '../../models/contract/vault-messages.ts';
import { type CaseRow, caseTooLarge, encodeTable, readTable } from './case-table.ts';
import { KEY_BYTES } from './derive-key.ts';
import {
  encodeHeader,
  HEADER_BYTES,
  type KeySlot,
  slotAssociated,
  tableAssociated,
  type VaultHeader,
} from './header.ts';
import { pad, paddedSize, unpad } from './padded-size.ts';
import { NONCE_BYTES, seal, sealWithNonce, TAG_BYTES, unseal, unsealWithNonce } from './sealing.ts';
import type { Sodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';
import { type Migrations, migrations, VERSION } from './versions.ts';

/** Which of the file's keys a subkey is; the context is eight letters, as libsodium wants it. */
const SUBKEY = { table: 1, cases: 2 } as const;
const SUBKEY_CONTEXT = 'case-box';
const DIGEST_BYTES = 32;
const CASE_ID_BYTES = 16;

export interface VaultCase {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly label: string;
  readonly content: Uint8Array;
}

export interface VaultDraft {
  readonly slot: KeySlot;
  readonly fileKey: Uint8Array;
  readonly generation: number;
  readonly cases: readonly VaultCase[];
}

export interface OpenedVault {
  readonly cases: readonly { readonly id: string; readonly label: string }[];
  /** @throws VaultError where there is no such case or it does not open */
  content(id: string): Uint8Array;
}

export const newFileKey = (sodium: Sodium): Uint8Array => sodium.randombytes_buf(KEY_BYTES);
export const newCaseId = (sodium: Sodium): string => sodium.to_hex(sodium.randombytes_buf(CASE_ID_BYTES));

/** Wraps the file's key under the key that a passphrase derived. */
export function wrapFileKey(
  sodium: Sodium,
  fileKey: Uint8Array,
  passphraseKey: Uint8Array,
  derivation: Omit<KeySlot, 'wrapped'>,
): KeySlot {
  const associated = slotAssociated(VERSION, derivation);
  return { ...derivation, wrapped: seal(sodium, fileKey, passphraseKey, associated) };
}

/** @throws VaultError `wrong-passphrase`, which a header altered together with its checksum looks like too */
export function unwrapFileKey(sodium: Sodium, header: VaultHeader, passphraseKey: Uint8Array): Uint8Array {
  const associated = slotAssociated(header.version, header.slot);
  const fileKey = unseal(sodium, header.slot.wrapped, passphraseKey, associated);
  if (!fileKey) throw new VaultError('wrong-passphrase');
  return fileKey;
}

/**
 * The whole file. Every content is sealed anew under a fresh key, so that two saves side by side do not show which
 * case changed; what is left up to the next power of two is random.
 * @throws VaultError `too-large`
 */
export function sealVault(sodium: Sodium, draft: VaultDraft): Uint8Array {
  if (draft.cases.some(({ content }) => caseTooLarge(content))) throw new VaultError('too-large');
  const caseKeysKey = subkey(sodium, draft.fileKey, SUBKEY.cases);
  const rows: CaseRow[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { id, label, content } of draft.cases) {
    const key = sodium.randombytes_buf(KEY_BYTES);
    const padded = pad(content);
    const part = seal(sodium, padded, key, sodium.from_hex(id));
    const wrapped = seal(sodium, key, caseKeysKey, sodium.from_hex(id));
    for (const secret of [padded, key]) sodium.memzero(secret);
    rows.push({ id, label, key: sodium.to_hex(wrapped), at, bytes: part.length });
    parts.push(part);
    at += part.length;
  }
  sodium.memzero(caseKeysKey);
  const tablePlain = (digest: string): Uint8Array => pad(encodeTable({ cases: rows, digest }));
  const tableBytes = tablePlain('0'.repeat(2 * DIGEST_BYTES)).length + TAG_BYTES;
  const fileBytes = paddedSize(HEADER_BYTES + tableBytes + at);
  if (fileBytes > VAULT_LIMIT_BYTES) throw new VaultError('too-large');

  const file = new Uint8Array(fileBytes);
  const body = file.subarray(HEADER_BYTES + tableBytes);
  parts.forEach((part, index) => {
    body.set(part, rows[index]?.at);
  });
  body.set(randomFiller(sodium, body.length - at), at);
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const { slot, generation } = draft;
  const header = encodeHeader(sodium, { version: VERSION, slot, tableBytes, fileBytes, generation, nonce });
  file.set(header);
  const tableKey = subkey(sodium, draft.fileKey, SUBKEY.table);
  const plain = tablePlain(digestOf(sodium, body));
  file.set(sealWithNonce(sodium, plain, tableKey, tableAssociated(header), nonce), HEADER_BYTES);
  for (const secret of [plain, tableKey]) sodium.memzero(secret);
  return file;
}

/**
 * Opens the table of cases and checks every byte of the file; the cases stay sealed until they are asked for.
 * @param file must not change while the vault is open
 * @param header as `readHeader` read it from the same file
 * @throws VaultError `damaged`
 */
export function openVault(
  sodium: Sodium,
  file: Uint8Array,
  header: VaultHeader,
  fileKey: Uint8Array,
  steps: Migrations = migrations,
): OpenedVault {
  const tableEnd = HEADER_BYTES + header.tableBytes;
  const tableKey = subkey(sodium, fileKey, SUBKEY.table);
  const sealedTable = file.subarray(HEADER_BYTES, tableEnd);
  const associated = tableAssociated(file);
  const padded = unsealWithNonce(sodium, sealedTable, tableKey, associated, header.nonce);
  sodium.memzero(tableKey);
  const encoded = padded && unpad(padded);
  const body = file.subarray(tableEnd);
  const table = encoded && readTable(header.version, encoded, body.length, steps);
  if (!table || table.digest !== digestOf(sodium, body)) throw new VaultError('damaged');
  return {
    cases: table.cases.map(({ id, label }) => ({ id, label })),
    content: (id) => {
      const row = table.cases.find((one) => one.id === id);
      const content = row && caseContent(sodium, row, body, fileKey);
      if (!content) throw new VaultError('damaged');
      return content;
    },
  };
}

function caseContent(
  sodium: Sodium,
  row: CaseRow,
  body: Uint8Array,
  fileKey: Uint8Array,
): Uint8Array | undefined {
  const id = sodium.from_hex(row.id);
  const caseKeysKey = subkey(sodium, fileKey, SUBKEY.cases);
  const key = unseal(sodium, sodium.from_hex(row.key), caseKeysKey, id);
  const padded = key && unseal(sodium, body.subarray(row.at, row.at + row.bytes), key, id);
  const content = padded && unpad(padded);
  for (const secret of [caseKeysKey, key, padded]) if (secret) sodium.memzero(secret);
  return content;
}

const subkey = (sodium: Sodium, fileKey: Uint8Array, which: number): Uint8Array =>
  sodium.crypto_kdf_derive_from_key(KEY_BYTES, which, SUBKEY_CONTEXT, fileKey);

const digestOf = (sodium: Sodium, body: Uint8Array): string =>
  sodium.to_hex(sodium.crypto_generichash(DIGEST_BYTES, body, null));

/** Drawn as one stream: libsodium asks for random numbers four bytes at a time, which is slow for megabytes. */
const randomFiller = (sodium: Sodium, bytes: number): Uint8Array =>
  bytes === 0
    ? new Uint8Array(0)
    : sodium.randombytes_buf_deterministic(bytes, sodium.randombytes_buf(KEY_BYTES));
