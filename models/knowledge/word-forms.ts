/**
 * Where a word stands in a text, in the forms that its language gives it. Endings are those that our texts use;
 * broken plurals and the like are written out in glossary.yaml.
 */

/** What may follow a word of this language and still be the same word, and what may be joined to its front. */
interface Joined {
  readonly before: string;
  readonly after: string;
  /** What may stand before each further word of a term. */
  readonly inner: string;
  /** Letters that make it another word when they touch it. */
  readonly letter: string;
}

const ZWNJ = '\u200c';

const JOINED: Record<string, Joined> = {
  en: { before: '', after: "(?:s|es|['’]s|s['’])?", inner: '', letter: '[\\p{L}\\p{N}]' },
  fa: {
    before: '',
    after: `(?:${ZWNJ}?(?:ها|های|هایی|ی|یی|ای|ش|شان|تان|مان|م|ات|اش|ام|اند|ست|است|هایش|هایشان|هایتان|هایمان|هایم))?`,
    inner: '',
    letter: `[\\p{L}\\p{N}${ZWNJ}]`,
  },
  ar: {
    before: '(?:[وف]?(?:[بك]?ال|لل|[بكل])?)?',
    after: '(?:ه|ها|هم|ك|كم|ي|نا|ة|ات|ان|ين|ون|ا|ًا)?',
    inner: '(?:ال)?',
    letter: '[\\p{L}\\p{N}]',
  },
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Without vowel signs, the mark of the ezafe, and marks of direction: a text is written with them or without. */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u2066-\u2069\u200e\u200f\u0640]/g, '');

/** Finds a word, or several that belong together, in a `bare` text of the language; capitals count for nothing. */
export const wordPattern = (word: string, language: string): RegExp => {
  const { before, after, inner, letter } = JOINED[language] ?? (JOINED.en as Joined);
  const [first = '', ...rest] = bare(word)
    .split(/\s+/)
    .map((part) => escaped(part.replace(/^ال(?=.{2})/, language === 'ar' ? '' : '$&')));
  const joined = [first, ...rest.map((part) => `\\s+${inner}${part}`)].join('');
  // The word itself first: the engine then looks for its letters alone, and at what surrounds it only where they stand.
  const pattern = `${joined}(?<=(?<!${letter})${before}${joined})${after}(?!${letter})`;
  return new RegExp(pattern, /[\p{Lu}\p{Ll}]/u.test(word) ? 'giu' : 'gu');
};
