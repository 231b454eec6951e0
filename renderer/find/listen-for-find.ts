import { isCovered } from '../shortcuts/is-covered.ts';

/**
 * Ctrl or Command with the key that is F on a Latin keyboard, under any layout.
 * @returns takes the listener away again.
 */
export const listenForFind = (open: () => void): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey;
    if (!command || event.altKey || event.shiftKey || event.code !== 'KeyF' || isCovered()) return;
    event.preventDefault();
    open();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
};
