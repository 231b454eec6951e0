import { useEffect, useState } from 'react';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Says once, to those who do not see it, that the results have changed with an answer. */
export const Announcer = () => {
  const { t } = useTexts();
  const [said, setSaid] = useState({ times: 0, now: false });
  useEffect(
    () =>
      useStore.subscribe(({ assessing, assessment }, before) => {
        if (assessing && !before.assessing) setSaid(({ times }) => ({ times, now: false }));
        else if (before.assessment && assessment && assessment.exposures !== before.assessment.exposures)
          setSaid(({ times }) => ({ times: times + 1, now: true }));
      }),
    [],
  );
  // A new element each time: the same words in an old one would not be read again.
  return (
    <div role="status" className="visually-hidden">
      {said.now && <span key={said.times}>{t('results.changed')}</span>}
    </div>
  );
};
