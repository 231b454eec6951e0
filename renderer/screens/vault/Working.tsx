import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTexts } from '../../texts/use-texts.ts';

/** Work that is not to be stopped halfway. */
export const Working = () => {
  const { t } = useTexts();
  return (
    <div className="lock-working">
      <ProgressBar isIndeterminate aria-label={t('vault.deriving')} className="progress">
        <span className="progress-bar" />
      </ProgressBar>
      <p role="status">{t('vault.deriving')}</p>
    </div>
  );
};
