import type { Knowledge } from '../knowledge/knowledge.ts';
import { withOthersSetting, withSetting } from '../stores/answers.ts';
import type { Answers } from '../stores/answers-slice.ts';
import type { State } from '../stores/store.ts';

/** The answers as they would be after each answer that is offered. */
export const offeredAnswers = (
  knowledge: Knowledge,
  { offered, answers }: Pick<State, 'offered' | 'answers'>,
): Answers[] => {
  if (!offered) return [];
  const { key, theirs, values } = offered;
  return values.map((value) =>
    theirs ? withOthersSetting(knowledge, answers, key, value) : withSetting(knowledge, answers, key, value),
  );
};
