import type { AssessmentAnswer, AssessmentQuestion, AssessmentRequest } from './messages.ts';

/** As much of a Worker as is needed here. */
export interface WorkerSeam {
  postMessage(request: AssessmentRequest): void;
  terminate(): void;
  onmessage: ((event: { data: AssessmentAnswer }) => void) | null;
  onerror: (() => void) | null;
}

/** What the worker made of a question. */
export type Assessed = Omit<Extract<AssessmentAnswer, { readonly assessment: unknown }>, 'number' | 'ok'>;

interface Listener {
  answered(assessed: Assessed, question: AssessmentQuestion): void;
  failed(contradictory: readonly string[]): void;
  /** Something asked ahead; a question that has no result is not heard of again. */
  ahead(assessed: Assessed, question: AssessmentQuestion): void;
}

export interface Assessor {
  ask(question: AssessmentQuestion): void;
  /** Questions that may be asked next, each worked out while nothing else is; instead of those named before. */
  askAhead(questions: readonly AssessmentQuestion[]): void;
  /** Whatever is under way is of no interest any more. */
  forget(): void;
  end(): void;
}

interface Asked {
  readonly question: AssessmentQuestion;
  readonly ahead: boolean;
}

const sameQuestion = (a: AssessmentQuestion, b: AssessmentQuestion): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * One question at a time; while it is worked on only the newest of the next ones is kept, so that fast
 * clicking never piles up work, and only the answer to the newest question is passed on.
 */
export const createAssessor = (start: () => WorkerSeam, listener: Listener): Assessor => {
  let number = 0;
  let wanted: number | null = null;
  let busy: (Asked & { readonly number: number }) | null = null;
  let waiting: AssessmentQuestion | null = null;
  let ahead: readonly AssessmentQuestion[] = [];
  const worker = start();

  const send = (asked: Asked): void => {
    number += 1;
    busy = { ...asked, number };
    if (!asked.ahead) wanted = number;
    worker.postMessage({ number, pass: 'first', ...asked.question });
  };
  const goOn = (): void => {
    if (busy) return;
    const next = waiting;
    if (next) {
      waiting = null;
      send({ question: next, ahead: false });
      return;
    }
    const [question, ...rest] = ahead;
    if (!question) return;
    ahead = rest;
    send({ question, ahead: true });
  };
  worker.onmessage = ({ data }) => {
    const done = busy;
    busy = null;
    const newest = done?.number === wanted && waiting === null;
    goOn();
    if (!done || data.number !== done.number) return;
    if (done.ahead) {
      if (data.ok && 'assessment' in data) listener.ahead(data, done.question);
    } else if (!newest) return;
    else if (!data.ok) listener.failed(data.contradictory);
    else if ('assessment' in data) listener.answered(data, done.question);
  };
  worker.onerror = () => {
    const asked = busy;
    busy = null;
    if (!asked?.ahead) listener.failed([]);
  };

  return {
    ask: (question) => {
      ahead = [];
      if (busy && sameQuestion(busy.question, question)) {
        // Worked on already, ahead or because it was asked before one that is of no interest any more.
        busy = { ...busy, ahead: false };
        wanted = busy.number;
        waiting = null;
        return;
      }
      waiting = question;
      wanted = null;
      goOn();
    },
    askAhead: (questions) => {
      ahead = questions;
      goOn();
    },
    forget: () => {
      wanted = null;
      waiting = null;
      ahead = [];
    },
    end: () => worker.terminate(),
  };
};
