import { type ReactNode, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { goBackFromRightNow, goOnWithTime } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { RightNowFrame } from './RightNowFrame.tsx';

/** The question, its choices, and that there is time. */
export const ChoicesPage = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <RightNowFrame back={t('right-now.back')} heading={heading} onBack={goBackFromRightNow}>
      <h1 ref={heading} tabIndex={-1}>
        {t('right-now.title')}
      </h1>
      <p className="right-now-lead">{t('right-now.why')}</p>
      {children}
      <Button onPress={goOnWithTime}>{t('right-now.no')}</Button>
    </RightNowFrame>
  );
};
