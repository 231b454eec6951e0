import { createAssessor } from './assessor.ts';
import type { AssessmentQuestion } from './messages.ts';
import { startWorker } from './start-worker.ts';

/**
 * Works one question out, away from the window, before its answers are taken over.
 * @returns choices whose answers cannot all be true, empty where something else went wrong; null where all is well.
 */
export const contradictionIn = (question: AssessmentQuestion): Promise<readonly string[] | null> =>
  new Promise((resolve) => {
    const end = (found: readonly string[] | null): void => {
      assessor.end();
      resolve(found);
    };
    const assessor = createAssessor(startWorker, { answered: () => end(null), failed: end });
    assessor.ask(question);
  });
