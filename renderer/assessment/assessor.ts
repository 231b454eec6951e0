import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { AssessmentAnswer, AssessmentQuestion, AssessmentRequest } from './messages.ts';

/** As much of a Worker as is needed here. */
export interface WorkerSeam {
  postMessage(request: AssessmentRequest): void;
  terminate(): void;
  onmessage: ((event: { data: AssessmentAnswer }) => void) | null;
  onerror: (() => void) | null;
}

interface Listener {
  answered(assessment: Assessment): void;
  failed(contradictory: readonly string[]): void;
}

export interface Assessor {
  ask(question: AssessmentQuestion): void;
  /** Whatever is under way is of no interest any more. */
  forget(): void;
  end(): void;
}

/**
 * One question at a time; while it is worked on only the newest of the next ones is kept, so that fast
 * clicking never piles up work, and only the answer to the newest question is passed on.
 */
export const createAssessor = (start: () => WorkerSeam, listener: Listener): Assessor => {
  let newest = 0;
  let busy = false;
  let waiting: AssessmentRequest | null = null;
  const worker = start();

  const send = (request: AssessmentRequest): void => {
    busy = true;
    worker.postMessage(request);
  };
  worker.onmessage = ({ data }) => {
    busy = false;
    const next = waiting;
    waiting = null;
    if (next) send(next);
    if (data.number !== newest) return;
    if (!data.ok) listener.failed(data.contradictory);
    else if ('assessment' in data) listener.answered(data.assessment);
  };
  worker.onerror = () => {
    busy = false;
    listener.failed([]);
  };

  return {
    ask: (question) => {
      newest += 1;
      const request = { number: newest, pass: 'first' as const, ...question };
      if (busy) waiting = request;
      else send(request);
    },
    forget: () => {
      newest += 1;
      waiting = null;
    },
    end: () => worker.terminate(),
  };
};
