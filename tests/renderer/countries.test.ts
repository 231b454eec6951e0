import { expect, test } from 'vitest';
import { countriesFound, countriesIn } from '../../renderer/components/countries.ts';

const found = (language: string, typed: string): string[] =>
  countriesFound(countriesIn(language), typed).map(({ code }) => code);

test('A country is found by how a word of its name begins, in any language of the window', () => {
  expect(found('fa', 'ای')).toContain('IR');
  expect(found('fa', 'ای')).not.toContain('UY');
  expect(found('en', 'ir')).toEqual(['IR', 'IQ', 'IE']);
  expect(found('en', 'ايران')).toEqual(['IR']);
  expect(found('ar', 'iran')).toEqual(['IR']);
  expect(found('en', 'emirates')).toEqual(['AE']);
});

test('An Arabic article may be left out, and its letters are no word of their own', () => {
  expect(found('ar', 'جزائر')).toContain('DZ');
  expect(found('ar', 'سعودية')).toContain('SA');
  expect(found('ar', 'الصين')).toContain('CN');
});

test('Where no word begins so, the letters may stand anywhere', () => {
  expect(found('en', 'istan')).toContain('TJ');
  expect(found('en', 'zzz')).toEqual([]);
});

test('All are there before anything is typed', () => {
  expect(found('fa', '')).toHaveLength(countriesIn('fa').length);
});
