import { gzipSync, zipSync } from 'fflate';

/** Draws a whole number from 0 up to and without `below`. */
export type Draw = (below: number) => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function drawingFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** No reader unpacks anything; that none begins to is what these are for. */
const ZEROS = new Uint8Array(20_000_000);
const BOMBS = [gzipSync(ZEROS), zipSync({ 'profile.json': ZEROS })];

const NOT_UTF_8 = [
  bytes(0xff),
  bytes(0xc0, 0xaf), // a longer form than needed
  bytes(0xed, 0xa0, 0x80), // half a pair
  bytes(0xf4, 0x90, 0x80, 0x80), // past the last character
  bytes(0xe2, 0x80), // cut off
];
const MARKS = [bytes(0xef, 0xbb, 0xbf), bytes(0xff, 0xfe), bytes(0xfe, 0xff), text('\u2028'), text('\u202e')];
const NUMBERS = ['1e999', '-0', '1e-400', '9'.repeat(400), '0x10', '01', '+1', 'NaN', '2', '-1', '1.0'].map(
  text,
);
const WORDS = [
  ...['{', '}', '[', ']', '"', ':', ',', '\\', '\\u0000', '\\ud800', '//', '{}', '[]', '""'],
  ...['null', 'true', 'false', '__proto__', 'constructor', 'unknown', '"__proto__":{"ok":true},'],
  ...['"leeward-profile"', '"leeward-household"', '"leeward-case"', '"settings":', '"month":"2026-13"'],
].map(text);

type Mutation = (file: Uint8Array, draw: Draw, others: readonly Uint8Array[]) => Uint8Array;

const put = (file: Uint8Array, at: number, what: Uint8Array): Uint8Array =>
  joined(file.subarray(0, at), what, file.subarray(at));
const place = (file: Uint8Array, draw: Draw): number => draw(file.length + 1);
const range = (file: Uint8Array, draw: Draw): [from: number, to: number] => {
  const from = place(file, draw);
  return [from, Math.min(file.length, from + 1 + draw(2 ** draw(10)))];
};
const oneOf = <Item>(items: readonly Item[], draw: Draw): Item => items[draw(items.length)] as Item;
const anyOf =
  (items: readonly Uint8Array[]): Mutation =>
  (file, draw) =>
    put(file, place(file, draw), oneOf(items, draw));

const flipBit: Mutation = (file, draw) => {
  const changed = file.slice();
  const at = draw(Math.max(1, file.length));
  changed[at] = (changed[at] ?? 0) ^ (1 << draw(8));
  return changed;
};
const otherByte: Mutation = (file, draw) => {
  const changed = file.slice();
  changed[draw(Math.max(1, file.length))] = draw(256);
  return changed;
};
const truncated: Mutation = (file, draw) => file.slice(0, place(file, draw));
const withoutRange: Mutation = (file, draw) => {
  const [from, to] = range(file, draw);
  return joined(file.subarray(0, from), file.subarray(to));
};
const doubledRange: Mutation = (file, draw) => {
  const [from, to] = range(file, draw);
  return put(file, draw(3) === 0 ? place(file, draw) : to, file.subarray(from, to));
};
const spliced: Mutation = (file, draw, others) => {
  const other = oneOf(others, draw);
  return joined(file.subarray(0, place(file, draw)), other.subarray(place(other, draw)));
};
const partOfOther: Mutation = (file, draw, others) => {
  const other = oneOf(others, draw);
  const [from, to] = range(other, draw);
  return put(file, place(file, draw), other.subarray(from, to));
};

/** Where a word or a number of the JSON stands: what is put there still parses more often than not. */
function valueIn(file: Uint8Array, draw: Draw): [from: number, to: number] {
  const found = [
    ...Buffer.from(file)
      .toString('latin1')
      .matchAll(/"[^"]*"|-?\d+|true|false|null/g),
  ];
  const chosen = found[draw(found.length)];
  return chosen ? [chosen.index, chosen.index + chosen[0].length] : range(file, draw);
}
const replaced = (file: Uint8Array, [from, to]: [number, number], what: Uint8Array): Uint8Array =>
  joined(file.subarray(0, from), what, file.subarray(to));

/** From an opening bracket to the one that closes it: an item of a list, a list, a part with all it holds. */
function branchIn(file: Uint8Array, draw: Draw): [from: number, to: number] {
  const OPENING = [0x5b, 0x7b];
  const CLOSING = [0x5d, 0x7d];
  const start = place(file, draw);
  let from = start;
  while (from < file.length && !OPENING.includes(file[from] as number)) from++;
  let open = 0;
  for (let at = from; at < file.length; at++) {
    if (OPENING.includes(file[at] as number)) open++;
    if (CLOSING.includes(file[at] as number) && --open === 0) return [from, at + 1];
  }
  return range(file, draw);
}
const branchTwice: Mutation = (file, draw) => {
  const [from, to] = draw(3) === 0 ? valueIn(file, draw) : branchIn(file, draw);
  return put(file, to, joined(text(','), file.subarray(from, to)));
};
const branchOfOther: Mutation = (file, draw, others) => {
  const other = oneOf(others, draw);
  return replaced(file, branchIn(file, draw), other.subarray(...branchIn(other, draw)));
};

const nested: Mutation = (file, draw) => {
  const [opening, closing] = oneOf([['[', ']'] as const, ['{"a":', '}'] as const], draw);
  const depth = 2 ** draw(17);
  return replaced(file, valueIn(file, draw), text(`${opening.repeat(depth)}0${closing.repeat(depth)}`));
};
const longWord: Mutation = (file, draw) => {
  const letter = oneOf(['x', '\u0301', '\ud83d\ude00', '\\u0041', ' '], draw);
  return replaced(file, valueIn(file, draw), text(`"${letter.repeat(2 ** draw(18))}"`));
};
const hugeNumber: Mutation = (file, draw) => replaced(file, valueIn(file, draw), oneOf(NUMBERS, draw));
const valueOfOther: Mutation = (file, draw, others) => {
  const other = oneOf(others, draw);
  return replaced(file, valueIn(file, draw), other.subarray(...valueIn(other, draw)));
};
const otherEncoding: Mutation = (file, draw) => {
  const wide = Buffer.from(Buffer.from(file).toString('utf8'), 'utf16le');
  return draw(2) === 0 ? wide : joined(bytes(0xff, 0xfe), wide);
};

const MUTATIONS: readonly Mutation[] = [
  ...[flipBit, otherByte, truncated, withoutRange, doubledRange, spliced, partOfOther],
  ...[
    hugeNumber,
    valueOfOther,
    valueOfOther,
    branchTwice,
    branchOfOther,
    anyOf(WORDS),
    anyOf(MARKS),
    anyOf(NOT_UTF_8),
  ],
];
/** Large or plain at once: less often, so that a run is not spent on them. */
const RARE: readonly Mutation[] = [
  ...[nested, longWord, otherEncoding, anyOf(BOMBS)],
  (_, draw) => oneOf(BOMBS, draw),
  (file) => put(file, 0, MARKS[0] as Uint8Array),
];

/** The file with one to four of its parts changed, put in, left out, doubled or taken from another file. */
export function mutatedBytes(file: Uint8Array, others: readonly Uint8Array[], draw: Draw): Uint8Array {
  let changed = file;
  for (let edits = 1 + draw(4); edits > 0; edits--)
    changed = oneOf(draw(12) === 0 ? RARE : MUTATIONS, draw)(changed, draw, others);
  return changed;
}
