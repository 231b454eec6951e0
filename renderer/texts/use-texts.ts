import { createContext, use } from 'react';
import type { TextSource } from '../../models/reporting/texts.ts';
import type { InterfaceText } from './interface-texts.ts';

export interface InterfaceTexts extends TextSource {
  /** A text of the interface itself. */
  t(id: InterfaceText, args?: Record<string, string | number>): string;
  /** A name that stands alone: without the marks that keep it in its place in a sentence. */
  label(kind: 'app' | 'threat', id: string): string;
}

export const TextsContext = createContext<InterfaceTexts | null>(null);

/** Texts in the language of the window, of the interface and of the knowledge alike: one object for all who ask. */
export const useTexts = (): InterfaceTexts => {
  const texts = use(TextsContext);
  if (!texts) throw new Error('useTexts outside TextsProvider');
  return texts;
};
