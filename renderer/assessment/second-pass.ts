import type { WorkerSeam } from './assessor.ts';
import type { AssessmentQuestion, SecondPass } from './messages.ts';

interface Listener {
  finished(second: SecondPass): void;
  failed(): void;
}

export interface SecondPasses {
  ask(question: AssessmentQuestion): void;
  /** Stops what is under way, at once. */
  cancel(): void;
  end(): void;
}

/**
 * The longer searches, in a worker of their own that nothing else waits for. A pass that is no longer wanted ends
 * with its worker: it may have run for many seconds yet.
 */
export const createSecondPasses = (start: () => WorkerSeam, listener: Listener): SecondPasses => {
  let number = 0;
  let worker: WorkerSeam | null = null;
  let busy = false;

  const end = (): void => {
    worker?.terminate();
    worker = null;
    busy = false;
  };
  const begin = (): WorkerSeam => {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if (begun !== worker || data.number !== number) return;
      busy = false;
      if (data.ok && 'second' in data) listener.finished(data.second);
      else listener.failed();
    };
    begun.onerror = () => {
      if (begun !== worker) return;
      end();
      listener.failed();
    };
    return begun;
  };
  const cancel = (): void => {
    number += 1;
    if (busy) end();
  };

  return {
    ask: (question) => {
      cancel();
      worker ??= begin();
      busy = true;
      worker.postMessage({ number, pass: 'second', ...question });
    },
    cancel,
    end,
  };
};
