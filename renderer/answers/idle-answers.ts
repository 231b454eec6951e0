import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { conditionHolds } from './conditions.ts';

/**
 * Answers to settings whose `askIf` does not hold cannot matter and would contradict the others
 * (a recovery address without a second password). One may rest on another, so look until nothing changes.
 */
export const dropIdleAnswers = (knowledge: Knowledge, answers: Answers): Answers => {
  let current = answers;
  for (;;) {
    const kept = Object.entries(current.settings).filter(([key]) => {
      const found = knowledge.settings.get(key);
      return !found || conditionHolds(knowledge, found.setting.askIf, found.owner, current);
    });
    if (kept.length === Object.keys(current.settings).length) return current;
    current = { ...current, settings: Object.fromEntries(kept) };
  }
};
