import type { Answer, Profile } from '../../models/profile/profile.ts';
import { isDated, UNKNOWN } from '../../models/profile/profile.ts';
import { type CaseContent, writeCaseContent } from '../../models/vault/case-content.ts';
import { answersFromProfile } from '../answers/answers-from-profile.ts';
import { profileFromAnswers } from '../answers/profile-from-answers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Answers, noAnswers } from '../stores/answers-slice.ts';
import { ownAnswers } from '../stores/own-answers.ts';
import type { State } from '../stores/store.ts';
import { LOCK_AFTER_AT_FIRST } from '../stores/vault-slice.ts';

/** A vault may be opened years later: what was answered here counts from this month on. */
const withMonths = (answers: Readonly<Record<string, Answer>>, month: string): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [
      id,
      isDated(given) || given === UNKNOWN ? given : { value: given, month },
    ]),
  );

const datedProfile = (profile: Profile, month: string): Profile => ({
  ...profile,
  apps: profile.apps.map((app) => ({ ...app, settings: withMonths(app.settings, month) })),
  devices: profile.devices.map((device) => ({ ...device, settings: withMonths(device.settings, month) })),
  others: { settings: withMonths(profile.others.settings, month) },
});

/** What a case would hold now. */
export const caseText = (knowledge: Knowledge, state: State): string => {
  const own = ownAnswers(state);
  const month = (state.setAside?.today ?? state.today).slice(0, 7);
  return writeCaseContent({
    language: state.language,
    theme: state.theme,
    textSize: state.textSize,
    computer: own.computer,
    passed: [...own.passed],
    lockAfterMinutes: state.vault?.lockAfterMinutes ?? LOCK_AFTER_AT_FIRST,
    effort: state.effort,
    refusedActions: [...state.refusedActions],
    profile: datedProfile(profileFromAnswers(knowledge, own), month),
  });
};

/** What a case holds, as the window knows it. Whose computer this is, one may have said of this one already. */
export const stateOfCase = (
  knowledge: Knowledge,
  { profile, passed, computer, language, theme, textSize, effort, refusedActions }: CaseContent,
  computerHere: Answers['computer'],
): Pick<State, 'answers' | 'language' | 'theme' | 'textSize' | 'effort' | 'refusedActions'> => ({
  answers: {
    ...noAnswers(),
    ...answersFromProfile(knowledge, profile),
    passed,
    computer: computerHere ?? computer,
  },
  language,
  theme,
  textSize,
  effort,
  refusedActions,
});

/** Whether a case would hold the same as before. */
export const sameCase = (now: State, before: State): boolean =>
  ownAnswers(now) === ownAnswers(before) &&
  now.language === before.language &&
  now.theme === before.theme &&
  now.textSize === before.textSize &&
  now.effort === before.effort &&
  now.refusedActions === before.refusedActions &&
  now.vault?.lockAfterMinutes === before.vault?.lockAfterMinutes;
