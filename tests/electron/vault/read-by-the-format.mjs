// Reads a vault by docs/vault-format.md alone: read-by-the-format.mjs FILE, the passphrase on standard input.
// It takes nothing from the program, so that the page is what the file is held against.
import must from 'node:assert';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const sodium = createRequire(import.meta.url)('libsodium-wrappers-sumo');
await sodium.ready;

const [file, typed] = [fs.readFileSync(process.argv[2]), fs.readFileSync(0, 'utf8')];

// Header
must(file.subarray(0, 8).toString('hex') === '8f3cd10d0a1a0ab7', 'another beginning');
must(file.readUInt32LE(8) === 1 && file.readUInt32LE(12) === 176, 'another version');
const checksum = Buffer.from(sodium.crypto_generichash(16, file.subarray(0, 160), null));
must(checksum.equals(file.subarray(160, 176)), 'checksum');
const [memory, passes, lanes] = [16, 20, 24].map((at) => file.readUInt32LE(at));
must(memory >= 65536 && memory <= 524288 && passes >= 3 && memory * passes <= 2097152 && lanes === 1, 'cost');
const tableBytes = file.readUInt32LE(116);
must(file.readBigUInt64LE(120) === BigInt(file.length), 'length');

// From passphrase to keys
const LETTERS = { أإآٱ: 'ا', ؤ: 'و', ئىيېۍ: 'ی', ك: 'ک', ةۀەہۂۃھ: 'ه' };
let passphrase = typed
  .normalize('NFKC')
  .replace(/[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
  .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g, '')
  .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
for (const [others, letter] of Object.entries(LETTERS))
  for (const other of others) passphrase = passphrase.replaceAll(other, letter);
passphrase = passphrase.normalize('NFKC').replace(/[\t-\r \u0085\u1680\u2028\u2029]+/g, ' ');
passphrase = passphrase.replace(/^ | $/g, '');

const open = (sealed, key, associated, nonce) =>
  Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, associated, nonce, key));
const unseal = (sealed, key, associated) =>
  open(sealed.subarray(24), key, associated, sealed.subarray(0, 24));
const unpad = (padded) => padded.subarray(4, 4 + padded.readUInt32LE(0));

const [words, salt, kind] = [
  Buffer.from(passphrase),
  file.subarray(28, 44),
  sodium.crypto_pwhash_ALG_ARGON2ID13,
];
const passphraseKey = sodium.crypto_pwhash(32, words, salt, passes, memory * 1024, kind);
const fileKey = unseal(file.subarray(44, 116), passphraseKey, file.subarray(0, 44));
const context = Buffer.from('case-box'.padEnd(16, '\0'));
const subkey = (number) =>
  sodium.crypto_generichash_blake2b_salt_personal(
    32,
    fileKey,
    Buffer.from([number, ...Array(15).fill(0)]),
    context,
  );

// Table and cases
const end = 176 + tableBytes;
const [header, nonce, sealedTable] = [
  file.subarray(0, 160),
  file.subarray(136, 160),
  file.subarray(176, end),
];
const [table, body] = [JSON.parse(unpad(open(sealedTable, subkey(1), header, nonce))), file.subarray(end)];
must(sodium.to_hex(sodium.crypto_generichash(32, body, null)) === table.digest, 'digest');
const contents = table.cases.map(({ id, label, key, at, bytes }) => {
  const caseKey = unseal(Buffer.from(key, 'hex'), subkey(2), Buffer.from(id, 'hex'));
  const content = unpad(unseal(body.subarray(at, at + bytes), caseKey, Buffer.from(id, 'hex')));
  return { label, content: content.toString() };
});
console.log(JSON.stringify({ generation: Number(file.readBigUInt64LE(128)), contents }));
