import { useEffect, useState } from 'react';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Says once, to those who do not see it, that the results have changed with an answer. */
export const Announcer = () => {
  const { t } = useTexts();
  const [changed, setChanged] = useState(false);
  useEffect(
    () =>
      useStore.subscribe((state, before) => {
        if (state.assessing) setChanged(false);
        else if (before.assessing && before.assessment && state.assessment !== before.assessment)
          setChanged(true);
      }),
    [],
  );
  return (
    <div role="status" className="visually-hidden">
      {changed && t('results.changed')}
    </div>
  );
};
