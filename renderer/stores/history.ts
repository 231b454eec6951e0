import { isCovered } from '../shortcuts/is-covered.ts';
import type { HistorySlice, Said } from './history-slice.ts';
import { type State, useStore } from './store.ts';

/** More steps back than anybody remembers. */
const LONGEST = 200;

const saidIn = ({ answers, effort, refusedActions }: State): Said => ({ answers, effort, refusedActions });

const sameSaid = (a: Said, b: Said): boolean =>
  a.answers === b.answers && a.effort === b.effort && a.refusedActions === b.refusedActions;

/** An example, its end and an emptied screen begin anew: nothing of one person's answers comes back in another's. */
const beginsAnew = (now: State, before: State): boolean =>
  now.setAside !== before.setAside || now.screen === 'emptied' || now === useStore.getInitialState();

/**
 * Remembers what was said before each change, in memory only.
 * @returns stops remembering.
 */
export const keepHistory = (): (() => void) => {
  let going = false;
  return useStore.subscribe((now, before) => {
    if (going) return;
    let change: HistorySlice | null = null;
    if (beginsAnew(now, before)) change = { past: [], future: [] };
    else if (
      now.past === before.past &&
      now.future === before.future &&
      !sameSaid(saidIn(now), saidIn(before))
    )
      change = { past: [...now.past, saidIn(before)].slice(-LONGEST), future: [] };
    if (!change) return;
    going = true;
    useStore.setState(change);
    going = false;
  });
};

export const undo = (): void =>
  useStore.setState((state) => {
    const last = state.past.at(-1);
    return last ? { ...last, past: state.past.slice(0, -1), future: [saidIn(state), ...state.future] } : {};
  });

export const redo = (): void =>
  useStore.setState((state) => {
    const [next, ...rest] = state.future;
    return next ? { ...next, past: [...state.past, saidIn(state)], future: rest } : {};
  });

export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea');

/**
 * Ctrl or Command with the key that is Z on a Latin keyboard, with Shift to redo; Y redoes too. By the key's place:
 * under a Persian or Arabic layout it bears another letter.
 * @returns takes the listener away again.
 */
export const listenForUndo = (): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
    const again = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
    if (!again && event.code !== 'KeyZ') return;
    // What lies under the guide or a dialog is not to change unseen.
    if (useStore.getState().chapter !== null || isCovered()) return;
    event.preventDefault();
    if (again) redo();
    else undo();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
};
