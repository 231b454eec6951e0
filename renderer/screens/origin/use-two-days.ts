import { useEffect, useState } from 'react';
import { EXAMPLES } from '../../../models/profile/examples.ts';
import { ORIGIN_DAY, ORIGIN_SCENARIOS } from '../../../models/profile/origin-case.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { onTwoDays } from '../../assessment/on-two-days.ts';
import { startWorker } from '../../assessment/start-worker.ts';
import { realToday } from '../../stores/example.ts';

export type TwoDays =
  | { readonly state: 'working' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly before: Assessment; readonly after: Assessment };

/** The origin case then and today. Leaving the screen stops the work. */
export const useTwoDays = (): TwoDays => {
  const [days, setDays] = useState<TwoDays>({ state: 'working' });
  useEffect(() => {
    // The language of an assessment shows nowhere here: every sentence is written anew from its id.
    const question = { profile: EXAMPLES.origin, language: 'en', scenarios: ORIGIN_SCENARIOS };
    return onTwoDays(startWorker, question, [ORIGIN_DAY, realToday()], {
      finished: (before, after) => setDays({ state: 'done', before, after }),
      failed: () => setDays({ state: 'failed' }),
    });
  }, []);
  return days;
};
