import type { LeewardBridge } from '../../models/contract/messages.ts';

/** Said no more often than this, in milliseconds. */
const EVERY = 15_000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'] as const;

/**
 * Tells the shell that somebody is at the program, as long as the window lives: a vault may be open before one of its
 * cases is on the screen.
 */
export const tellPresence = (bridge: LeewardBridge): void => {
  let told = Number.NEGATIVE_INFINITY;
  const tell = ({ timeStamp }: Event): void => {
    if (timeStamp - told < EVERY) return;
    told = timeStamp;
    void bridge.stillHere();
  };
  for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true });
};
