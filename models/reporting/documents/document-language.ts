import type { ReportTree } from '../report-tree.ts';

/** Tags as word processors know them. */
const TAGS: Record<string, string> = { en: 'en-GB', fa: 'fa-IR', ar: 'ar-SA' };

/** Latin letters: on every system, or with a twin of the same widths. */
export const LATIN_FONT = 'Arial';
/** For Arabic letters, and the fonts that stand in where it is not installed. */
export const ARABIC_FONT = 'Vazirmatn';
export const ARABIC_STAND_INS = ['Tahoma', 'Arial'] as const;

export interface DocumentLanguage {
  /** `fa-IR`. */
  readonly tag: string;
  readonly direction: ReportTree['direction'];
  /** Tag of what is written from left to right, and of what is not. */
  readonly latinTag: string;
  readonly complexTag: string;
  readonly complexFont: string;
}

export const documentLanguage = ({ language, direction }: ReportTree): DocumentLanguage => {
  const tag = TAGS[language] ?? language;
  const rtl = direction === 'rtl';
  return {
    tag,
    direction,
    latinTag: rtl ? 'en-GB' : tag,
    complexTag: rtl ? tag : 'ar-SA',
    complexFont: rtl ? ARABIC_FONT : LATIN_FONT,
  };
};
