import { LANGUAGES } from '../stores/preferences-slice.ts';
import { folded } from '../texts/folded.ts';
import { COUNTRY_CODES } from './country-codes.ts';

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region' });

interface Country {
  readonly code: string;
  readonly name: string;
  /** Its names in both languages of the window, as search compares them. */
  readonly search: string;
}

/** All countries by their names in a language, in its alphabet's order. */
export const countriesIn = (language: string): readonly Country[] => {
  const names = namesIn(language);
  const searched = LANGUAGES.map(namesIn);
  const collator = new Intl.Collator(language);
  return COUNTRY_CODES.map((code) => ({
    code,
    name: names.of(code) ?? code,
    search: searched.map((all) => folded(all.of(code) ?? '')).join(' '),
  })).sort((a, b) => collator.compare(a.name, b.name));
};
