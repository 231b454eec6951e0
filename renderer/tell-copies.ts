import type { LeewardBridge } from '../models/contract/messages.ts';

/** Whether a copy takes anything along: without it, what another program copied stays where it is. */
const somethingIsMarked = (): boolean => {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.type !== 'password' && field.selectionStart !== field.selectionEnd;
  return getSelection()?.isCollapsed === false;
};

/** Tells the shell of each copy, before the text is in the clipboard: it waits for it. */
export const tellCopies = (bridge: LeewardBridge): void => {
  for (const taking of ['copy', 'cut'])
    window.addEventListener(taking, () => {
      if (somethingIsMarked()) void bridge.copied();
    });
};
