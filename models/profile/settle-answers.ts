import type { Pack } from '../knowledge/schemas/pack.ts';
import { settingOf } from '../reasoning/case-choices.ts';
import { monthsBetween } from '../vocabulary/months.ts';
import { type Answer, type AnswerValue, answeredValue, isDated, type Profile, UNKNOWN } from './profile.ts';

/** An answer older than this many months counts as unknown until it is confirmed. Semantics 31. */
const MONTHS_AN_ANSWER_HOLDS = 3;

/** What was said too long ago to lean on. */
export interface SaidLongAgo {
  readonly choice: string;
  readonly value: AnswerValue;
  readonly month: string;
}

export interface SettledAnswers {
  /** The same profile with plain answers only; those too old are unknown. */
  readonly profile: Profile;
  /** In the order of the profile; nothing that was said again since, under whichever name. */
  readonly saidLongAgo: readonly SaidLongAgo[];
}

/** What of a profile's answers still counts on this day (YYYY-MM-DD). Semantics 31. */
export const settleAnswers = (pack: Pack, profile: Profile, today: string): SettledAnswers => {
  const old: SaidLongAgo[] = [];
  const current = new Set<string>();
  const settle = (prefix: string, owner: string, id: string, given: Answer): AnswerValue => {
    const real = settingOf(pack, owner, id);
    const choice = `${prefix}${real?.owner ?? owner}.${real?.setting.id ?? id}`;
    const value = answeredValue(given);
    if (value === UNKNOWN) return value;
    if (isDated(given) && monthsBetween(given.month, today) > MONTHS_AN_ANSWER_HOLDS) {
      old.push({ choice, value, month: given.month });
      return UNKNOWN;
    }
    current.add(choice);
    return value;
  };
  const settleAll = (owner: string, answers: Readonly<Record<string, Answer>>): Record<string, AnswerValue> =>
    Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, settle('', owner, id, given)]));
  // The parts in the order in which a profile lists them.
  const apps = profile.apps.map((entry) => ({ ...entry, settings: settleAll(entry.app, entry.settings) }));
  const devices = profile.devices.map((entry) => ({
    ...entry,
    settings: settleAll(entry.device, entry.settings),
  }));
  const others = Object.fromEntries(
    Object.entries(profile.others.settings).map(([key, given]) => {
      const [owner = '', id = ''] = key.split('.');
      return [key, settle('others.', owner, id, given)];
    }),
  );
  return {
    profile: { ...profile, apps, devices, others: { settings: others } },
    saidLongAgo: old.filter(({ choice }) => !current.has(choice)),
  };
};
