import { useEffect, useState } from 'react';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { AssessmentQuestion } from './messages.ts';
import { onTwoDays } from './on-two-days.ts';
import { startWorker } from './start-worker.ts';

export type TwoDays =
  | { readonly state: 'not-asked' }
  | { readonly state: 'working' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly before: Assessment; readonly after: Assessment };

/**
 * One question on two days, YYYY-MM-DD, the earlier first. Nothing is worked out without a question; another question,
 * or leaving the screen, stops the work. The question has to be the same object as long as it is the same.
 */
export const useTwoDays = (
  question: Omit<AssessmentQuestion, 'asOf' | 'language'> | null,
  before: string,
  after: string,
): TwoDays => {
  const [days, setDays] = useState<TwoDays>({ state: 'not-asked' });
  useEffect(() => {
    setDays({ state: question ? 'working' : 'not-asked' });
    if (!question) return undefined;
    // The language of an assessment shows nowhere here: every sentence is written anew from its id.
    return onTwoDays(startWorker, { ...question, language: 'en' }, [before, after], {
      finished: (was, is) => setDays({ state: 'done', before: was, after: is }),
      failed: () => setDays({ state: 'failed' }),
    });
  }, [question, before, after]);
  return days;
};
