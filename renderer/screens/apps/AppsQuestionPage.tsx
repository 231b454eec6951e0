import type { ReactNode } from 'react';
import type { AppsQuestion } from '../../answers/apps-questions.ts';
import { FoldedAnswer } from '../../components/FoldedAnswer.tsx';
import { QuestionPage } from '../../components/QuestionPage.tsx';
import { pass } from '../../stores/answers.ts';
import { askAboutApps, goToStepAfter, goToStepBefore } from '../../stores/way.ts';
import { AppsOverview } from './AppsOverview.tsx';

export interface AppsPlace {
  readonly questions: readonly AppsQuestion[];
  readonly at: number;
}

interface AppsQuestionPageProps {
  readonly place: AppsPlace;
  readonly section: string;
  readonly title: string;
  readonly why?: string;
  readonly answered: boolean;
  readonly children: ReactNode;
  onUnknown?: () => void;
}

export const AppsQuestionPage = (props: AppsQuestionPageProps) => {
  const { place, section, title, why, answered, children, onUnknown } = props;
  const key = place.questions[place.at]?.key ?? 'pick';
  const leave = (by: 1 | -1) => {
    if (answered) pass(key);
    const next = place.questions[place.at + by];
    if (next) askAboutApps(next.key);
    else if (by === 1) goToStepAfter('apps');
    else goToStepBefore('apps');
  };
  return (
    <QuestionPage
      id={key}
      place={section}
      title={title}
      why={why}
      answered={answered}
      aside={<AppsOverview place={place} />}
      onBack={() => leave(-1)}
      onNext={() => leave(1)}
      onUnknown={
        onUnknown &&
        (() => {
          onUnknown();
          pass(key);
          leave(1);
        })
      }
    >
      <FoldedAnswer question={key}>{children}</FoldedAnswer>
    </QuestionPage>
  );
};
