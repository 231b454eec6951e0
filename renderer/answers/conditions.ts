import type { Condition } from '../../models/knowledge/schemas/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';

const asValues = (allowed: Condition[string]): string[] =>
  [allowed].flat().map((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value));

/**
 * Whether a question is worth asking. Uses that were not told leave it open; a setting that was not told
 * does not: nobody is asked about the detail of something they do not know of.
 */
export const conditionHolds = (
  knowledge: Knowledge,
  condition: Condition | undefined,
  owner: string,
  answers: Pick<Answers, 'settings' | 'uses'>,
): boolean =>
  Object.entries(condition ?? {}).every(([name, allowed]) => {
    const values = asValues(allowed);
    if (name === 'use') return answers.uses[owner]?.some((use) => values.includes(use)) ?? true;
    const key = name.includes('.') ? name : `${owner}.${name}`;
    const answer = answers.settings[knowledge.settings.get(key)?.setting.sameAs ?? key];
    return answer !== undefined && [answer].flat().some((value) => values.includes(value));
  });

/**
 * Whether an answer about other people's app can be true beside the others given about it. What was not told of them
 * leaves it open: nobody knows all settings of those they talk to.
 */
export const othersMayAnswer = (
  knowledge: Knowledge,
  condition: Condition | undefined,
  owner: string,
  { others }: Pick<Answers, 'others'>,
): boolean =>
  Object.entries(condition ?? {}).every(([name, allowed]) => {
    const key = name.includes('.') ? name : `${owner}.${name}`;
    const answer = others[key];
    const values = asValues(allowed);
    if (answer !== undefined) return [answer].flat().some((value) => values.includes(value));
    const before = knowledge.settings.get(key);
    return !before || othersMayAnswer(knowledge, before.setting.askIf, before.owner, { others });
  });
