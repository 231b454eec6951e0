import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { interfaceTexts } from '../../renderer/texts/interface-texts.ts';

const { en = {}, fa = {}, ar = {} } = interfaceTexts;
const TRANSLATIONS = [
  ['Persian', fa],
  ['Arabic', ar],
] as const;

/** Latin letters that may stand in a Persian or Arabic text: names of keys, file kinds and the program's own. */
const LATIN_NAMES = /\bage1?\b|Esc|PDF|HTML|Markdown|JSON|Word|ODT|CSV|Leeward/g;
const ALARM = /\b(safe|secure|impossible|danger|risk score|100 ?%)\b/i;
const MARKS = /[\u2713\u2714\u2705\u{1f512}\u{1f510}\u{1f6e1}\u2620]/u;

const argumentsOf = (message: string): string[] => [...new Set(message.match(/\{(\w+)(?=[,}])/g))].sort();

describe('the interface’s texts', () => {
  it.each(TRANSLATIONS)('are the same in %s as in English, id for id', (_, translated) => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries(en))('%s has the same arguments in each language', (id, english) => {
    for (const [language, translated] of TRANSLATIONS)
      expect(argumentsOf(translated[id] ?? ''), language).toEqual(argumentsOf(english));
  });

  it.each(['en', 'fa', 'ar'])('are all well-formed in %s', (language) => {
    for (const message of Object.values(interfaceTexts[language] ?? {}))
      expect(() => new IntlMessageFormat(message, language)).not.toThrow();
  });

  it.each(TRANSLATIONS)('hold no Latin letters in %s but names', (_, translated) => {
    const words = Object.entries(translated).filter(([, text]) =>
      /[a-z]/i.test(text.replace(LATIN_NAMES, '').replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '')),
    );
    expect(words).toEqual([]);
  });

  it('use Persian letters and digits, not their Arabic or Latin neighbours', () => {
    for (const text of Object.values(fa))
      expect(text.replace(LATIN_NAMES, '').replace(/=\d/g, '')).not.toMatch(
        /[\u064a\u0643\u06c0\u0660-\u0669]|\d/,
      );
  });

  it('promise nothing and frighten nobody', () => {
    for (const text of [...Object.values(en), ...Object.values(fa)]) {
      expect(text).not.toMatch(ALARM);
      expect(text).not.toMatch(MARKS);
    }
  });
});
