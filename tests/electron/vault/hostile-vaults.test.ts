import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { costRefusal } from '../../../electron/vault/derivation-cost.ts';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import { readHeader } from '../../../electron/vault/header.ts';
import { pad } from '../../../electron/vault/padded-size.ts';
import { newFileKey, openVault, sealVault, wrapFileKey } from '../../../electron/vault/sealed-vault.ts';
import { VAULT_LIMIT_BYTES, vaultFailures } from '../../../models/contract/vault-messages.ts';
import { ownTimeOf } from '../../own-time.ts';
import { runs } from '../../runs.ts';
import { HostileFiles } from '../../tally.ts';
import {
  CANARY,
  contentsOf as contentsOrCode,
  HEADER,
  LEAST_COST,
  SALT,
  smallVault,
  sodium,
  withChecksum,
} from './small-vault.ts';
import { editedVault, withEdits } from './vault-edits.ts';

const TIME_LIMIT_MS = 2_000;
const MEMORY_LIMIT_KIB = 512 * 1024;
/** In each of two places. */
const WHOLE_WAYS = 10;
const SALT_AT = 28;
const TABLE_BYTES_AT = 116;
const TABLE_STEP = 4096;
const LONGEST_TABLE = 256 * 1024 - 4;
const { file, fileKey, cases } = smallVault();

const hostile = new HostileFiles();
/** The most that the process ever held: what was given back counts too. */
const mostMemory = (): number => process.resourceUsage().maxRSS;
const before = mostMemory();
afterAll(() => {
  hostile.tally();
  expect(mostMemory() - before).toBeLessThan(MEMORY_LIMIT_KIB);
});

/** No file takes longer than it may. */
function contentsOf(...words: Parameters<typeof contentsOrCode>): ReturnType<typeof contentsOrCode> {
  const { result, milliseconds } = ownTimeOf(() => hostile.open(() => contentsOrCode(...words)));
  expect(milliseconds).toBeLessThan(TIME_LIMIT_MS);
  return result;
}

const isFailure = (result: unknown): boolean => vaultFailures.some((code) => code === result);

const mutated = editedVault(file.length).map((edited) => withEdits(file, edited));

/** A table in which everything may be wrong, sealed as only the owner could: the parser behind the key. */
function withTable(json: string, fileBytes?: number): Uint8Array {
  const padded = pad(new TextEncoder().encode(json));
  const grown = new Uint8Array(fileBytes ?? HEADER + padded.length + 16 + 4096);
  grown.set(file.subarray(0, HEADER));
  const view = new DataView(grown.buffer);
  view.setUint32(116, padded.length + 16, true);
  view.setUint32(120, grown.length, true);
  const header = withChecksum(grown);
  const key = sodium.crypto_kdf_derive_from_key(32, 1, 'case-box', fileKey);
  const nonce = header.subarray(136, 160);
  header.set(
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, header.subarray(0, 160), null, nonce, key),
    HEADER,
  );
  return header;
}

