import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../renderer/screens/guide/chapters.ts';
import { CHAPTERS } from '../../renderer/stores/guide-slice.ts';
import ar from '../../renderer/texts/guide/ar.json' with { type: 'json' };
import en from '../../renderer/texts/guide/en.json' with { type: 'json' };
import fa from '../../renderer/texts/guide/fa.json' with { type: 'json' };

const LANGUAGES = [
  ['en', en],
  ['fa', fa],
  ['ar', ar],
] as const;
const FRAMES = ['title', 'lead'];
/** What is more than texts names its own in its components: chapters, and the section on how the window looks. */
const OWN = /^(guide|keys|about|look)\./;
const NAMES = /Esc|JSON|Leeward/g;

const neededIds = (): string[] =>
  Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
    sections.flatMap(({ id, shape, items }) => [
      `${chapter}.${id}`,
      ...items.flatMap((item) => {
        const own = `${chapter}.${id}.${item}`;
        return shape === 'terms' ? [own, `${own}.name`] : [own];
      }),
    ]),
  );

describe.each(LANGUAGES)('the guide in %s', (language, texts) => {
  it('has a text for all that its chapters name, and none that nobody shows', () => {
    const frames = CHAPTERS.flatMap((chapter) => FRAMES.map((frame) => `${chapter}.${frame}`));
    const written = Object.keys(texts).filter((id) => !OWN.test(id));
    expect(written.sort()).toEqual([...neededIds(), ...frames].filter((id) => !OWN.test(id)).sort());
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(frames));
    expect(Object.keys(texts)).toEqual(Object.keys(en));
  });

  it('is well-formed', () => {
    for (const message of Object.values(texts)) {
      expect(message.trim()).toBe(message);
      expect(message).not.toBe('');
      expect(() => new IntlMessageFormat(message, language)).not.toThrow();
    }
  });
});

describe.each([
  ['fa', fa],
  ['ar', ar],
] as const)('the guide in %s', (_, texts) => {
  it('holds no Latin letters but names', () => {
    const words = Object.entries(texts).filter(([, text]) =>
      /[a-z]/i.test(text.replace(NAMES, '').replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '')),
    );
    expect(words).toEqual([]);
  });

  it('writes its numbers in its own digits', () => {
    expect(Object.values(texts).filter((text) => /\d/.test(text))).toEqual([]);
  });
});

it('uses Persian letters and digits in Persian', () => {
  for (const text of Object.values(fa)) expect(text).not.toMatch(/[\u064a\u0643\u06c0\u0660-\u0669]/);
});
