import { useTexts } from '../texts/use-texts.ts';

/** Where it acts: on every screen. */
export const EscapeHint = () => {
  const { t } = useTexts();
  return (
    <p className="escape-hint">
      <kbd lang="en">Esc</kbd> <kbd lang="en">Esc</kbd> <span>{t('window.escape')}</span>
    </p>
  );
};
