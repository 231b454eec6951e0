import { useStore } from '../../stores/store.ts';
import type { YouQuestion } from '../../stores/way-slice.ts';
import { CircumstancesQuestion } from './CircumstancesQuestion.tsx';
import { ComputerQuestion } from './ComputerQuestion.tsx';
import { ConcernsQuestion } from './ConcernsQuestion.tsx';
import { CountryQuestion } from './CountryQuestion.tsx';
import { PracticesQuestion } from './PracticesQuestion.tsx';

const QUESTIONS = {
  computer: ComputerQuestion,
  country: CountryQuestion,
  practices: PracticesQuestion,
  circumstances: CircumstancesQuestion,
  concerns: ConcernsQuestion,
} as const satisfies Record<YouQuestion, () => unknown>;

export const YouScreen = () => {
  const question = useStore((state) => state.youQuestion);
  const Question = QUESTIONS[question];
  return <Question key={question} />;
};
