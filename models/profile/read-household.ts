import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Sentence } from '../reasoning/assessment.ts';
import { type Household, householdSchema } from './household.ts';
import { placeInFile, shownValue } from './place-in-file.ts';
import { LARGEST_PROFILE, PROFILE_VERSION, readProfile } from './read-profile.ts';
import { renamedIds } from './renamed-ids.ts';
import { textOfPart } from './text-of-part.ts';

export type ReadHousehold =
  | { readonly ok: true; readonly household: Household }
  | { readonly ok: false; readonly problem: Sentence };

const problem = (id: string, args: Record<string, string>): ReadHousehold => ({
  ok: false,
  problem: { id: `problem.${id}`, args },
});

/** Is this the text of a household? Anything else is read as a profile. */
export const isHousehold = (text: string): boolean => {
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format === 'leeward-household';
  } catch {
    return false;
  }
};

/**
 * Reads several people and their groups, where `isHousehold` says so; each profile is checked like a profile of its
 * own, and ids of earlier are read under those of today. Never throws.
 */
export const readHousehold = (text: string, pack: Pack): ReadHousehold => {
  if (text.length > LARGEST_PROFILE)
    return problem('too-large', { limit: String(LARGEST_PROFILE / 1_000_000) });
  const value = JSON.parse(text) as { version?: unknown; people?: unknown };
  // One version for both: a household is profiles.
  if (typeof value.version === 'number' && value.version > PROFILE_VERSION)
    return problem('newer-version', { found: shownValue(value.version) });
  if (Array.isArray(value.people)) {
    for (const [index, person] of value.people.entries()) {
      const read = readProfile(textOfPart((person as { profile?: unknown } | null)?.profile ?? null), pack);
      if (read.ok) {
        (person as { profile: unknown }).profile = read.profile;
        continue;
      }
      const at = `people[${index}].profile`;
      const { place } = read.problem.args;
      if (place === undefined) return problem('in-person', { place: at });
      return {
        ok: false,
        problem: { ...read.problem, args: { ...read.problem.args, place: `${at}.${place}` } },
      };
    }
  }
  const parsed = householdSchema.safeParse(value);
  if (!parsed.success) {
    return problem('wrong-household', { place: placeInFile(parsed.error.issues[0]?.path ?? []) || 'people' });
  }
  const { owner } = renamedIds(pack);
  const household: Household = {
    ...parsed.data,
    groups: parsed.data.groups.map((group) => ({ ...group, app: owner(group.app) })),
  };
  const ids = household.people.map(({ id }) => id);
  const twice = [...ids, ...household.groups.map(({ id }) => id)].find(
    (id, index, all) => all.indexOf(id) !== index,
  );
  if (twice !== undefined) return problem('household-twice', { found: shownValue(twice) });
  for (const [index, group] of household.groups.entries()) {
    const again = group.members.find((member, at, all) => all.indexOf(member) !== at);
    if (again !== undefined)
      return problem('household-member-twice', {
        place: `groups[${index}].members`,
        found: shownValue(again),
      });
    const stranger = group.members.find((member) => !ids.includes(member));
    if (stranger !== undefined) {
      return problem('household-stranger', {
        place: `groups[${index}].members`,
        found: shownValue(stranger),
      });
    }
    const without = group.members.find(
      (member) =>
        !household.people.some(
          ({ id, profile }) => id === member && profile.apps.some(({ app }) => app === group.app),
        ),
    );
    if (without !== undefined)
      return problem('household-app', {
        place: `groups[${index}]`,
        found: shownValue(without),
        owner: shownValue(group.app),
      });
  }
  return { ok: true, household };
};
