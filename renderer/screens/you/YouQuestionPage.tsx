import type { ReactNode } from 'react';
import { FoldedAnswer } from '../../components/FoldedAnswer.tsx';
import { QuestionPage } from '../../components/QuestionPage.tsx';
import { pass } from '../../stores/answers.ts';
import { moveYou } from '../../stores/way.ts';
import { YOU_QUESTIONS, type YouQuestion } from '../../stores/way-slice.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface YouQuestionPageProps {
  readonly question: YouQuestion;
  readonly answered: boolean;
  readonly children: ReactNode;
  /** Takes the answer back. */
  onUnknown(): void;
}

export const YouQuestionPage = ({ question, answered, children, onUnknown }: YouQuestionPageProps) => {
  const { t } = useTexts();
  const leave = (by: 1 | -1) => {
    if (answered) pass(question);
    moveYou(by);
  };
  return (
    <QuestionPage
      id={question}
      place={t('question.place', { number: YOU_QUESTIONS.indexOf(question) + 1, of: YOU_QUESTIONS.length })}
      title={t(`you.${question}.question`)}
      why={t(`you.${question}.why`)}
      answered={answered}
      onBack={() => leave(-1)}
      onNext={() => leave(1)}
      onUnknown={() => {
        onUnknown();
        pass(question);
        moveYou(1);
      }}
    >
      <FoldedAnswer question={question}>{children}</FoldedAnswer>
    </QuestionPage>
  );
};
