import { useTexts } from '../texts/use-texts.ts';

/** A text that a language lacks is shown in English, and that is said. Stands last, when all has been asked for. */
export const MissingNote = () => {
  const { t, missing } = useTexts();
  return missing.size > 0 ? <p className="fine">{t('window.untranslated')}</p> : null;
};
