import type { ReportFont } from './report-fonts.ts';

/** Characters of Arabic script: the rest falls to the Latin companion. */
const ARABIC = 'U+0600-06FF, U+0750-077F, U+200C-200D, U+FB50-FDFF, U+FE70-FEFF';

/** Static files that the program carries for printing: variable fonts become nameless shapes in a PDF. */
export const PRINT_FONTS: readonly ReportFont[] = [
  { family: 'Inter', weight: 400, url: 'app://ui/fonts/inter-latin-400.woff2' },
  { family: 'Inter', weight: 600, url: 'app://ui/fonts/inter-latin-600.woff2' },
  {
    family: 'Vazirmatn',
    weight: 400,
    url: 'app://ui/fonts/vazirmatn-arabic-400.woff2',
    unicodeRange: ARABIC,
  },
  {
    family: 'Vazirmatn',
    weight: 600,
    url: 'app://ui/fonts/vazirmatn-arabic-600.woff2',
    unicodeRange: ARABIC,
  },
];
