import type { Assessment, Exposure } from '../../../models/reasoning/assessment.ts';
import { openQuestions } from '../../answers/open-questions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Answers } from '../../stores/answers-slice.ts';

const asked = (choice: string): string => choice.replace(/@(before|after)$/, '');

/** The unanswered question that would tell most about these exposures, by the engine's own order; none where no answer would. */
export const nextQuestion = (
  knowledge: Knowledge,
  answers: Answers,
  { questions, saidLongAgo }: Assessment,
  exposures: readonly Exposure[],
): string | undefined => {
  const depended = new Set<string>();
  for (const { dependsOn } of exposures) for (const choice of dependsOn) depended.add(asked(choice));
  const known = questions.map(({ choice }) => asked(choice)).filter((choice) => depended.has(choice));
  return openQuestions(knowledge, answers, [...known, ...depended], saidLongAgo)[0];
};
