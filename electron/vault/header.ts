import { VAULT_LIMIT_BYTES } from '../../models/contract/vault-messages.ts';
import { costRefusal, type DerivationCost } from './derivation-cost.ts';
import { KEY_BYTES, SALT_BYTES } from './derive-key.ts';
import { NONCE_BYTES, SEAL_BYTES, TAG_BYTES } from './sealing.ts';
import type { Sodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';
import { canBeRead, type Migrations, migrations, VERSION } from './versions.ts';

/** Eight bytes without a meaning in letters: a file that lies about does not spell out what wrote it. */
const MAGIC = Uint8Array.of(0x8f, 0x3c, 0xd1, 0x0d, 0x0a, 0x1a, 0x0a, 0xb7);

/** Where each field begins; docs/vault-format.md has the table. Numbers are little endian. */
const AT = {
  version: 8,
  headerBytes: 12,
  memoryKiB: 16,
  passes: 20,
  lanes: 24,
  salt: 28,
  slot: 44,
  tableBytes: 116,
  fileBytes: 120,
  generation: 128,
  nonce: 136,
  checksum: 160,
} as const;

export const HEADER_BYTES = 176;
const PREAMBLE_BYTES = 16;
const CHECKSUM_BYTES = 16;
const SLOT_BYTES = KEY_BYTES + SEAL_BYTES;
const LANES = 1;
export const LONGEST_HEADER = 4096;
/** The smallest table is one step of padding, sealed; the largest holds all cases with room to spare. */
const LEAST_TABLE_BYTES = 4096 + TAG_BYTES;
const MOST_TABLE_BYTES = 256 * 1024 + TAG_BYTES;

/** How a passphrase leads to the file's key. It stays the same from save to save, until the passphrase changes. */
export interface KeySlot {
  readonly cost: DerivationCost;
  readonly salt: Uint8Array;
  /** The file's key, sealed under the key that the passphrase derives. */
  readonly wrapped: Uint8Array;
}

export interface VaultHeader {
  readonly version: number;
  readonly slot: KeySlot;
  /** Of the sealed table of cases, with its tag. */
  readonly tableBytes: number;
  readonly fileBytes: number;
  /** One more at each save. */
  readonly generation: number;
  /** Of the table; new at each save. */
  readonly nonce: Uint8Array;
}

/** The header's bytes, checksum included. */
export function encodeHeader(sodium: Sodium, header: VaultHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  writeSlotPart(bytes, header.version, header.slot);
  bytes.set(header.slot.wrapped, AT.slot);
  view.setUint32(AT.tableBytes, header.tableBytes, true);
  view.setBigUint64(AT.fileBytes, BigInt(header.fileBytes), true);
  view.setBigUint64(AT.generation, BigInt(header.generation), true);
  bytes.set(header.nonce, AT.nonce);
  bytes.set(checksum(sodium, bytes), AT.checksum);
  return bytes;
}

/** What the wrapped key is bound to: everything that decides how it is opened. */
export function slotAssociated(version: number, slot: Omit<KeySlot, 'wrapped'>): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  writeSlotPart(bytes, version, slot);
  return bytes.subarray(0, AT.slot);
}

/** What the table of cases is bound to: the whole header before its checksum. */
export const tableAssociated = (file: Uint8Array): Uint8Array => file.subarray(0, AT.checksum);

/**
 * Reads and judges what can be judged without a key, before anything is derived.
 * @param bytes the whole file
 * @throws VaultError
 */
export function readHeader(sodium: Sodium, bytes: Uint8Array, steps: Migrations = migrations): VaultHeader {
  const header = wholeHeader(sodium, bytes);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const version = view.getUint32(AT.version, true);
  if (version > VERSION) throw new VaultError('newer-version');
  if (!canBeRead(version, steps) || header.length !== HEADER_BYTES) throw new VaultError('damaged');
  const cost = { memoryKiB: view.getUint32(AT.memoryKiB, true), passes: view.getUint32(AT.passes, true) };
  const refused = costRefusal(cost);
  if (refused) throw new VaultError(refused);
  const read: VaultHeader = {
    version,
    slot: {
      cost,
      salt: header.slice(AT.salt, AT.salt + SALT_BYTES),
      wrapped: header.slice(AT.slot, AT.slot + SLOT_BYTES),
    },
    tableBytes: view.getUint32(AT.tableBytes, true),
    fileBytes: Number(view.getBigUint64(AT.fileBytes, true)),
    generation: Number(view.getBigUint64(AT.generation, true)),
    nonce: header.slice(AT.nonce, AT.nonce + NONCE_BYTES),
  };
  if (view.getUint32(AT.lanes, true) !== LANES) throw new VaultError('damaged');
  checkSizes(read, bytes.length);
  return read;
}

