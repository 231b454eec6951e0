import type { Answers } from './stores/answers-slice.ts';
import { noAnswers } from './stores/answers-slice.ts';
import { type State, useStore } from './stores/store.ts';

/** What a person would have to say once more; whose computer this is, and which questions were passed, is not much. */
const told = ({ computer: _computer, passed: _passed, ...rest }: Answers): string => JSON.stringify(rest);

/** Whether closing would lose answers that no file holds. An example is nobody's. */
export const wouldLose = ({
  answers,
  setAside,
  kept,
}: Pick<State, 'answers' | 'setAside' | 'kept'>): boolean => {
  const own = told(setAside?.answers ?? answers);
  return own !== told(noAnswers()) && (kept === null || own !== told(kept));
};

/** What is on the screen now is in a file that can be opened again. */
export const markKept = (): void => useStore.setState(({ answers }) => ({ kept: answers }));

/**
 * Keeps the window open where closing it would lose answers, and has the person asked. The shell lets it through where
 * the program is ended otherwise: by Esc twice, by the system, by a signal.
 * @param isAsking whoever closes once more while it is asked has answered.
 * @returns takes the listener away again.
 */
export const listenForClosing = (isAsking: () => boolean, ask: () => void): (() => void) => {
  const hold = (event: BeforeUnloadEvent): void => {
    if (isAsking() || !wouldLose(useStore.getState())) return;
    event.preventDefault();
    ask();
  };
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
};
