export const LANGUAGES = ['fa', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface PreferencesSlice {
  readonly language: Language;
  /** Light, dark, or as the computer is set. Lives in memory only, like everything here. */
  readonly theme: Theme;
  /** The day on which facts are read, as the shell says it. */
  readonly today: string;
}

export const createPreferences = (): PreferencesSlice => ({
  language: 'en',
  theme: 'system',
  today: '',
});
