import type { AnswerValue, Profile } from '../../models/profile/profile.ts';
import { DATA_CLASSES, type DataClass, type DataKind } from '../../models/vocabulary/data.ts';
import { type Knowledge, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { NO_COUNTRY } from './profile-from-answers.ts';

/** As the profile format writes it; importing it would bring the validator into every screen. */
const UNKNOWN = 'unknown';

const CLASSES = Object.entries(DATA_CLASSES) as [DataClass, readonly DataKind[]][];

const concernsFrom = ({ protect }: Profile): DataClass[] => {
  const named = (harm: string) =>
    CLASSES.filter(([, kinds]) => kinds.some((kind) => protect[kind] === harm)).map(([id]) => id);
  const grave = named('grave');
  return [...grave, ...named('serious').filter((id) => !grave.includes(id))];
};

const known = (answers: Readonly<Record<string, AnswerValue>>): [string, AnswerValue][] =>
  Object.entries(answers).filter(([, value]) => value !== UNKNOWN);

/** What a profile says, as answers on the screens. Whose computer this is, no profile can say. */
export const answersFromProfile = (knowledge: Knowledge, profile: Profile): Partial<Answers> => {
  const settings: Record<string, AnswerValue> = {};
  const take = (owner: string, told: Readonly<Record<string, AnswerValue>>) => {
    for (const [name, value] of known(told)) {
      const owned = knowledge.settings.get(`${owner}.${name}`);
      settings[owned ? settingKey(owned) : `${owner}.${name}`] = value;
    }
  };
  for (const { app, settings: told } of profile.apps) take(app, told);
  for (const { device, settings: told } of profile.devices) take(device, told);
  return {
    country: profile.country === NO_COUNTRY ? null : profile.country,
    phoneCountry: profile.phoneCountry ?? null,
    practices: profile.practices,
    circumstances: profile.circumstances,
    concerns: concernsFrom(profile),
    openedProtect: profile.protect,
    apps: profile.apps.map(({ app }) => app),
    uses: Object.fromEntries(profile.apps.flatMap(({ app, uses }) => (uses ? [[app, uses]] : []))),
    devices: profile.devices.map(({ device }) => device),
    settings,
    others: Object.fromEntries(known(profile.others.settings)),
  };
};
