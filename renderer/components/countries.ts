import { LANGUAGES } from '../stores/preferences-slice.ts';
import { folded } from '../texts/folded.ts';
import { COUNTRY_CODES } from './country-codes.ts';

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region' });

interface Country {
  readonly code: string;
  readonly name: string;
  /** The words of its names in all languages of the window, as search compares them. */
  readonly search: string;
}

/** Words with one space before each. What follows an Arabic article is a word as well: people leave it out. */
const wordsOf = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`.replace(/ (\u0627\u0644)(\p{L}{2,})/gu, ' $1$2 $2');

/** All countries by their names in a language, in its alphabet's order. */
export const countriesIn = (language: string): readonly Country[] => {
  const names = namesIn(language);
  const searched = LANGUAGES.map(namesIn);
  const collator = new Intl.Collator(language);
  return COUNTRY_CODES.map((code) => ({
    code,
    name: names.of(code) ?? code,
    search: searched.map((all) => wordsOf(all.of(code) ?? '')).join(''),
  })).sort((a, b) => collator.compare(a.name, b.name));
};

/** Those with a word that begins so. Where there is none, those with the letters anywhere. */
export const countriesFound = (countries: readonly Country[], typed: string): readonly Country[] => {
  const words = wordsOf(typed);
  const beginning = countries.filter(({ search }) => search.includes(words));
  return beginning.length > 0
    ? beginning
    : countries.filter(({ search }) => search.includes(words.trimStart()));
};
