import { ARABIC_WORDS } from './words/arabic.ts';
import { ENGLISH_WORDS } from './words/english.ts';
import { PERSIAN_WORDS } from './words/persian.ts';

export const wordLists = { en: ENGLISH_WORDS, fa: PERSIAN_WORDS, ar: ARABIC_WORDS } as const;

export type WordLanguage = keyof typeof wordLists;

/** Together with a derivation that takes a second a guess, out of reach of whoever took the file. */
const LEAST_BITS = 64;
const DRAWS = 2 ** 16;

export interface DrawnPassphrase {
  /** The words, parted by one space. */
  readonly passphrase: string;
  /** Whole bits of choice, rounded down. */
  readonly bits: number;
}

/**
 * As many words as make 64 bits, each drawn alike from the language's list.
 * @param randomBytes gives as many bytes as asked, each value as likely as the other
 */
export function drawPassphrase(
  language: WordLanguage,
  randomBytes: (count: number) => Uint8Array,
): DrawnPassphrase {
  const words = wordLists[language];
  const bitsEach = Math.log2(words.length);
  const count = Math.ceil(LEAST_BITS / bitsEach);
  const drawn = Array.from({ length: count }, () => words[drawBelow(words.length, randomBytes)]);
  return { passphrase: drawn.join(' '), bits: Math.floor(count * bitsEach) };
}

/** A number below `limit`, at most 65,536, each as likely: draws past the last whole multiple are thrown away. */
export function drawBelow(limit: number, randomBytes: (count: number) => Uint8Array): number {
  const fair = DRAWS - (DRAWS % limit);
  for (;;) {
    const [low = 0, high = 0] = randomBytes(2);
    const draw = low + 256 * high;
    if (draw < fair) return draw % limit;
  }
}
