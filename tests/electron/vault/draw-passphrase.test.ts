import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawBelow,
  drawPassphrase,
  type WordLanguage,
  wordLists,
} from '../../../electron/vault/draw-passphrase.ts';
import { normalisePassphrase } from '../../../models/vault/normalise-passphrase.ts';

const LANGUAGES: readonly WordLanguage[] = ['en', 'fa', 'ar'];

/** Sounds that one letter stands for here, and shapes that differ by dots only. */
const SOUNDS = ['ثصس', 'ذضظز', 'طت', 'حه', 'غق', 'عآأإءا', 'ةه', 'ىئيی', 'ؤو', 'كک'];
const SHAPES = ['بپتث', 'جچحخ', 'دذ', 'رزژ', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'کگك', 'اآأإ', 'ةه', 'ىيی', 'ؤو'];

const foldedBy = (groups: readonly string[], word: string): string =>
  Array.from(word, (letter) => groups.find((group) => group.includes(letter)) ?? letter).join('');

const twins = (words: readonly string[], fold: (word: string) => string): string[] => {
  const seen = new Map<string, string>();
  return words.flatMap((word) => {
    const key = fold(word);
    const other = seen.get(key);
    seen.set(key, word);
    return other === undefined ? [] : [`${other} ${word}`];
  });
};

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordLists[language];

  it('are many, short and of one script, without half-spaces', () => {
    expect(words.length).toBeGreaterThanOrEqual(1024);
    const script = language === 'en' ? /^[a-z]{3,8}$/ : /^[ء-غف-يپچژکگی]{3,8}$/u;
    expect(words.filter((word) => !script.test(word))).toEqual([]);
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
  });

  it('stay apart when a keyboard, an ear or a hand mixes letters up', () => {
    expect(twins(words, normalisePassphrase)).toEqual([]);
    expect(twins(words, (word) => foldedBy(SOUNDS, word))).toEqual([]);
    expect(twins(words, (word) => foldedBy(SHAPES, word))).toEqual([]);
  });

  it('makes a passphrase of at least 64 bits, in words of the list', () => {
    const bytes = fc.sample(fc.uint8Array({ minLength: 2, maxLength: 2 }), 400);
    const { passphrase, bits } = drawPassphrase(language, () => bytes.pop() ?? new Uint8Array(2));
    const drawn = passphrase.split(' ');
    expect(drawn.every((word) => words.includes(word))).toBe(true);
    expect(bits).toBe(Math.floor(drawn.length * Math.log2(words.length)));
    expect(bits).toBeGreaterThanOrEqual(64);
  });
});

it('uses the letters of each language’s own keyboard', () => {
  expect(wordLists.fa.filter((word) => /[كيىة]/u.test(word))).toEqual([]);
  expect(wordLists.ar.filter((word) => /[کیگچپژأإآى]/u.test(word))).toEqual([]);
});

it('finds planted twins', () => {
  expect(twins(['سیر', 'صیر'], (word) => foldedBy(SOUNDS, word))).toHaveLength(1);
  expect(twins(['خبر', 'چتر'], (word) => foldedBy(SHAPES, word))).toHaveLength(1);
});

describe('a draw', () => {
  it('is as likely for each number: every pair of bytes counted once', () => {
    for (const limit of [3, 1000, 1342, 40_000, 65_536]) {
      const counts = new Array<number>(limit).fill(0);
      for (let pair = 0; pair < 65_536; pair++) {
        const again = [pair, -1];
        // A second question means that the draw was thrown away.
        const draw = drawBelow(limit, () => {
          const next = again.shift() ?? 0;
          return next < 0 ? new Uint8Array(2) : Uint8Array.of(next & 255, next >> 8);
        });
        if (again.length === 1) counts[draw] = (counts[draw] ?? 0) + 1;
      }
      expect(new Set(counts)).toEqual(new Set([Math.floor(65_536 / limit)]));
    }
  });
});
