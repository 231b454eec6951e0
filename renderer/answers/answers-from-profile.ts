import type { Answer, AnswerValue, Profile } from '../../models/profile/profile.ts';
import { DATA_CLASSES, type DataClass, type DataKind } from '../../models/vocabulary/data.ts';
import { UNNAMED_COUNTRY } from '../../models/vocabulary/unknown-countries.ts';
import { type Knowledge, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';

/** As the profile format writes it; importing it would bring the validator into every screen. */
const UNKNOWN = 'unknown';

const CLASSES = Object.entries(DATA_CLASSES) as [DataClass, readonly DataKind[]][];

const concernsFrom = ({ protect }: Profile): DataClass[] => {
  const named = (harm: string) =>
    CLASSES.filter(([, kinds]) => kinds.some((kind) => protect[kind] === harm)).map(([id]) => id);
  const grave = named('grave');
  return [...grave, ...named('serious').filter((id) => !grave.includes(id))];
};

interface Known {
  readonly id: string;
  readonly value: AnswerValue;
  readonly month?: string;
}

/** As `answeredValue` and `isDated` of the profile, without the validator. */
const known = (answers: Readonly<Record<string, Answer>>): Known[] =>
  Object.entries(answers)
    .map(
      ([id, given]): Known =>
        typeof given === 'object' && !Array.isArray(given) ? { id, ...given } : { id, value: given },
    )
    .filter(({ value }) => value !== UNKNOWN);

/** What a profile says, as answers on the screens. Whose computer this is, no profile can say. */
export const answersFromProfile = (knowledge: Knowledge, profile: Profile): Partial<Answers> => {
  const settings: Record<string, AnswerValue> = {};
  const openedMonths: Record<string, string> = {};
  const take = (owner: string, told: Readonly<Record<string, Answer>>) => {
    for (const { id, value, month } of known(told)) {
      const owned = knowledge.settings.get(`${owner}.${id}`);
      const key = owned ? settingKey(owned) : `${owner}.${id}`;
      // One choice under two names: it was said when it was said last.
      const earlier = openedMonths[key];
      if (key in settings && (earlier === undefined || (month !== undefined && month <= earlier))) continue;
      settings[key] = value;
      if (month === undefined) delete openedMonths[key];
      else openedMonths[key] = month;
    }
  };
  for (const { app, settings: told } of profile.apps) take(app, told);
  for (const { device, settings: told } of profile.devices) take(device, told);
  const others: Record<string, AnswerValue> = {};
  for (const { id, value, month } of known(profile.others.settings)) {
    others[id] = value;
    if (month !== undefined) openedMonths[`others.${id}`] = month;
  }
  return {
    country: profile.country === UNNAMED_COUNTRY ? null : profile.country,
    phoneCountry: profile.phoneCountry ?? null,
    practices: profile.practices,
    circumstances: profile.circumstances,
    concerns: concernsFrom(profile),
    openedProtect: profile.protect,
    apps: profile.apps.map(({ app }) => app),
    uses: Object.fromEntries(profile.apps.flatMap(({ app, uses }) => (uses ? [[app, uses]] : []))),
    devices: profile.devices.map(({ device }) => device),
    settings,
    others,
    openedMonths,
    decisions: profile.decisions,
  };
};
