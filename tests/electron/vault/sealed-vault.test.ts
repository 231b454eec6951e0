import { describe, expect, it } from 'vitest';
import { destroyedPart, readHeader } from '../../../electron/vault/header.ts';
import { openVault, sealVault, unwrapFileKey, wrapFileKey } from '../../../electron/vault/sealed-vault.ts';
import type { Migrations } from '../../../electron/vault/versions.ts';
import {
  CANARY,
  caseOf,
  contentsOf,
  decode,
  flipped,
  HEADER,
  LEAST_COST,
  passphraseKey,
  SALT,
  smallVault,
  sodium,
  withChecksum,
  withNumber,
} from './small-vault.ts';

const VERSION_AT = 8;
const MEMORY_AT = 16;
const PASSES_AT = 20;
const LANES_AT = 24;
const SALT_AT = 28;
const SLOT_AT = 44;
const TABLE_BYTES_AT = 116;
const FILE_BYTES_AT = 120;
const GENERATION_AT = 128;
const NONCE_AT = 136;

const { file, fileKey, slot, cases } = smallVault();

const blocksOf = (bytes: Uint8Array): string[] =>
  Array.from({ length: bytes.length / 16 }, (_, index) =>
    Buffer.from(bytes.subarray(16 * index, 16 * index + 16)).toString('hex'),
  );

describe('a sealed vault', () => {
  it('gives back each case, its name and its number', () => {
    const header = readHeader(sodium, file);
    const opened = openVault(sodium, file, header, unwrapFileKey(sodium, header, passphraseKey));
    expect(header.generation).toBe(1);
    expect(opened.cases).toEqual(cases.map(({ id, label }) => ({ id, label })));
    expect(cases.map(({ id }) => decode(opened.content(id)))).toEqual([CANARY, 'the other case']);
  });

  it('may hold no case, an empty one and one of any letters', () => {
    expect(contentsOf(smallVault([]).file)).toEqual([]);
    expect(contentsOf(smallVault(['', 'گزارش']).file)).toEqual(['', 'گزارش']);
  });

  it('shows nothing of what is in it, its names included', () => {
    const bytes = Buffer.from(file);
    for (const text of [CANARY, 'case 0', 'cases', 'eeward', 'vault'])
      expect(bytes.includes(text), text).toBe(false);
  });

  it('shares no block with another save of the same cases, after what the passphrase needs', () => {
    const again = sealVault(sodium, { slot, fileKey, generation: 2, cases });
    const first = new Set(blocksOf(file.subarray(HEADER)));
    expect(blocksOf(again.subarray(HEADER)).filter((block) => first.has(block))).toEqual([]);
    expect(again.subarray(NONCE_AT, HEADER)).not.toEqual(file.subarray(NONCE_AT, HEADER));
    expect(again.subarray(SALT_AT, TABLE_BYTES_AT)).toEqual(file.subarray(SALT_AT, TABLE_BYTES_AT));
  });

  it('has a key for each case, and new ones at each save', () => {
    const again = sealVault(sodium, { slot, fileKey, generation: 2, cases });
    const keys = [file, again].flatMap((bytes) => caseKeysOf(bytes));
    expect(new Set([...keys, sodium.to_hex(fileKey)]).size).toBe(2 * cases.length + 1);
  });

  it.each([
    [0, 16],
    [4092, 16],
    [4093, 16],
    [8188, 16],
    [8189, 32],
    [20_000, 64],
  ])('with one case of %i bytes has %i KiB: sizes go in steps', (bytes, kibibytes) => {
    expect(smallVault(['x'.repeat(bytes)]).file.length).toBe(kibibytes * 1024);
  });

  it('refuses what is larger than it may be', () => {
    const large = caseOf('x'.repeat(5_000_001));
    const seal = (contents: (typeof large)[]) => (): Uint8Array =>
      sealVault(sodium, { slot, fileKey, generation: 1, cases: contents });
    expect(seal([large])).toThrow('too-large');
    const content = new Uint8Array(5_000_000);
    const many = Array.from({ length: 8 }, () => ({ ...caseOf(''), content }));
    expect(seal(many)).toThrow('too-large');
  });
});

