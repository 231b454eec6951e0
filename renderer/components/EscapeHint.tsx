import { SHORTCUTS } from '../shortcuts/shortcuts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { KeyNames } from './KeyNames.tsx';

/** Where it acts: on every screen. */
export const EscapeHint = () => {
  const { t } = useTexts();
  return (
    <p className="escape-hint">
      <KeyNames keys={SHORTCUTS.leave} /> <span>{t('window.escape')}</span>
    </p>
  );
};
