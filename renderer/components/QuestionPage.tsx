import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

interface QuestionPageProps {
  /** Changes with the question: the heading then takes the focus. */
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly why?: string | undefined;
  readonly answered: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  onBack(): void;
  onNext(): void;
  /** Left out where not knowing makes no sense. */
  onUnknown?: (() => void) | undefined;
}

/** One question a screen: what is asked, why, the answers, and the way on. */
export const QuestionPage = (props: QuestionPageProps) => {
  const { id, place, title, why, answered, aside, children, onBack, onNext, onUnknown } = props;
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the question, nothing else
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <div className="question-layout">
      <div className="question">
        <div className="question-head">
          <p className="question-place">{place}</p>
          <h1 ref={heading} tabIndex={-1} className="question-title">
            {title}
          </h1>
          {why && <p className="question-why">{why}</p>}
        </div>
        <div className="question-body">{children}</div>
        <div className="question-foot">
          <Button kind="quiet" onPress={onBack}>
            {t('question.back')}
          </Button>
          <span className="question-foot-space" />
          {onUnknown && (
            <Button kind="quiet" onPress={onUnknown}>
              {t('question.unknown')}
            </Button>
          )}
          <Button kind={answered ? 'primary' : 'plain'} onPress={onNext}>
            {answered ? t('question.next') : t('question.skip')}
          </Button>
        </div>
      </div>
      {aside}
    </div>
  );
};
