import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Sentence } from '../reasoning/assessment.ts';
import { type Household, householdSchema } from './household.ts';
import { readProfile } from './read-profile.ts';

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

/** Reads several people and their groups; each profile is checked like a profile of its own. Never throws. */
export const readHousehold = (text: string, pack: Pack): ReadHousehold => {
  const value = JSON.parse(text) as { people?: unknown };
  if (Array.isArray(value.people)) {
    for (const [index, person] of value.people.entries()) {
      const read = readProfile(
        JSON.stringify((person as { profile?: unknown } | null)?.profile ?? null),
        pack,
      );
      if (read.ok) continue;
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
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return problem('wrong-household', { place: path || 'people' });
  }
  const household = parsed.data;
  const ids = household.people.map(({ id }) => id);
  const twice = [...ids, ...household.groups.map(({ id }) => id)].find(
    (id, index, all) => all.indexOf(id) !== index,
  );
  if (twice !== undefined) return problem('household-twice', { found: twice });
  for (const [index, group] of household.groups.entries()) {
    const stranger = group.members.find((member) => !ids.includes(member));
    if (stranger !== undefined) {
      return problem('household-stranger', { place: `groups[${index}].members`, found: stranger });
    }
    const without = group.members.find(
      (member) =>
        !household.people.some(
          ({ id, profile }) => id === member && profile.apps.some(({ app }) => app === group.app),
        ),
    );
    if (without !== undefined)
      return problem('household-app', { place: `groups[${index}]`, found: without, owner: group.app });
  }
  return { ok: true, household };
};
