import type { AnswerValue } from '../../models/profile/profile.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { conditionHolds, othersMayAnswer } from './conditions.ts';

type Given = Readonly<Record<string, AnswerValue>>;

const kept = (given: Given, matters: (key: string) => boolean): Given => {
  const entries = Object.entries(given).filter(([key]) => matters(key));
  return entries.length === Object.keys(given).length ? given : Object.fromEntries(entries);
};

/**
 * Answers to settings whose `askIf` does not hold cannot matter and would contradict the others
 * (a recovery address without a second password). One may rest on another, so look until nothing changes.
 */
export const dropIdleAnswers = (knowledge: Knowledge, answers: Answers): Answers => {
  let current = answers;
  for (;;) {
    const now = current;
    const settings = kept(now.settings, (key) => {
      const found = knowledge.settings.get(key);
      return !found || conditionHolds(knowledge, found.setting.askIf, found.owner, now);
    });
    const others = kept(now.others, (key) => {
      const found = knowledge.settings.get(key);
      return !found || othersMayAnswer(knowledge, found.setting.askIf, found.owner, now);
    });
    if (settings === now.settings && others === now.others) return now;
    current = { ...now, settings, others };
  }
};
