import { LANGUAGES, type Language, type TextSize, type Theme } from './preferences-slice.ts';
import { useStore } from './store.ts';

export const setLanguage = (language: Language): void => useStore.setState({ language });
export const setTheme = (theme: Theme): void => useStore.setState({ theme });
export const setTextSize = (textSize: TextSize): void => useStore.setState({ textSize });
export const setToday = (today: string): void => useStore.setState({ today });

/** The first of the system's languages that we speak. */
export const languageAmong = (systemLanguages: readonly string[]): Language | undefined => {
  for (const tag of systemLanguages) {
    const language = LANGUAGES.find((candidate) => candidate === tag.toLowerCase().split(/[-_]/)[0]);
    if (language) return language;
  }
  return undefined;
};