/** The header as it stands at the front of the file, its checksum in order. These fields are the same in every version. */
function wholeHeader(sodium: Sodium, bytes: Uint8Array): Uint8Array {
  const shared = bytes.subarray(0, MAGIC.length);
  if (!shared.every((byte, index) => byte === MAGIC[index])) throw new VaultError('not-a-vault');
  if (bytes.length < PREAMBLE_BYTES) throw new VaultError('truncated');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(AT.headerBytes, true);
  if (length < HEADER_BYTES || length > LONGEST_HEADER) throw new VaultError('damaged');
  if (bytes.length < length) throw new VaultError('truncated');
  const header = bytes.subarray(0, length);
  if (header.subarray(PREAMBLE_BYTES).every((byte) => byte === 0)) throw new VaultError('made-unreadable');
  const stored = header.subarray(length - CHECKSUM_BYTES);
  if (!sodium.memcmp(stored, checksum(sodium, header))) throw new VaultError('damaged');
  return header;
}

function checkSizes({ tableBytes, fileBytes, generation }: VaultHeader, bytes: number): void {
  if (fileBytes > VAULT_LIMIT_BYTES) throw new VaultError('too-large');
  if (bytes < fileBytes) throw new VaultError('truncated');
  const fits = tableBytes >= LEAST_TABLE_BYTES && tableBytes <= MOST_TABLE_BYTES;
  if (bytes > fileBytes || !fits || HEADER_BYTES + tableBytes > fileBytes) throw new VaultError('damaged');
  if (!Number.isSafeInteger(generation)) throw new VaultError('damaged');
}

function writeSlotPart(bytes: Uint8Array, version: number, { cost, salt }: Omit<KeySlot, 'wrapped'>): void {
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(AT.version, version, true);
  view.setUint32(AT.headerBytes, HEADER_BYTES, true);
  view.setUint32(AT.memoryKiB, cost.memoryKiB, true);
  view.setUint32(AT.passes, cost.passes, true);
  view.setUint32(AT.lanes, LANES, true);
  bytes.set(salt, AT.salt);
}

/** Tells an accident from a wrong passphrase. No secret: whoever changes a header on purpose can make it anew. */
const checksum = (sodium: Sodium, header: Uint8Array): Uint8Array =>
  sodium.crypto_generichash(CHECKSUM_BYTES, header.subarray(0, header.length - CHECKSUM_BYTES), null);

/** Zeros over everything after the first sixteen bytes leave a vault that says of itself that nothing opens it. */
export const destroyedPart: { readonly at: number; readonly zeros: Uint8Array } = {
  at: PREAMBLE_BYTES,
  zeros: new Uint8Array(HEADER_BYTES - PREAMBLE_BYTES),
};

/** Whether a passphrase may lead to anything in this file, whole or not. */
export const mayHoldKey = (bytes: Uint8Array): boolean =>
  mayHaveBeenVault(bytes) && bytes.subarray(PREAMBLE_BYTES, HEADER_BYTES).some((byte) => byte !== 0);

export const startsLikeVault = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && MAGIC.every((byte, index) => byte === bytes[index]);

/** So many of its first eight bytes are enough to take a damaged file for a vault; no other known format has two. */
const BYTES_THAT_TELL = 4;

/**
 * Whether a file may once have been written by this program: it is empty, begins with zeros as after a power cut, or
 * with much of what a vault begins with. Anything else is somebody else's.
 */
export function mayHaveBeenVault(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, MAGIC.length);
  if (beginning.every((byte) => byte === 0)) return true;
  const alike = beginning.filter((byte, index) => byte === MAGIC[index]).length;
  return alike >= Math.min(BYTES_THAT_TELL, beginning.length);
}
