import { startOwnWorker } from '../own-workers.ts';
import type { WorkerSeam } from './assessor.ts';
import { createReceiver } from './exposures-in-transit.ts';
import type { AnswerInTransit, AssessmentAnswer } from './messages.ts';

/** A worker of ours as the window talks to it: what travels in parts comes out whole. */
export const startWorker = (): WorkerSeam => {
  const worker = startOwnWorker('assessment');
  const receive = createReceiver();
  const whole = (answer: AnswerInTransit): AssessmentAnswer =>
    'exposures' in answer
      ? {
          number: answer.number,
          ok: true,
          assessment: { ...answer.rest, exposures: receive(answer.exposures) },
          ...(answer.tree ? { tree: answer.tree } : {}),
        }
      : answer;
  const seam: WorkerSeam = {
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = ({ data }: MessageEvent<AnswerInTransit>) => seam.onmessage?.({ data: whole(data) });
  worker.onerror = () => seam.onerror?.();
  return seam;
};
