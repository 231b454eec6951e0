import pack from 'virtual:leeward-pack';
import { assess, ContradictoryAnswers, prepareKnowledge } from '../models/reasoning/assess.ts';
import { CaseMemory } from '../models/reasoning/case-memory.ts';
import type { AssessmentAnswer, AssessmentRequest } from './assessment/messages.ts';

/** As much of a worker's global as is needed; the DOM's types know only windows. */
interface WorkerScope {
  onmessage: ((event: { data: AssessmentRequest }) => void) | null;
  postMessage(answer: AssessmentAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;

const knowledge = prepareKnowledge(pack);
const memory = new CaseMemory();

scope.onmessage = ({ data: { number, pass, profile, asOf, language, scenarios } }) => {
  try {
    const deep = pass === 'second';
    const options = { asOf, language, deep, proofs: false, ...(scenarios ? { scenarios } : {}) };
    const assessment = assess(knowledge, profile, options, memory);
    const { plan, enough } = assessment;
    scope.postMessage(
      deep ? { number, ok: true, second: { plan, enough } } : { number, ok: true, assessment },
    );
  } catch (error) {
    // What else went wrong may quote an answer; the window is told only that it did.
    const contradictory = error instanceof ContradictoryAnswers ? error.choices : [];
    scope.postMessage({ number, ok: false, contradictory });
  }
};
