import { ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { EMERGENCIES } from '../../../models/vocabulary/emergencies.ts';
import { Button } from '../../components/Button.tsx';
import { goBackFromRightNow, goOnWithTime, showEmergency } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { RightNowFrame } from './RightNowFrame.tsx';

/** Five things that may be happening, and that there is time. */
export const ChoicesPage = () => {
  const { t, text } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <RightNowFrame back={t('right-now.back')} heading={heading} onBack={goBackFromRightNow}>
      <h1 ref={heading} tabIndex={-1}>
        {t('right-now.title')}
      </h1>
      <p className="right-now-lead">{t('right-now.why')}</p>
      <ul className="right-now-choices">
        {EMERGENCIES.map((id) => (
          <li key={id}>
            <button type="button" className="right-now-choice" onClick={() => showEmergency(id)}>
              <span>{text(`emergency.${id}.name`)}</span>
              <ChevronRight aria-hidden="true" className="turns" />
            </button>
          </li>
        ))}
      </ul>
      <Button onPress={goOnWithTime}>{t('right-now.no')}</Button>
    </RightNowFrame>
  );
};
