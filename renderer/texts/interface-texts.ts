import arabic from './ar.json';
import english from './en.json';
import persian from './fa.json';

/** Ids of the interface's own texts. An id that English lacks does not compile. */
export type InterfaceText = keyof typeof english;

export const interfaceTexts: Record<string, Record<string, string>> = {
  en: english,
  fa: persian satisfies Record<InterfaceText, string>,
  ar: arabic satisfies Record<InterfaceText, string>,
};
