import { ChevronRight } from 'lucide-react';
import { openRightNow } from '../stores/way.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Before any question: whoever is in the middle of something does not fill in a questionnaire. */
export const RightNowDoor = () => {
  const { t } = useTexts();
  return (
    <button type="button" className="right-now-door" onClick={openRightNow}>
      <span>
        <strong>{t('right-now.title')}</strong>
        <span>{t('right-now.door')}</span>
      </span>
      <ChevronRight aria-hidden="true" className="turns" />
    </button>
  );
};
