import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { WorkerSeam } from './assessor.ts';
import type { AssessmentQuestion } from './messages.ts';

interface Listener {
  finished(before: Assessment, after: Assessment): void;
  failed(): void;
}

/**
 * Works one question out for two days, away from the window, in a worker of its own that ends with it.
 * @returns stops it at once.
 */
export const onTwoDays = (
  start: () => WorkerSeam,
  question: Omit<AssessmentQuestion, 'asOf'>,
  days: readonly [string, string],
  listener: Listener,
): (() => void) => {
  const worker = start();
  const done: (Assessment | undefined)[] = [];
  const fail = (): void => {
    worker.terminate();
    listener.failed();
  };
  worker.onmessage = ({ data }) => {
    if (!data.ok || !('assessment' in data)) return fail();
    done[data.number] = data.assessment;
    const [before, after] = done;
    if (!before || !after) return;
    worker.terminate();
    listener.finished(before, after);
  };
  worker.onerror = fail;
  for (const [number, asOf] of days.entries())
    worker.postMessage({ number, pass: 'first', ...question, asOf });
  return () => worker.terminate();
};
