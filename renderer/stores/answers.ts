import type { AnswerValue } from '../../models/profile/profile.ts';
import type { DataClass } from '../../models/vocabulary/data.ts';
import type { Use } from '../../models/vocabulary/people.ts';
import { dropIdleAnswers } from '../answers/idle-answers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Answers, CONCERN_LIMIT, noAnswers } from './answers-slice.ts';
import { useStore } from './store.ts';

const change = (make: (answers: Answers) => Partial<Answers>): void =>
  useStore.setState(({ answers }) => ({ answers: { ...answers, ...make(answers) } }));

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([candidate]) => candidate !== key));

/** Adds at the end or takes out. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

export const answer = <Question extends keyof Answers>(question: Question, value: Answers[Question]): void =>
  change(() => ({ [question]: value }) as Pick<Answers, Question>);

export const pass = (question: string): void =>
  change(({ passed }) => (passed.includes(question) ? {} : { passed: [...passed, question] }));

export const toggleConcern = (concern: DataClass): void =>
  change(({ concerns }) => {
    const next = toggled(concerns, concern);
    return next.length > CONCERN_LIMIT ? {} : { concerns: next, openedProtect: null };
  });

export const toggleApp = (app: string): void => change(({ apps }) => ({ apps: toggled(apps, app) }));

export const answerUses = (knowledge: Knowledge, app: string, uses: readonly Use[] | undefined): void =>
  change((answers) =>
    dropIdleAnswers(knowledge, {
      ...answers,
      uses: uses ? { ...answers.uses, [app]: uses } : without(answers.uses, app),
    }),
  );

/** No value: "I don't know". Answers that can no longer matter are dropped with it. */
export const withSetting = (
  knowledge: Knowledge,
  answers: Answers,
  key: string,
  value: AnswerValue | undefined,
): Answers =>
  dropIdleAnswers(knowledge, {
    ...answers,
    openedMonths: without(answers.openedMonths, key),
    settings: value === undefined ? without(answers.settings, key) : { ...answers.settings, [key]: value },
  });

/** The same of the people one talks to. */
export const withOthersSetting = (
  knowledge: Knowledge,
  answers: Answers,
  key: string,
  value: AnswerValue | undefined,
): Answers =>
  dropIdleAnswers(knowledge, {
    ...answers,
    openedMonths: without(answers.openedMonths, `others.${key}`),
    others: value === undefined ? without(answers.others, key) : { ...answers.others, [key]: value },
  });

export const answerSetting = (knowledge: Knowledge, key: string, value: AnswerValue | undefined): void =>
  change((answers) => withSetting(knowledge, answers, key, value));

export const answerForOthers = (knowledge: Knowledge, key: string, value: AnswerValue | undefined): void =>
  change((answers) => withOthersSetting(knowledge, answers, key, value));

/** Replaces everything that was said. */
export const replaceAnswers = (answers: Partial<Answers>): void =>
  useStore.setState({ answers: { ...noAnswers(), ...answers } });

/** An answer of an opened profile is as true now as it was then: it counts from this month on. */
export const confirmAnswer = (key: string): void => {
  const month = useStore.getState().today.slice(0, 7);
  change(({ openedMonths }) =>
    openedMonths[key] === undefined ? {} : { openedMonths: { ...openedMonths, [key]: month } },
  );
};
