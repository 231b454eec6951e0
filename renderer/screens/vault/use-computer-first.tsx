import { type ReactNode, useState } from 'react';
import { AskTwice } from '../../components/AskTwice.tsx';
import type { Computer } from '../../stores/answers-slice.ts';
import { ownAnswers, sayWhoseComputer } from '../../stores/own-answers.ts';
import { useStore } from '../../stores/store.ts';
import { isBorrowed } from '../../stores/use-borrowed.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AskWhose } from './AskWhose.tsx';

interface ComputerFirst {
  /** Goes on, or asks before. */
  ask(): void;
  /** What is asked now, to be drawn beside the rest. */
  readonly dialog: ReactNode;
}

/** No vault is made or opened before it is known whose computer this is, nor on another's without asking twice. */
export const useComputerFirst = (goOn: () => void): ComputerFirst => {
  const { t } = useTexts();
  // What an example assumes says nothing of this computer.
  const computer = useStore((state) => ownAnswers(state).computer);
  const [asking, setAsking] = useState<'whose' | 'twice' | null>(null);
  const consider = (known: Computer): void => {
    const borrowed = isBorrowed(known);
    setAsking(borrowed ? 'twice' : null);
    if (!borrowed) goOn();
  };
  const said = (whose: Computer): void => {
    sayWhoseComputer(whose);
    consider(whose);
  };
  const dialogs = {
    whose: <AskWhose onAnswer={said} onNo={() => setAsking(null)} />,
    twice: (
      <AskTwice
        title={t('vault.twice.title')}
        why={t('vault.twice.why')}
        yes={t('vault.twice.yes')}
        no={t('vault.twice.no')}
        onYes={() => {
          setAsking(null);
          goOn();
        }}
        onNo={() => setAsking(null)}
      />
    ),
  };
  return {
    ask: () => (computer === null ? setAsking('whose') : consider(computer)),
    dialog: asking && dialogs[asking],
  };
};
