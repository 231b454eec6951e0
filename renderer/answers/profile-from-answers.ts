import type { Answer, AnswerValue, Profile } from '../../models/profile/profile.ts';
import { DATA_CLASSES, type DataKind } from '../../models/vocabulary/data.ts';
import { UNNAMED_COUNTRY } from '../../models/vocabulary/unknown-countries.ts';
import { isDevice, type Knowledge, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { isBorrowed } from '../stores/use-borrowed.ts';

const protectFrom = ({ concerns, openedProtect }: Answers): Profile['protect'] => {
  if (openedProtect) return openedProtect;
  const protect: Profile['protect'] = {};
  concerns.forEach((concern, place) => {
    for (const data of DATA_CLASSES[concern] as readonly DataKind[]) {
      protect[data] = place === 0 ? 'grave' : 'serious';
    }
  });
  return protect;
};

/** An answer of an opened profile keeps its month: only the person can say that it still holds. */
const asGiven = ({ openedMonths }: Answers, key: string, value: AnswerValue): Answer => {
  const month = openedMonths[key];
  return month === undefined ? value : { value, month };
};

/** A shared choice is written once, under its own owner where the person has that, else where it was asked. */
const settingsOf = (knowledge: Knowledge, owner: string, answers: Answers): Record<string, Answer> => {
  const settings: Record<string, Answer> = {};
  const present = new Set([...answers.apps, ...answers.devices]);
  for (const setting of knowledge.apps.get(owner)?.settings ?? []) {
    const key = settingKey({ owner, setting });
    const value = answers.settings[key];
    const home = key.slice(0, key.indexOf('.'));
    if (value !== undefined && (home === owner || !present.has(home)))
      settings[setting.id] = asGiven(answers, key, value);
  }
  return settings;
};

/** About apps the person still names, and about whichever phones the others have. */
const othersOf = (knowledge: Knowledge, answers: Answers): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(answers.others)
      .filter(([key]) => {
        const owner = key.slice(0, key.indexOf('.'));
        const known = knowledge.apps.get(owner);
        return answers.apps.includes(owner) || (known !== undefined && isDevice(known));
      })
      .map(([key, value]) => [key, asGiven(answers, `others.${key}`, value)]),
  );

const circumstancesOf = ({ circumstances, computer }: Answers): Profile['circumstances'] => {
  const told = circumstances.filter((circumstance) => circumstance !== 'uses-borrowed-computer');
  return isBorrowed(computer) ? [...told, 'uses-borrowed-computer'] : told;
};

export const profileFromAnswers = (knowledge: Knowledge, answers: Answers): Profile => ({
  format: 'leeward-profile',
  version: 1,
  country: answers.country ?? UNNAMED_COUNTRY,
  ...(answers.phoneCountry ? { phoneCountry: answers.phoneCountry } : {}),
  circumstances: circumstancesOf(answers),
  protect: protectFrom(answers),
  apps: answers.apps.map((app) => ({
    app,
    ...(answers.uses[app] ? { uses: [...answers.uses[app]] } : {}),
    settings: settingsOf(knowledge, app, answers),
  })),
  devices: answers.devices.map((device) => ({ device, settings: settingsOf(knowledge, device, answers) })),
  others: { settings: othersOf(knowledge, answers) },
  practices: [...answers.practices],
  decisions: [...answers.decisions],
});
