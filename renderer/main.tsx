import { createRoot } from 'react-dom/client';
import type { LeewardBridge } from '../models/contract/messages.ts';

declare global {
  interface Window {
    readonly leeward: LeewardBridge;
  }
}

let escapedAt = Number.NEGATIVE_INFINITY;

addEventListener('keydown', ({ key, timeStamp }) => {
  if (key !== 'Escape') return;
  if (timeStamp - escapedAt < 1000) void window.leeward.closeProgram();
  escapedAt = timeStamp;
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Leeward</h1>);
