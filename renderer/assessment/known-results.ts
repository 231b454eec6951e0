import type { Assessed } from './assessor.ts';
import type { AssessmentQuestion } from './messages.ts';

export interface KnownResults {
  keep(question: AssessmentQuestion, assessed: Assessed): void;
  of(question: AssessmentQuestion): Assessed | undefined;
  /** Forgets all but these, and names those of the next ones that are not known yet, each once. */
  missing(now: AssessmentQuestion, next: readonly AssessmentQuestion[]): AssessmentQuestion[];
}

/** Results of answers that may be given next, by all that they were worked out from. In memory only. */
export const createKnownResults = (): KnownResults => {
  let known = new Map<string, Assessed>();
  const keyOf = (question: AssessmentQuestion): string => JSON.stringify(question);
  return {
    keep: (question, assessed) => known.set(keyOf(question), assessed),
    of: (question) => known.get(keyOf(question)),
    missing: (now, next) => {
      const wanted = new Map([now, ...next].map((question) => [keyOf(question), question]));
      known = new Map([...known].filter(([key]) => wanted.has(key)));
      return [...wanted].filter(([key]) => !known.has(key)).map(([, question]) => question);
    },
  };
};