describe('a damaged file', () => {
  it('opens for no flipped bit of its header', () => {
    for (let byte = 0; byte < HEADER; byte++)
      for (let bit = 0; bit < 8; bit++)
        expect(contentsOf(flipped(file, byte, bit)), `${byte}.${bit}`).toBe(
          byte < 8 ? 'not-a-vault' : 'damaged',
        );
  });

  it('opens for no flipped byte of the rest, the filler included', () => {
    for (let byte = HEADER; byte < file.length; byte++)
      if (contentsOf(flipped(file, byte, byte % 8)) !== 'damaged') expect.unreachable(`byte ${byte}`);
  });

  it('is called cut off wherever it is cut', () => {
    for (let bytes = 0; bytes < file.length; bytes += bytes < 300 ? 1 : 97)
      expect(contentsOf(file.slice(0, bytes)), String(bytes)).toBe('truncated');
    expect(contentsOf(file.slice(0, -1))).toBe('truncated');
  });

  it('may have nothing after its end', () => {
    expect(contentsOf(Buffer.concat([file, Buffer.alloc(1)]))).toBe('damaged');
  });

  it('does not take its body from another save', () => {
    const again = sealVault(sodium, { slot, fileKey, generation: 1, cases });
    const mixed = file.slice();
    const half = file.length / 2;
    mixed.set(again.subarray(half), half);
    expect(contentsOf(mixed)).toBe('damaged');
  });
});

