/** Fewer are tried out at once: to lock with them would only look like locking. */
export const FEWEST_LETTERS = 8;
const MANY_LETTERS = 20;
const MANY_WORDS = 5;
/** Different letters in it: "aaaaaaaa" is one. */
const FEWEST_DIFFERENT = 5;

/**
 * How long a passphrase is, in three steps. Only what can be counted: whether it is a saying, a name or a verse that
 * others know, no program can see.
 */
export type PassphraseLength = 'too-short' | 'few' | 'some' | 'many';

/** Letters as a reader counts them. */
const lettersOf = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

export const lengthOf = (passphrase: string): PassphraseLength => {
  const letters = lettersOf(passphrase);
  if (letters.length < FEWEST_LETTERS) return 'too-short';
  if (new Set(letters).size < FEWEST_DIFFERENT) return 'few';
  const words = new Set(passphrase.split(/[\s\-_.,]+/u).filter((word) => lettersOf(word).length > 2));
  if (letters.length >= MANY_LETTERS || words.size >= MANY_WORDS) return 'many';
  return letters.length >= MANY_LETTERS * 0.6 ? 'some' : 'few';
};
