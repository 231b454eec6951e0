import type { Assessment, Finding } from '../../../models/reasoning/assessment.ts';
import { openQuestions } from '../../answers/open-questions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Answers } from '../../stores/answers-slice.ts';

const asked = (choice: string): string => choice.replace(/@(before|after)$/, '');

/** The unanswered question that would tell most about these findings, by the engine's own order; none where no answer would. */
export const nextQuestion = (
  knowledge: Knowledge,
  answers: Answers,
  { questions, exposures, saidLongAgo }: Assessment,
  findings: readonly Finding[],
): string | undefined => {
  const own = new Set(findings.flatMap((finding) => finding.exposures));
  const depended = new Set(
    exposures.filter(({ id }) => own.has(id)).flatMap(({ dependsOn }) => dependsOn.map(asked)),
  );
  const known = questions.map(({ choice }) => asked(choice)).filter((choice) => depended.has(choice));
  return openQuestions(knowledge, answers, [...known, ...depended], saidLongAgo)[0];
};