describe('a file that is no vault of ours', () => {
  it.each([
    ['text', Buffer.from('{"format":"leeward-profile"}')],
    ['zeros', Buffer.alloc(20_000)],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('is told apart: %s', (_, bytes) => {
    expect(contentsOf(bytes)).toBe('not-a-vault');
  });

  it('is refused kindly where a newer program wrote it', () => {
    expect(contentsOf(withChecksum(withNumber(file, VERSION_AT, 2)))).toBe('newer-version');
  });

  it('says that its key was destroyed', () => {
    const destroyed = file.slice();
    destroyed.set(destroyedPart.zeros, destroyedPart.at);
    expect(contentsOf(destroyed)).toBe('made-unreadable');
  });
});

describe('a header changed on purpose, its checksum made anew', () => {
  const changed = (at: number, value: number): unknown =>
    contentsOf(withChecksum(withNumber(file, at, value)));

  it.each([
    ['less memory than 64 MiB', MEMORY_AT, 64 * 1024 - 1, 'downgraded'],
    ['fewer than three passes', PASSES_AT, 2, 'downgraded'],
    ['no memory at all', MEMORY_AT, 0, 'downgraded'],
    ['more memory than 512 MiB', MEMORY_AT, 512 * 1024 + 1, 'too-costly'],
    ['more than 2 GiB in all', PASSES_AT, 33, 'too-costly'],
    ['passes for a year', PASSES_AT, 0xffffffff, 'too-costly'],
    ['another number of lanes', LANES_AT, 4, 'damaged'],
    ['other passes within bounds', PASSES_AT, 4, 'wrong-passphrase'],
    ['another salt', SALT_AT, 1, 'wrong-passphrase'],
    ['another nonce of the key', SLOT_AT, 1, 'wrong-passphrase'],
    ['another wrapped key', SLOT_AT + 30, 1, 'wrong-passphrase'],
    ['another generation', GENERATION_AT, 2, 'damaged'],
    ['a generation past counting', GENERATION_AT + 4, 0xffffffff, 'damaged'],
    ['another nonce of the table', NONCE_AT, 1, 'damaged'],
    ['a table longer than the file', TABLE_BYTES_AT, 0xffffffff, 'damaged'],
    ['a table without room', TABLE_BYTES_AT, 15, 'damaged'],
    ['a size past the limit', FILE_BYTES_AT + 4, 1, 'too-large'],
    ['a size past the end', FILE_BYTES_AT, 32 * 1024, 'truncated'],
    ['a size before the end', FILE_BYTES_AT, 8 * 1024, 'damaged'],
    ['an older version that never was', VERSION_AT, 0, 'damaged'],
  ])('%s', (_, at, value, code) => {
    expect(changed(at, value)).toBe(code);
  });

  it.each([
    ['another number of lanes', LANES_AT, 4],
    ['a generation past counting', GENERATION_AT + 4, 0xffffffff],
    ['a table longer than the file', TABLE_BYTES_AT, 0xffffffff],
    ['a table without room', TABLE_BYTES_AT, 15],
    ['a size before the end', FILE_BYTES_AT, 8 * 1024],
  ])('is refused before anything is derived: %s', (_, at, value) => {
    expect(() => readHeader(sodium, withChecksum(withNumber(file, at, value)))).toThrow('damaged');
  });

  it('is told from a wrong passphrase by nothing, and is never opened', () => {
    expect(contentsOf(file, new Uint8Array(32))).toBe('wrong-passphrase');
  });
});

describe('a vault of an older version', () => {
  /** In a version that never was, a case's label was its name. */
  const steps: Migrations = {
    0: (table) => {
      const { cases: old, digest } = table as { cases: { name: string }[]; digest: string };
      return { digest, cases: old.map(({ name, ...row }) => ({ ...row, label: name })) };
    },
  };

  it('is brought to the present one', () => {
    const planted = olderVault();
    expect(contentsOf(planted)).toBe('damaged');
    const header = readHeader(sodium, planted, steps);
    expect(header.version).toBe(0);
    const opened = openVault(sodium, planted, header, fileKey, steps);
    expect(opened.cases.map(({ label }) => label)).toEqual(['case 0', 'case 1']);
    expect(opened.cases.map(({ id }) => decode(opened.content(id)))).toEqual([CANARY, 'the other case']);
  });

  /** The present file with an older number and an older table under the same keys. */
  function olderVault(): Uint8Array {
    const older = withChecksum(withNumber(file, VERSION_AT, 0));
    const table = tableOf(file);
    const json = Buffer.from(table.toString().replaceAll('"label"', '"name"'));
    const plain = Buffer.alloc(4096);
    plain.writeUInt32LE(json.length);
    json.copy(plain, 4);
    const associated = older.subarray(0, HEADER - 16);
    const nonce = file.subarray(NONCE_AT, NONCE_AT + 24);
    older.set(
      sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, null, nonce, subkey(1)),
      HEADER,
    );
    return older;
  }
});

it('binds the key to the cost that the header names', () => {
  const cheaper = wrapFileKey(sodium, fileKey, passphraseKey, {
    cost: { ...LEAST_COST, passes: 4 },
    salt: SALT,
  });
  const swapped = sealVault(sodium, {
    slot: { ...cheaper, cost: LEAST_COST },
    fileKey,
    generation: 1,
    cases,
  });
  expect(contentsOf(swapped)).toBe('wrong-passphrase');
});

function subkey(number: number): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(32, number, 'case-box', fileKey);
}

/** The table's JSON, opened by hand. */
function tableOf(bytes: Uint8Array): Buffer {
  const tableEnd = HEADER + new DataView(bytes.buffer).getUint32(TABLE_BYTES_AT, true);
  const plain = Buffer.from(
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      bytes.subarray(HEADER, tableEnd),
      bytes.subarray(0, HEADER - 16),
      bytes.subarray(NONCE_AT, NONCE_AT + 24),
      subkey(1),
    ),
  );
  return plain.subarray(4, 4 + plain.readUInt32LE(0));
}

function caseKeysOf(bytes: Uint8Array): string[] {
  const table = JSON.parse(tableOf(bytes).toString()) as { cases: { id: string; key: string }[] };
  return table.cases.map(({ id, key }) => {
    const sealed = sodium.from_hex(key);
    return sodium.to_hex(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        sealed.subarray(24),
        sodium.from_hex(id),
        sealed.subarray(0, 24),
        subkey(2),
      ),
    );
  });
}
