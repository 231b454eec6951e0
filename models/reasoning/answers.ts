import type { Pack } from '../knowledge/schemas/pack.ts';
import { type Answer, isDated, type Profile, UNKNOWN } from '../profile/profile.ts';
import { AFTER, BEFORE, practiceChoiceId, settingOf } from './case-choices.ts';
import { usesBroughtIn } from './case-people.ts';
import type { ChoiceTable } from './choices.ts';
import { live } from './validity.ts';

/**
 * Value sets of every choice under a profile. Semantics 5: one value if answered, all if unanswered or unknown,
 * anything between for "not this". Settings of the twin choices are answered alike (semantics 2). A practice is
 * `no` (history: `kept`) unless said; a use that a given list leaves out is `no`. Without today nobody can tell
 * whether an answer with a month still holds: it is unknown here; `settleAnswers` comes first. `prefix` is that of
 * the person's choices, where several people are in the case.
 */
export const answersOf = (pack: Pack, profile: Profile, choices: ChoiceTable, prefix = ''): number[] => {
  const answers = [...choices.withdrawn()];
  const set = (id: string, value: string | readonly string[]): void => {
    const wanted = typeof value === 'string' ? [value] : value;
    if (wanted.includes(UNKNOWN)) return;
    for (const suffix of ['', BEFORE, AFTER]) {
      const index = choices.indexOf(`${id}${suffix}`);
      if (index !== undefined) answers[index] = (answers[index] as number) & choices.mask(index, wanted);
    }
  };
  const setSettings = (whose: string, owner: string, settings: Readonly<Record<string, Answer>>): void => {
    for (const [id, value] of Object.entries(settings)) {
      const real = settingOf(pack, owner, id);
      if (real && !isDated(value)) set(`${whose}${real.owner}.${real.setting.id}`, value);
    }
  };

  for (const entry of profile.apps) {
    setSettings(prefix, entry.app, entry.settings);
    const app = pack.apps.find((candidate) => candidate.id === entry.app);
    if (entry.uses && app) {
      for (const use of app.uses)
        set(`${prefix}${app.id}.use.${use}`, entry.uses.includes(use) ? 'yes' : 'no');
    }
  }
  // An app that is not listed is not used, and an action can only bring it in.
  for (const [app] of usesBroughtIn(pack, profile)) {
    for (const use of pack.apps.find((candidate) => candidate.id === app)?.uses ?? [])
      set(`${prefix}${app}.use.${use}`, 'no');
  }
  for (const entry of profile.devices) setSettings(prefix, entry.device, entry.settings);
  for (const [key, value] of Object.entries(profile.others.settings)) {
    const [owner = '', id = ''] = key.split('.');
    setSettings(`${prefix}others.`, owner, { [id]: value });
  }
  choices.list.forEach((choice, index) => {
    if (choice.kind !== 'practice' || !choice.id.startsWith(prefix)) return;
    const said = profile.practices.some((id) => choice.id === `${prefix}${practiceChoiceId(id)}`);
    answers[index] = choices.mask(index, [said ? 'yes' : (choice.domain[0] as string)]);
  });
  return narrowed(choices, answers);
};

/**
 * Leaves only values that some completion of the answers has: where two-step verification is off there is no
 * recovery mailbox, whether or not that was said. Without any completion the answers stay as they are, so that
 * the contradiction can be named.
 */
export const narrowed = (choices: ChoiceTable, answers: readonly number[]): number[] => {
  const never = choices.neverReading();
  if (never.length === 0 || !live([], answers, never)) return [...answers];
  const next = [...answers];
  const involved = new Set(never.flatMap((cube) => cube.filter((_, position) => position % 2 === 0)));
  for (const choice of involved) {
    let kept = 0;
    for (let rest = next[choice] as number; rest !== 0; rest &= rest - 1) {
      const value = rest & -rest;
      if (live([choice, value], next, never)) kept |= value;
    }
    next[choice] = kept;
  }
  choices.list.forEach((choice, index) => {
    if (choice.linkedTo !== undefined)
      next[index] = (next[index] as number) & (next[choice.linkedTo] as number);
  });
  return next;
};
