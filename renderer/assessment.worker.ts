import pack from 'virtual:leeward-pack';
import { assess, ContradictoryAnswers, prepareKnowledge } from '../models/reasoning/assess.ts';
import type { AssessmentAnswer, AssessmentRequest } from './assessment/messages.ts';

/** As much of a worker's global as is needed; the DOM's types know only windows. */
interface WorkerScope {
  onmessage: ((event: { data: AssessmentRequest }) => void) | null;
  postMessage(answer: AssessmentAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;

const knowledge = prepareKnowledge(pack);

scope.onmessage = ({ data: { number, profile, asOf, language } }) => {
  try {
    scope.postMessage({ number, ok: true, assessment: assess(knowledge, profile, { asOf, language }) });
  } catch (error) {
    // What else went wrong may quote an answer; the window is told only that it did.
    const contradictory = error instanceof ContradictoryAnswers ? error.choices : [];
    scope.postMessage({ number, ok: false, contradictory });
  }
};
