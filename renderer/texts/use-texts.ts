import { createContext, use, useMemo } from 'react';
import type { TextSource } from '../../models/reporting/texts.ts';
import type { InterfaceText } from './interface-texts.ts';

export const TextsContext = createContext<TextSource | null>(null);

export interface InterfaceTexts extends TextSource {
  /** A text of the interface itself. */
  t(id: InterfaceText, args?: Record<string, string | number>): string;
  /** A name that stands alone: without the marks that keep it in its place in a sentence. */
  label(kind: 'app' | 'threat', id: string): string;
}

/** Texts in the language of the window, of the interface and of the knowledge alike. */
export const useTexts = (): InterfaceTexts => {
  const texts = use(TextsContext);
  if (!texts) throw new Error('useTexts outside TextsProvider');
  return useMemo(
    () => ({
      ...texts,
      t: (id, args) => texts.text(id, args),
      label: (kind, id) => texts.text(`${kind}.${id}.name`),
    }),
    [texts],
  );
};
