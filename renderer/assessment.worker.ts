import pack from 'virtual:leeward-pack';
import {
  assess,
  ContradictoryAnswers,
  contradictionAmong,
  prepareKnowledge,
} from '../models/reasoning/assess.ts';
import { CaseMemory } from '../models/reasoning/case-memory.ts';
import { createTexts, type TextSource } from '../models/reporting/texts.ts';
import { createSender } from './assessment/exposures-in-transit.ts';
import type { AnswerInTransit, AssessmentRequest } from './assessment/messages.ts';
import { shownAssessment } from './assessment/shown-assessment.ts';
import { tellResults } from './assessment/tell-results.ts';
import { interfaceTexts } from './texts/interface-texts.ts';

/** As much of a worker's global as is needed; the DOM's types know only windows. */
interface WorkerScope {
  onmessage: ((event: { data: AssessmentRequest }) => void) | null;
  postMessage(answer: AnswerInTransit): void;
}
const scope = globalThis as unknown as WorkerScope;

const knowledge = prepareKnowledge(pack);
const memory = new CaseMemory();
const inTransit = createSender();

const texts = new Map<string, TextSource>();
const textsIn = (language: string): TextSource => {
  const known = texts.get(language);
  if (known) return known;
  const made = createTexts(pack.texts, language, interfaceTexts);
  texts.set(language, made);
  return made;
};

scope.onmessage = ({ data: { number, pass, profile, asOf, language, scenarios, wishes, tell } }) => {
  try {
    if (pass === 'check') {
      const contradictory = contradictionAmong(knowledge, profile, {
        asOf,
        ...(scenarios ? { scenarios } : {}),
      });
      scope.postMessage(
        contradictory ? { number, ok: false, contradictory } : { number, ok: true, checked: true },
      );
      return;
    }
    const deep = pass === 'second';
    const options = {
      asOf,
      language,
      deep,
      proofs: false,
      ...(scenarios ? { scenarios } : {}),
      ...(wishes ? { wishes } : {}),
    };
    const assessment = assess(knowledge, profile, options, memory);
    if (deep) {
      const { plan, enough } = assessment;
      scope.postMessage({ number, ok: true, second: { plan, enough } });
    } else {
      const { exposures, ...rest } = assessment;
      const tree =
        tell && tellResults(shownAssessment(assessment, tell.hidden), textsIn(language), pack, tell.trainer);
      scope.postMessage({
        number,
        ok: true,
        rest,
        exposures: inTransit(exposures),
        ...(tree ? { tree } : {}),
      });
    }
  } catch (error) {
    // What else went wrong may quote an answer; the window is told only that it did.
    const contradictory = error instanceof ContradictoryAnswers ? error.choices : [];
    scope.postMessage({ number, ok: false, contradictory });
  }
};
