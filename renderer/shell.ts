import type { LeewardBridge } from '../models/contract/messages.ts';

declare global {
  interface Window {
    /** Absent only where the window's bundle is looked at in a plain browser. */
    readonly leeward?: LeewardBridge;
  }
}

export const shell = (): LeewardBridge | undefined => window.leeward;
