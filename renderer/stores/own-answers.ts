import type { Answers, Computer } from './answers-slice.ts';
import { type State, useStore } from './store.ts';

/** One's own answers, also while an example is looked at. */
export const ownAnswers = ({ setAside, answers }: State): Answers => setAside?.answers ?? answers;

/** Says it beside the way, where something else waits for it: of this computer, also while an example is looked at. */
export const sayWhoseComputer = (computer: Computer): void =>
  useStore.setState(({ answers, setAside }) => ({
    answers: { ...answers, computer },
    setAside: setAside && { ...setAside, answers: { ...setAside.answers, computer } },
  }));
