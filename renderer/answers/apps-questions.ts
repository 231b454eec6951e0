import { isDevice, type Knowledge, type OwnedSetting, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { conditionHolds } from './conditions.ts';

/** What is asked under "Apps and settings", one screen each. `key` is stable while answers change. */
export type AppsQuestion =
  | { readonly kind: 'pick'; readonly key: 'pick' }
  | { readonly kind: 'uses'; readonly key: string; readonly owner: string }
  | { readonly kind: 'setting'; readonly key: string; readonly owner: string; readonly setting: OwnedSetting }
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly owner: string;
      readonly settings: readonly OwnedSetting[];
    }
  | { readonly kind: 'devices'; readonly key: 'devices' }
  | { readonly kind: 'others'; readonly key: 'others'; readonly settings: readonly OwnedSetting[] };

/** Settings of one app or device that are worth asking, those asked elsewhere already left out. */
const worthAsking = (
  knowledge: Knowledge,
  owner: string,
  answers: Answers,
  asked: Set<string>,
): OwnedSetting[] =>
  (knowledge.apps.get(owner)?.settings ?? [])
    .map((setting) => ({ owner, setting }))
    .filter((owned) => {
      const key = settingKey(owned);
      if (asked.has(key) || !conditionHolds(knowledge, owned.setting.askIf, owner, answers)) return false;
      asked.add(key);
      return true;
    });

const questionsAbout = (
  knowledge: Knowledge,
  owner: string,
  answers: Answers,
  asked: Set<string>,
): AppsQuestion[] => {
  const settings = worthAsking(knowledge, owner, answers, asked);
  const uses: AppsQuestion[] = knowledge.apps.get(owner)?.uses.length
    ? [{ kind: 'uses', key: `uses:${owner}`, owner }]
    : [];
  const decisive = settings
    .filter(({ setting }) => setting.decisive)
    .map(
      (setting): AppsQuestion => ({ kind: 'setting', key: `setting:${settingKey(setting)}`, owner, setting }),
    );
  const others = settings.filter(({ setting }) => !setting.decisive);
  const more: AppsQuestion[] = others.length
    ? [{ kind: 'more', key: `more:${owner}`, owner, settings: others }]
    : [];
  return [...uses, ...decisive, ...more];
};

/** Settings that decide about copies other people keep too. */
export const settingsOfOthers = (knowledge: Knowledge, answers: Answers): OwnedSetting[] =>
  answers.apps.flatMap((owner) => {
    const deciding = new Set(
      (knowledge.apps.get(owner)?.holdings ?? [])
        .filter((holding) => holding.alsoOthers)
        .flatMap((holding) => Object.keys(holding.when))
        .filter((name) => name !== 'use')
        .map((name) => (name.includes('.') ? name : `${owner}.${name}`)),
    );
    // What both sides agree on was asked once, of the person.
    return [...deciding]
      .flatMap((key) => knowledge.settings.get(key) ?? [])
      .filter(({ setting }) => !setting.bothSides);
  });

export const appsQuestions = (knowledge: Knowledge, answers: Answers): AppsQuestion[] => {
  const asked = new Set<string>();
  const about = (owner: string): AppsQuestion[] => questionsAbout(knowledge, owner, answers, asked);
  const others = settingsOfOthers(knowledge, answers);
  return [
    { kind: 'pick', key: 'pick' },
    ...answers.apps.flatMap(about),
    { kind: 'devices', key: 'devices' },
    ...answers.devices.flatMap(about),
    ...(others.length ? [{ kind: 'others' as const, key: 'others' as const, settings: others }] : []),
  ];
};

export const pickableApps = (knowledge: Knowledge) =>
  knowledge.pack.apps.filter((app) => !isDevice(app) && app.status === 'active');
export const pickableDevices = (knowledge: Knowledge) => knowledge.pack.apps.filter(isDevice);
