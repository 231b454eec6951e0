import type { Answers } from './stores/answers-slice.ts';
import { noAnswers } from './stores/answers-slice.ts';
import { type State, useStore } from './stores/store.ts';
import { flushPending } from './vault/pending-save.ts';

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

/** These answers, or those on the screen now, are in a file that can be opened again. */
export const markKept = (kept?: Answers): void =>
  useStore.setState(({ answers }) => ({ kept: kept ?? answers }));

/** A vault that takes longer than this to save is not waited for. Milliseconds. */
const LONGEST_SAVE = 3_000;

/** Saves a vault's last change, as far as that goes in time. */
const saveFirst = (): Promise<unknown> =>
  Promise.race([flushPending(), new Promise((resolve) => setTimeout(resolve, LONGEST_SAVE))]);

/**
 * Keeps the window open where closing it would lose answers, and has the person asked. The shell lets it through where
 * the program is ended otherwise: by Esc twice, by the system, by a signal. An open vault saves first.
 * @param isAsking whoever closes once more while it is asked has answered.
 * @param leave closes, where nothing is left to be asked.
 * @returns takes the listener away again.
 */
export const listenForClosing = (
  isAsking: () => boolean,
  ask: () => void,
  leave: () => void,
): (() => void) => {
  let saving = false;
  const hold = (event: BeforeUnloadEvent): void => {
    const state = useStore.getState();
    if (isAsking() || !(wouldLose(state) || state.vault?.saving === 'saving')) return;
    event.preventDefault();
    if (saving) return;
    if (!state.vault) {
      ask();
      return;
    }
    saving = true;
    void saveFirst().then(() => {
      saving = false;
      if (wouldLose(useStore.getState())) ask();
      else leave();
    });
  };
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
};
