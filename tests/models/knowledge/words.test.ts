import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { bare, wordPattern } from '../../../models/knowledge/word-forms.ts';
import ar from '../../../renderer/texts/ar.json' with { type: 'json' };
import en from '../../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../../renderer/texts/fa.json' with { type: 'json' };
import guideInArabic from '../../../renderer/texts/guide/ar.json' with { type: 'json' };
import guideInEnglish from '../../../renderer/texts/guide/en.json' with { type: 'json' };
import guideInPersian from '../../../renderer/texts/guide/fa.json' with { type: 'json' };
import { allWords, longestSentence } from './message-texts.ts';

type Texts = Readonly<Record<string, string>>;

const INTERFACE: Record<string, Texts> = {
  en: { ...en, ...guideInEnglish },
  fa: { ...fa, ...guideInPersian },
  ar: { ...ar, ...guideInArabic },
};
const LANGUAGES = ['en', 'fa', 'ar'] as const;
/** Words that a sentence may have. Persian and Arabic say a thing in more, shorter words. */
const LONGEST = { en: 30, fa: 35, ar: 35 };

const { instead = {}, promises = {}, allowed = {} } = pack.glossary ?? {};

/** Every text of a language, of the knowledge and of the interface. */
const textsOf = (language: string): Texts => ({ ...pack.texts[language], ...INTERFACE[language] });

/** Lines "id: word, instead of which …" for what stands in the texts and should not. */
const wordFaults = (language: string, texts: Texts): string[] => {
  const names = (allowed[language] ?? []).flatMap(({ words }) => words);
  const avoided = [
    ...(instead[language] ?? []).flatMap(({ avoid, use }) =>
      avoid.map((word) => ({ word, use: `say "${use}"` })),
    ),
    ...(promises[language] ?? []).map((word) => ({ word, use: 'nobody can promise it' })),
  ].map(({ word, use }) => ({ word, use, pattern: wordPattern(word, language) }));
  return Object.entries(texts).flatMap(([id, message]) => {
    const named = names.reduce((rest, name) => rest.replaceAll(name, '…'), allWords(message));
    const text = bare(named);
    return avoided
      .filter(({ pattern }) => text.search(pattern) >= 0)
      .map(({ word, use }) => `${id}: "${word}": ${use}: ${named}`);
  });
};

const longSentences = (language: (typeof LANGUAGES)[number], texts: Texts): string[] =>
  Object.entries(texts)
    .filter(([, message]) => longestSentence(message) > LONGEST[language])
    .map(([id, message]) => `${id}: ${longestSentence(message)} words: ${message}`);

describe.each(LANGUAGES)('every text in %s', (language) => {
  it('uses the same word for the same thing, and promises nothing', () => {
    expect(wordFaults(language, textsOf(language))).toEqual([]);
  });

  it('has sentences that can be read in one breath', () => {
    expect(longSentences(language, textsOf(language))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['en', 'Telegram is safe now.'],
    ['en', 'It is 100 % sure.'],
    ['en', 'Turn {on, select, yes {it on} other {your laptop off}}.'],
    ['en', 'Someone with the metadata'],
    ['fa', 'این برنامه امن است.'],
    ['fa', 'دیگر ممکن نیست و محال است'],
    ['fa', '{count, plural, one {یک کامپیوتر} other {# کامپیوتر}}'],
    ['fa', 'روی لپ‌تاپ‌هایشان'],
    ['ar', 'هذا التطبيق آمن.'],
    ['ar', 'والسيرفر في بلدك'],
    ['ar', 'ذلك مضمونٌ'],
  ])('finds what was planted in %s: %s', (language, planted) => {
    expect(wordFaults(language, { planted })).toHaveLength(1);
  });

  it.each([
    ['en', 'Open Element, Security & Privacy, Secure Backup.'],
    ['en', 'The safeguards of {laptop}'],
    ['fa', 'بروید به تنظیمات › امنیت (Security) › چت محرمانه'],
    ['ar', 'الخصوصية والأمان (Privacy and Security)'],
  ])('leaves alone in %s: %s', (language, text) => {
    expect(wordFaults(language, { text })).toEqual([]);
  });

  it('finds a long sentence, in its longest choice, and not two short ones', () => {
    const words = (count: number): string => Array(count).fill('word').join(' ');
    expect(longSentences('en', { planted: `{x, select, yes {no} other {${words(30)}}} more.` })).toHaveLength(
      1,
    );
    expect(longSentences('en', { short: `${words(20)}. ${words(20)}.` })).toEqual([]);
  });

  it.each(LANGUAGES)(
    'sends nobody to an avoided word in %s, and makes no exception that nothing needs',
    (language) => {
      const used = Object.fromEntries((instead[language] ?? []).map(({ use }) => [use, use]));
      expect(wordFaults(language, used)).toEqual([]);
      const all = Object.values(textsOf(language)).map(allWords).join('\n');
      for (const { words } of allowed[language] ?? [])
        for (const name of words) {
          expect(all.includes(name), name).toBe(true);
        }
    },
  );
});