const zeroDigest = sodium.to_hex(sodium.crypto_generichash(32, new Uint8Array(4096), null));
const hex = (bytes: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((drawn) => sodium.to_hex(drawn));
const numbered = (index: number): string => index.toString(16).padStart(32, '0');
const anyNumber = fc.oneof(fc.nat({ max: 5000 }), fc.integer(), fc.double(), fc.constant(2 ** 53));
const oddCase = fc.record(
  {
    id: fc.oneof(hex(16), fc.constant('0'.repeat(32)), fc.string()),
    label: fc.string({ unit: 'binary' }),
    key: fc.oneof(hex(72), fc.string()),
    at: anyNumber,
    bytes: anyNumber,
  },
  { requiredKeys: [] },
);
const oddTable = fc.oneof(
  fc
    .record({ cases: fc.array(oddCase, { maxLength: 5 }), digest: fc.constant(zeroDigest) })
    .map((table) => JSON.stringify(table)),
  fc.json(),
  fc.string(),
  fc.constant(`${'['.repeat(50_000)}`),
  fc.constant(`{"__proto__":{"cases":[]},"digest":"${zeroDigest}"}`),
);

describe('a hostile file, the key known', () => {
  it('is refused with one of our reasons, or still holds what was in it', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        const result = contentsOf(bytes);
        if (isFailure(result)) return;
        // Edits that come to nothing leave the file as it was; nothing else opens.
        expect(Buffer.compare(bytes, file)).toBe(0);
      }),
      { numRuns: runs(400, 20_000) },
    );
  });

  it('of nothing but noise is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8192 }), (bytes) => {
        expect(isFailure(contentsOf(bytes))).toBe(true);
        const begun = Buffer.concat([file.subarray(0, 16), bytes]);
        expect(isFailure(contentsOf(begun))).toBe(true);
        if (begun.length >= HEADER) expect(isFailure(contentsOf(withChecksum(begun)))).toBe(true);
      }),
      { numRuns: runs(100, 2_000) },
    );
  });

  it('with any table behind the key is refused, or lists what fits', () => {
    fc.assert(
      fc.property(oddTable, (json) => {
        const result = contentsOf(withTable(json));
        expect(isFailure(result) || Array.isArray(result)).toBe(true);
        if (Array.isArray(result)) expect(result).toEqual([]);
      }),
      { numRuns: runs(200, 5_000) },
    );
    expect(contentsOf(withTable(JSON.stringify({ cases: [], digest: zeroDigest })))).toEqual([]);
  });

  it.each([
    ['a case past the end', [{ at: 4096 - 39, bytes: 40 }]],
    ['a case too short to be sealed', [{ at: 0, bytes: 39 }]],
    ['two cases of one name', [{}, {}]],
    ['more cases than there may be', Array.from({ length: 65 }, (_, index) => ({ id: numbered(index) }))],
    ['a field of its own', [{ path: '/etc/passwd' }]],
  ])('with a table of %s is refused', (_, rows) => {
    const good = { id: numbered(0), label: '', key: '00'.repeat(72), at: 0, bytes: 40 };
    const table = (all: object[]): string =>
      JSON.stringify({ cases: all.map((row) => ({ ...good, ...row })), digest: zeroDigest });
    const open = (all: object[]) => {
      const bytes = withTable(table(all));
      return openVault(sodium, bytes, readHeader(sodium, bytes), fileKey);
    };
    expect(open([{}]).cases).toHaveLength(1);
    expect(() => open(rows)).toThrow('damaged');
  });

  it('as large as a vault may be is refused, or opened, within the limits', () => {
    const largest = (digest: string): Uint8Array =>
      withTable(JSON.stringify({ cases: [], digest }), VAULT_LIMIT_BYTES);
    expect(contentsOf(largest(zeroDigest))).toBe('damaged');
    const after = VAULT_LIMIT_BYTES - HEADER - TABLE_STEP - 16;
    const honest = sodium.crypto_generichash(32, new Uint8Array(after), null);
    expect(contentsOf(largest(sodium.to_hex(honest)))).toEqual([]);
    expect(contentsOf(withTable('['.repeat(LONGEST_TABLE), VAULT_LIMIT_BYTES))).toBe('damaged');
    expect(contentsOf(withTable('[]', VAULT_LIMIT_BYTES + 1))).toBe('too-large');
  });

  it('never leads to a derivation out of bounds', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        if (typeof contentsOf(bytes) === 'string' && contentsOf(bytes) !== 'wrong-passphrase') return;
        expect(costRefusal(readHeader(sodium, bytes).slot.cost)).toBeUndefined();
      }),
      { numRuns: runs(200, 2_000) },
    );
  });
});

const flip = fc.integer({ min: 1, max: 255 });

it('goes the whole way from a passphrase, hostile or not', () => {
  const passphrase = new TextEncoder().encode('river lamp seven');
  const key = deriveKey(sodium, passphrase, LEAST_COST, SALT);
  const slot = wrapFileKey(sodium, newFileKey(sodium), key, { cost: LEAST_COST, salt: SALT });
  const kept = newFileKey(sodium);
  const honest = sealVault(sodium, {
    slot: wrapFileKey(sodium, kept, key, slot),
    fileKey: kept,
    generation: 3,
    cases,
  });
  const unlocked = (bytes: Uint8Array, typed: Uint8Array): unknown => {
    try {
      const { cost, salt } = readHeader(sodium, bytes).slot;
      return contentsOf(bytes, deriveKey(sodium, typed, cost, salt));
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  expect(unlocked(honest, passphrase)).toEqual([CANARY, 'the other case']);
  // In the salt and the wrapped key, or after the header: what is wrong there shows only after the derivation.
  const places = [
    { from: SALT_AT, until: TABLE_BYTES_AT, said: 'wrong-passphrase' },
    { from: HEADER, until: honest.length, said: 'damaged' },
  ];
  for (const { from, until, said } of places)
    for (const [at, mask] of fc.sample(
      fc.tuple(fc.integer({ min: from, max: until - 1 }), flip),
      WHOLE_WAYS,
    )) {
      const changed = honest.slice();
      changed[at] = (changed[at] ?? 0) ^ mask;
      expect(unlocked(withChecksum(changed), passphrase)).toBe(said);
    }
});
