import { askedChoice } from '../../answers/asked-choice.ts';
import { conditionHolds, othersMayAnswer } from '../../answers/conditions.ts';
import { type Knowledge, type OwnedSetting, settingKey } from '../../knowledge/knowledge.ts';
import type { Answers } from '../../stores/answers-slice.ts';

export interface SettingBehind {
  readonly owned: OwnedSetting;
  readonly theirs: boolean;
}

const settingOf = (knowledge: Knowledge, choice: string): SettingBehind | undefined => {
  const asked = askedChoice(knowledge, choice);
  return asked?.kind === 'setting' ? asked : undefined;
};

/**
 * The settings behind a result, those they rest on, and those that come up once one of them is answered: whoever
 * turns the second password on is asked about its recovery address in the same place, and can turn it off again.
 */
export const settingsBehind = (
  knowledge: Knowledge,
  answers: Answers,
  choices: readonly string[],
): SettingBehind[] => {
  const found = new Map<string, SettingBehind>();
  const keep = (behind: SettingBehind) => found.set(`${behind.theirs} ${settingKey(behind.owned)}`, behind);
  for (const choice of choices) {
    const behind = settingOf(knowledge, choice);
    if (!behind) continue;
    const { owner, setting } = behind.owned;
    if (behind.theirs) {
      if (othersMayAnswer(knowledge, setting.askIf, owner, answers)) keep(behind);
      continue;
    }
    for (const name of Object.keys(setting.askIf ?? {})) {
      const before = settingOf(knowledge, name.includes('.') ? name : `${owner}.${name}`);
      if (before) keep(before);
    }
    if (conditionHolds(knowledge, setting.askIf, owner, answers)) keep(behind);
    for (const follower of knowledge.apps.get(owner)?.settings ?? []) {
      if (setting.id in (follower.askIf ?? {}) && conditionHolds(knowledge, follower.askIf, owner, answers)) {
        keep({ owned: { owner, setting: follower }, theirs: false });
      }
    }
  }
  return [...found.values()];
};
