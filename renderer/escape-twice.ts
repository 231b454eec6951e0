import { shell } from './shell.ts';
import { emptyStore, useStore } from './stores/store.ts';

/** Within how many milliseconds the second press must follow. */
const WITHIN = 1000;

/** Empties the screen first: it must be gone even where closing takes a moment. */
export const leaveNow = (): void => {
  emptyStore();
  useStore.setState({ screen: 'emptied' });
  void shell()?.closeProgram();
};

/** What was said to screen readers stands outside our root and would stay. */
export const emptyDocument = (): void => {
  for (const element of [...document.body.children]) if (element.id !== 'root') element.remove();
};

/**
 * Listens before any dialog or list can take the key, on every screen.
 * @returns takes the listener away again.
 */
export const listenForEscapeTwice = (leave: () => void, armed: (waiting: boolean) => void): (() => void) => {
  let pressedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    clearTimeout(timer);
    if (event.timeStamp - pressedAt < WITHIN) {
      armed(false);
      leave();
      return;
    }
    pressedAt = event.timeStamp;
    armed(true);
    timer = setTimeout(() => armed(false), WITHIN);
  };
  window.addEventListener('keydown', press, true);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', press, true);
  };
};
