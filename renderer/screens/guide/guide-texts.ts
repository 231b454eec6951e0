import { useMemo } from 'react';
import { createTexts, type TextSource } from '../../../models/reporting/texts.ts';
import { useStore } from '../../stores/store.ts';
import arabic from '../../texts/guide/ar.json';
import english from '../../texts/guide/en.json';
import persian from '../../texts/guide/fa.json';

type GuideText = keyof typeof english;

const TEXTS: Record<string, Record<string, string>> = {
  en: english,
  fa: persian satisfies Record<GuideText, string>,
  ar: arabic satisfies Record<GuideText, string>,
};

export interface GuideTexts extends TextSource {
  /** A text of the guide that is asked for by its whole id. */
  g(id: GuideText, args?: Record<string, string | number>): string;
}

/** The guide's own texts. They are many and seldom read, so they come with the guide and not with the first screen. */
export const useGuideTexts = (): GuideTexts => {
  const language = useStore((state) => state.language);
  return useMemo(() => {
    const texts = createTexts({}, language, TEXTS);
    return { ...texts, g: texts.text };
  }, [language]);
};
