import { startOwnWorker } from '../own-workers.ts';
import type { LockAnswer, LockRequest } from './messages.ts';

/** As much of a Worker as is needed here. */
export interface LockingSeam {
  postMessage(request: LockRequest, transfer: ArrayBufferLike[]): void;
  terminate(): void;
  onmessage: ((event: { data: LockAnswer }) => void) | null;
  onerror: (() => void) | null;
}

const startLocking = (): LockingSeam => startOwnWorker('locking') as unknown as LockingSeam;

export interface Locking {
  /** Never, where it was stopped. */
  readonly answer: Promise<LockAnswer>;
  /** Ends the thread, with what it was given. */
  stop(): void;
}

/** Locks a file in a thread of its own, which ends with it: nothing that was typed stays behind in it. */
export const lockFile = (request: LockRequest, start: () => LockingSeam = startLocking): Locking => {
  const worker = start();
  const answer = new Promise<LockAnswer>((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      resolve({ ok: false, reason: 'failed' });
    };
  });
  worker.postMessage(request, [request.content.buffer]);
  return { answer, stop: () => worker.terminate() };
};
