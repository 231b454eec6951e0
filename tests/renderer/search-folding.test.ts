import { describe, expect, it } from 'vitest';
import { countriesIn } from '../../renderer/components/countries.ts';
import { folded } from '../../renderer/texts/folded.ts';

describe('search', () => {
  it('finds what was typed on an Arabic keyboard', () => {
    expect(folded('تركيه')).toBe(folded('ترکیه'));
    expect(folded('نيمه\u200cفاصله')).toBe(folded('نیمهفاصله'));
  });

  it('finds a country by its name in either language', () => {
    for (const language of ['en', 'fa']) {
      const iran = countriesIn(language).find(({ code }) => code === 'IR');
      expect(iran?.search).toContain(folded('Iran'));
      expect(iran?.search).toContain(folded('ایران'));
    }
  });

  it('finds accented names without accents', () => {
    expect(folded('Türkiye')).toBe('turkiye');
  });
});
