import type { Answers } from './answers-slice.ts';
import type { State } from './store.ts';

/** One's own answers, also while an example is looked at. */
export const ownAnswers = ({ setAside, answers }: State): Answers => setAside?.answers ?? answers;
