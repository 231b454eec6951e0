import interLatin from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import interLatinBold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import vazirmatn from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?inline';
import vazirmatnBold from '@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2?inline';
import type { ReportFont } from '../../../models/reporting/report-fonts.ts';

const ARABIC = 'U+0600-06FF, U+0750-077F, U+200C-200D, U+FB50-FDFF, U+FE70-FEFF';

/** An HTML report is one file that needs nothing else: its fonts travel in it. */
export const embeddedFonts: readonly ReportFont[] = [
  { family: 'Inter', weight: 400, url: interLatin },
  { family: 'Inter', weight: 600, url: interLatinBold },
  { family: 'Vazirmatn', weight: 400, url: vazirmatn, unicodeRange: ARABIC },
  { family: 'Vazirmatn', weight: 600, url: vazirmatnBold, unicodeRange: ARABIC },
];
