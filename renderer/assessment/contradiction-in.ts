import type { AssessmentQuestion } from './messages.ts';
import { startWorker } from './start-worker.ts';

/**
 * Whether one question can be worked out, asked away from the window before its answers are taken over.
 * @returns choices whose answers cannot all be true, empty where something else went wrong; null where all is well.
 */
export const contradictionIn = (question: AssessmentQuestion): Promise<readonly string[] | null> =>
  new Promise((resolve) => {
    const worker = startWorker();
    const end = (found: readonly string[] | null): void => {
      worker.terminate();
      resolve(found);
    };
    worker.onmessage = ({ data }) => end(data.ok ? null : data.contradictory);
    worker.onerror = () => end([]);
    worker.postMessage({ number: 0, pass: 'check', ...question });
  });
