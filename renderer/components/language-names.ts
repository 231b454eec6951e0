import type { Language } from '../stores/preferences-slice.ts';

/** Each language by its own name, whatever the language of the window. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  fa: 'فارسی',
  ar: 'العربية',
  en: 'English',
};
