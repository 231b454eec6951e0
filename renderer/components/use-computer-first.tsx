import { type ReactNode, useState } from 'react';
import type { Computer } from '../stores/answers-slice.ts';
import { ownAnswers, sayWhoseComputer } from '../stores/own-answers.ts';
import { useStore } from '../stores/store.ts';
import { isBorrowed } from '../stores/use-borrowed.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AskTwice } from './AskTwice.tsx';
import { AskWhose } from './AskWhose.tsx';

interface ComputerFirst<Wish> {
  /** Goes on, or asks before. */
  ask(wish: Wish): void;
  /** What is asked now, to be drawn beside the rest. */
  readonly dialog: ReactNode;
}

/**
 * Nothing is kept, made or opened before it is known whose computer this is, nor on another's without asking twice.
 * @param about what is asked about: texts `<about>.twice.*` say it
 */
export const useComputerFirst = <Wish,>(
  about: 'vault' | 'report-file',
  goOn: (wish: Wish) => void,
): ComputerFirst<Wish> => {
  const { t } = useTexts();
  // What an example assumes says nothing of this computer.
  const computer = useStore((state) => ownAnswers(state).computer);
  const [asking, setAsking] = useState<{ question: 'whose' | 'twice'; wish: Wish } | null>(null);
  const stay = () => setAsking(null);
  const consider = (known: Computer, wish: Wish): void => {
    const borrowed = isBorrowed(known);
    setAsking(borrowed ? { question: 'twice', wish } : null);
    if (!borrowed) goOn(wish);
  };
  const drawn = (question: 'whose' | 'twice', wish: Wish): ReactNode => {
    const said = (whose: Computer): void => {
      sayWhoseComputer(whose);
      consider(whose, wish);
    };
    if (question === 'whose') return <AskWhose onAnswer={said} onNo={stay} />;
    const agreed = () => {
      stay();
      goOn(wish);
    };
    return (
      <AskTwice
        title={t(`${about}.twice.title`)}
        why={t(`${about}.twice.why`)}
        yes={t(`${about}.twice.yes`)}
        no={t(`${about}.twice.no`)}
        onYes={agreed}
        onNo={stay}
      />
    );
  };
  return {
    ask: (wish) => (computer === null ? setAsking({ question: 'whose', wish }) : consider(computer, wish)),
    dialog: asking && drawn(asking.question, asking.wish),
  };
};
