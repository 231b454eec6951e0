import { openGuide } from '../stores/guide.ts';
import { isWriting } from '../stores/history.ts';
import { useStore } from '../stores/store.ts';
import { goTo, goToStepAfter, goToStepBefore } from '../stores/way.ts';
import { isStep, STEPS } from '../stores/way-slice.ts';
import { isCovered } from './is-covered.ts';

/** Does what the keys say on the way; false where they say nothing there. */
const moveOnWay = (code: string): boolean => {
  const { screen } = useStore.getState();
  if (!isStep(screen)) return false;
  const chosen = STEPS[Number(/^Digit([1-9])$/.exec(code)?.[1]) - 1];
  if (chosen) goTo(chosen);
  else if (code === 'PageDown') goToStepAfter(screen);
  else if (code === 'PageUp') goToStepBefore(screen);
  else return false;
  return true;
};

/**
 * F1 opens the guide from anywhere; on the way, Ctrl or Command with a digit goes to that step, with Page Down or
 * Page Up to the next or the one before. By the key's place, as a Persian layout writes other digits there.
 * @returns takes the listener away again.
 */
export const listenForShortcuts = (): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.shiftKey || event.repeat) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.code === 'F1' && !command) {
      event.preventDefault();
      openGuide();
    } else if (command && !isWriting(event.target) && !isCovered() && moveOnWay(event.code))
      event.preventDefault();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
};
