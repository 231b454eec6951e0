import { type Knowledge, type OwnedSetting, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { type AppsQuestion, appsQuestions } from './apps-questions.ts';

/** What a choice of the engine asks a person: how a setting is, their own or other people's, or what an app is used for. */
export type AskedChoice =
  | { readonly kind: 'setting'; readonly owned: OwnedSetting; readonly theirs: boolean }
  | { readonly kind: 'uses'; readonly owner: string; readonly use: string };

/** A choice as the engine names it: `others.whatsapp.backup@after` is the setting `whatsapp.backup` of others. */
export const askedChoice = (knowledge: Knowledge, choice: string): AskedChoice | undefined => {
  const plain = choice.replace(/@(before|after)$/, '');
  const theirs = plain.startsWith('others.');
  const own = theirs ? plain.slice('others.'.length) : plain;
  const owned = knowledge.settings.get(own);
  if (owned) return { kind: 'setting', owned, theirs };
  const [owner = '', second, use = ''] = own.split('.');
  if (second === 'use' && !theirs && knowledge.apps.has(owner)) return { kind: 'uses', owner, use };
  return undefined;
};

/** Where an answer stands among the answers, and among the months of an opened profile. */
export const answerKey = (knowledge: Knowledge, answers: Answers, choice: string): string | undefined => {
  const asked = askedChoice(knowledge, choice);
  if (asked?.kind !== 'setting') return undefined;
  const key = settingKey(asked.owned);
  if (!asked.theirs) return key;
  // Other people's answers are kept under the name they were asked by.
  return Object.keys(answers.openedMonths).find((name) => {
    const other = name.startsWith('others.') && knowledge.settings.get(name.slice('others.'.length));
    return other && settingKey(other) === key;
  });
};

/** The screen that asks it, if any does now. */
export const questionAbout = (
  knowledge: Knowledge,
  answers: Answers,
  choice: string,
): AppsQuestion | undefined => {
  const asked = askedChoice(knowledge, choice);
  if (!asked) return undefined;
  return appsQuestions(knowledge, answers).find((question) => {
    if (asked.kind === 'uses') return question.kind === 'uses' && question.owner === asked.owner;
    const key = settingKey(asked.owned);
    const isIt = (owned: OwnedSetting): boolean => settingKey(owned) === key;
    switch (question.kind) {
      case 'setting':
        return !asked.theirs && isIt(question.setting);
      case 'more':
        return !asked.theirs && question.settings.some(isIt);
      case 'others':
        return asked.theirs && question.settings.some(isIt);
      default:
        return false;
    }
  });
};
