import type { Look } from '../../models/contract/look-messages.ts';
import { ownAnswers } from './own-answers.ts';
import { LANGUAGES, type Language, type TextSize, type Theme } from './preferences-slice.ts';
import { useStore } from './store.ts';
import { isBorrowed } from './use-borrowed.ts';

/**
 * What the person chooses by hand. What is remembered beside the program follows, but neither what is chosen while a
 * vault is open, which keeps that itself, nor on a computer that others look after.
 */
const choose = (chosen: Partial<Look>): void =>
  useStore.setState((state) => {
    const { remembered, vault } = state;
    const follows = remembered !== null && vault === null && !isBorrowed(ownAnswers(state).computer);
    return { ...chosen, ...(follows ? { remembered: { ...remembered, ...chosen } } : {}) };
  });

export const setLanguage = (language: Language): void => choose({ language });
export const setTheme = (theme: Theme): void => choose({ theme });
export const setTextSize = (textSize: TextSize): void => choose({ textSize });
export const setToday = (today: string): void => useStore.setState({ today });

/** The first of the system's languages that we speak. */
export const languageAmong = (systemLanguages: readonly string[]): Language | undefined => {
  for (const tag of systemLanguages) {
    const language = LANGUAGES.find((candidate) => candidate === tag.toLowerCase().split(/[-_]/)[0]);
    if (language) return language;
  }
  return undefined;
};
