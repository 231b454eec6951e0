import fc from 'fast-check';

/** Words that mean something to a reader of JSON, to JavaScript or to a person's eye. */
const TOKENS = [
  ...['{', '}', '[', ']', '"', ':', ',', '\\', '\\u0000', '\u202e', '\ud800', '\ufeff', '//', '1e999', '-0'],
  ...['null', 'true', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__":{"ok":true},'],
  ...['[[[[[[[[', '{"a":'.repeat(40), '9'.repeat(400), 'x'.repeat(5_000), '\u0301'.repeat(500)],
];

const part = fc.double({ min: 0, max: 1, noNaN: true });

type Edit = (text: string) => string;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(part, fc.string({ unit: 'binary', maxLength: 4 })).map(([at, put]) => (text: string) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + put + text.slice(place + 1);
  }),
  fc.tuple(part, fc.constantFrom(...TOKENS)).map(([at, put]) => (text: string) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + put + text.slice(place);
  }),
  part.map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
  fc.tuple(part, part).map(([from, length]) => (text: string) => {
    const start = Math.floor(from * text.length);
    return text.slice(0, start) + text.slice(start + Math.ceil(length * 40));
  }),
  fc.tuple(part, part, part).map(([from, to, length]) => (text: string) => {
    const start = Math.floor(from * text.length);
    const place = Math.floor(to * text.length);
    return text.slice(0, place) + text.slice(start, start + Math.ceil(length * 200)) + text.slice(place);
  }),
);

/** The text of a file with some bytes of it changed, put in, left out or doubled. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce((now, change) => change(now), text));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const placesIn = (value: Json, here: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...here, key]))];
};

function replaced(value: Json, place: readonly (string | number)[], put: Json): Json {
  const [key, ...rest] = place;
  if (key === undefined || typeof value !== 'object' || value === null) return put;
  const copy = structuredClone(value) as Record<string, Json>;
  // Not by assignment: `__proto__` is a part like any other here.
  Object.defineProperty(copy, key, {
    value: replaced(copy[key] ?? null, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy as Json;
}

const oddPart: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    '',
    '__proto__',
    'constructor',
    'value:a.b',
    'answered:x',
    'x|app:y',
    'unknown',
    'x'.repeat(10_000),
    -1,
    1e308,
    [],
    {},
    [[]],
  ),
);

/** The same file, well-formed, with one or two parts replaced by others, at any depth. */
export const withOtherParts = (text: string): fc.Arbitrary<string> => {
  const value = JSON.parse(text) as Json;
  const places = placesIn(value);
  return fc
    .array(fc.tuple(fc.constantFrom(...places), oddPart), { minLength: 1, maxLength: 2 })
    .map((edits) => JSON.stringify(edits.reduce((now, [place, put]) => replaced(now, place, put), value)));
};

/** A text of `opening` and `closing` around each other so many times. */
export const nested = (depth: number, opening: string, closing: string): string =>
  `${opening.repeat(depth)}0${closing.repeat(depth)}`;
