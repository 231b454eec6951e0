import { type ReactNode, useState } from 'react';
import { useStore } from '../stores/store.ts';
import { useBorrowed } from '../stores/use-borrowed.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

interface FoldedAnswerProps {
  readonly question: string;
  readonly children: ReactNode;
}

/** On someone else's computer an answered question shows its answer only when asked to. */
export const FoldedAnswer = ({ question, children }: FoldedAnswerProps) => {
  const { t } = useTexts();
  const borrowed = useBorrowed();
  // Folded as it was when one came here: answering must not fold the answer away at once.
  const [passedBefore] = useState(() => useStore.getState().answers.passed.includes(question));
  const [shown, setShown] = useState(false);
  if (!borrowed || !passedBefore || shown) return children;
  return (
    <div className="folded">
      <span className="folded-dots" aria-hidden="true">
        ···
      </span>
      <p>{t('question.folded')}</p>
      <Button onPress={() => setShown(true)}>{t('question.unfold')}</Button>
    </div>
  );
};
