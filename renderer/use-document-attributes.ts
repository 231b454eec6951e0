import { useEffect } from 'react';
import { directionOf } from '../models/reporting/texts.ts';
import { useStore } from './stores/store.ts';

/** Language, direction, theme and size of letters belong to the whole page: popovers are drawn outside the root. */
export const useDocumentAttributes = (): void => {
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  const textSize = useStore((state) => state.textSize);
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dir = directionOf(language);
    documentElement.dataset.theme = theme;
    documentElement.dataset.textSize = String(textSize);
  }, [language, theme, textSize]);
};
