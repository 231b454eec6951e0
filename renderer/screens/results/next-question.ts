import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { openQuestions } from '../../answers/open-questions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Answers } from '../../stores/answers-slice.ts';

const asked = (choice: string): string => choice.replace(/@(before|after)$/, '');

/** Of these choices the unanswered question that would tell most, by the engine's own order; none where no answer would. */
export const nextQuestion = (
  knowledge: Knowledge,
  answers: Answers,
  { questions, saidLongAgo }: Assessment,
  choices: readonly string[],
): string | undefined => {
  const depended = new Set(choices.map(asked));
  const known = questions.map(({ choice }) => asked(choice)).filter((choice) => depended.has(choice));
  return openQuestions(knowledge, answers, [...known, ...depended], saidLongAgo)[0];
};
