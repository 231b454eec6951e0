import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePassphrase } from '../../../models/vault/normalise-passphrase.ts';
import { typedStrength } from '../../../models/vault/passphrase-strength.ts';

describe('a passphrase', () => {
  it.each([
    ['Arabic and Persian yeh and kaf', 'كتابي', 'کتابی'],
    ['a final alef maqsura', 'مستشفى', 'مستشفی'],
    ['hamza left out', 'أرنب إبريق آجر', 'ارنب ابریق اجر'],
    ['hamza on its own after the letter', 'ا\u0654رنب', 'ارنب'],
    ['teh marbuta', 'زهرة', 'زهره'],
    ['heh with yeh above', 'خانۀ', 'خانه'],
    ['vowel signs', 'كِتَابٌ', 'کتاب'],
    ['a half-space', 'کتاب\u200cخانه', 'کتابخانه'],
    ['tatweel', 'بـــاغ', 'باغ'],
    ['presentation forms', 'ﺑﺎﻍ', 'باغ'],
    ['Persian digits', '۱۲۳', '123'],
    ['Arabic digits', '١٢٣', '123'],
    ['wide Latin letters', 'ａｂｃ', 'abc'],
    ['spaces of all kinds', '  two\u00a0 \twords\n', 'two words'],
    ['an accent typed apart', 'cafe\u0301', 'café'],
    ['direction marks', '\u202bباغ\u202c', 'باغ'],
  ])('means the same with %s', (_, typed, meant) => {
    expect(normalisePassphrase(typed)).toBe(meant);
  });

  it('keeps case and accents', () => {
    expect(normalisePassphrase('Café')).toBe('Café');
    expect(normalisePassphrase('café')).not.toBe(normalisePassphrase('cafe'));
  });

  it('is the same when normalised twice', () => {
    const letters = fc.string({ unit: 'binary' });
    const near = fc.string({ unit: fc.constantFrom(...'أؤئىيكةۀ\u0654\u0655\u0301\u200c\u0640 ٣۳آاeہۂﻼ') });
    fc.assert(
      fc.property(fc.oneof(letters, near), (typed) => {
        const once = normalisePassphrase(typed);
        expect(normalisePassphrase(once)).toBe(once);
      }),
    );
  });
});

describe('what is said of a typed passphrase', () => {
  it.each([
    ['', 'empty'],
    ['\u200c \u0640', 'empty'],
    ['correct horse', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'short'],
    ['a b c d e f g h i j k l', 'short'],
    ['سیب و کتری و باران و قایق پیر', 'long'],
  ])('is its length and no more: %j is %s', (typed, length) => {
    expect(typedStrength(typed)).toEqual({ kind: 'typed', length });
  });
});
