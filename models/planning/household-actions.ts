import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Household } from '../profile/household.ts';
import { actionsOf, type CaseAction } from '../reasoning/actions.ts';
import type { CaseMember } from '../reasoning/case-people.ts';
import type { CaseProgram } from '../reasoning/case-program.ts';
import { cubeFrom, cubeParts } from '../reasoning/cubes.ts';
import type { PlanWishes } from './exact-plan.ts';
import { canTake } from './permitted-action.ts';

/** Something that one member does, or all members of a group do together. */
export interface HouseholdAction extends CaseAction {
  /** As the pack has it; `action` carries an id and a burden of this household. */
  readonly of: Action;
  /** Members who act, in the order of the file. */
  readonly people: readonly string[];
  /** Null for what one member does alone. */
  readonly group: string | null;
}

/** Does it give up a use that makes somebody a member of a group on this app? */
const leavesGroups = (action: Action, app: string): boolean =>
  Object.entries(action.sets).some(
    ([key, value]) => key.startsWith(`${app}.use.group-`) && (value === 'no' || value === false),
  );

/**
 * What a household can do, in the order that breaks ties: each member's own actions, then what whole groups do.
 * The plan is made by the first person of the file: whatever somebody else does is one more person who must act.
 * A group's move is taken by all its members at once; there the members themselves are the people whom the pack's
 * burden can only guess at, and the guess stays for outsiders alone. Settings are never joint: all members setting
 * the same one costs what each costs. Semantics 18.
 */
export const householdActions = (
  pack: Pack,
  program: CaseProgram,
  answers: readonly number[],
  members: readonly CaseMember[],
  groups: Household['groups'],
  wishes: PlanWishes,
): HouseholdAction[] => {
  const [planner] = members;
  const own = members.map((member): HouseholdAction[] => {
    const id = member.self.constant;
    return actionsOf(pack, program, answers, member.prefix)
      .filter((candidate) => canTake(candidate, member.profile, wishes))
      .map(
        (candidate): HouseholdAction => ({
          ...candidate,
          of: candidate.action,
          action: {
            ...candidate.action,
            id: `${id}/${candidate.action.id}`,
            burden: {
              ...candidate.action.burden,
              people: candidate.action.burden.people + (member === planner ? 0 : 1),
            },
          },
          people: [id],
          group: null,
        }),
      );
  });
  const together = groups.flatMap((group): HouseholdAction[] =>
    pack.actions.flatMap((action): HouseholdAction[] => {
      if (group.members.length < 2 || !leavesGroups(action, group.app)) return [];
      const parts = own
        .flat()
        .filter(({ of, people }) => of === action && group.members.includes(people[0] ?? ''));
      // A move that one of them cannot make is none of the group.
      if (parts.length < group.members.length) return [];
      const people = parts.flatMap((part) => part.people);
      return [
        {
          of: action,
          action: {
            ...action,
            id: `${group.id}/${action.id}`,
            burden: {
              people:
                people.filter((person) => person !== planner?.self.constant).length +
                (group.outsiders ? action.burden.people : 0),
              money: action.burden.money * parts.length,
              minutes: action.burden.minutes * parts.length,
            },
          },
          sets: new Map(parts.flatMap(({ sets }) => [...sets])),
          requires: cubeFrom(new Map(parts.flatMap(({ requires }) => [...cubeParts(requires)]))),
          offered: true,
          people,
          group: group.id,
        },
      ];
    }),
  );
  return [...own.flat(), ...together];
};
