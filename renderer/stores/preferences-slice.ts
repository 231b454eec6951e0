export const LANGUAGES = ['fa', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** In percent of the ordinary size. */
export const TEXT_SIZES = [100, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface PreferencesSlice {
  readonly language: Language;
  /** Light, dark, or as the computer is set. Lives in memory only, like everything here. */
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** The day on which facts are read, as the shell says it. */
  readonly today: string;
}

export const createPreferences = (): PreferencesSlice => ({
  language: 'en',
  theme: 'system',
  textSize: 100,
  today: '',
});
