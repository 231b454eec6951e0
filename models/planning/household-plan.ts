import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Household } from '../profile/household.ts';
import { afterActions } from '../reasoning/actions.ts';
import type { PreparedHousehold } from '../reasoning/assess-household.ts';
import type { PlanValueReport } from '../reasoning/assessment.ts';
import { statusOf } from '../reasoning/status.ts';
import { type DataKind, SHARED_DATA } from '../vocabulary/data.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import type { PlanWishes } from './exact-plan.ts';
import { type HouseholdAction, householdActions } from './household-actions.ts';
import { type Coupling, closableTargets, searchTogether } from './household-search.ts';
import { type Planned, type PlanProblem, planProblem } from './plan-problem.ts';
import { BURDENS, reportValue } from './plan-value.ts';

/** The question about plans of a household: what is open, for whom, and what can be done. */
export interface HouseholdQuestion {
  readonly planned: readonly (Planned & { readonly id: string; readonly whose: string })[];
  readonly actions: readonly HouseholdAction[];
  readonly ranks: ReadonlyMap<string, number>;
}

/** Every exposure of a member, of what they share with others, and of each group. Semantics 20. */
export const householdQuestion = (
  pack: Pack,
  { program, answers, members }: PreparedHousehold,
  groups: Household['groups'],
  wishes: PlanWishes = {},
): HouseholdQuestion => {
  const tierOf = (people: readonly string[], data: DataKind): number =>
    Math.min(
      ...members
        .filter(({ self }) => people.includes(self.constant))
        .map(({ profile }) => HARM_TIERS.indexOf(profile.protect[data] ?? 'unset')),
    );
  const owners = new Map<string, { people: readonly string[]; standIn: boolean }>([
    ...groups.map((group) => [group.id, { people: group.members, standIn: false }] as const),
    ...members.flatMap(({ self, others }) => [
      [self.constant, { people: [self.constant], standIn: false }] as const,
      [others.constant, { people: [self.constant], standIn: true }] as const,
    ]),
  ]);
  const openClass = new Map<number, boolean>();
  const planned = program.ground.atoms.flatMap(({ predicate, constants }, atom) => {
    if (predicate !== 'exposure') return [];
    const data = constants[3] as DataKind;
    const whose = constants[1] as string;
    const owner = owners.get(whose);
    if (!owner || (owner.standIn && !SHARED_DATA.has(data))) return [];
    const key = program.labelClass[atom] as number;
    const open = openClass.get(key) ?? isOpen(statusOf(program, atom, answers).status);
    openClass.set(key, open);
    return [{ atom, tier: tierOf(owner.people, data), open, chosen: true, id: constants.join('/'), whose }];
  });
  const actions = householdActions(pack, program, answers, members, groups, wishes);
  return { planned, actions, ranks: new Map(actions.map(({ action }, rank) => [action.id, rank])) };
};

/** What members do, each or together, what stays open, and whether anything could be better. */
export interface HouseholdPlan {
  /** Whom the plan is for: the first person of the file. Whatever others do counts as people who must act. */
  readonly by: string;
  /** By person, in the order of the file: their own actions, and those they take with a group. */
  readonly people: readonly {
    readonly id: string;
    readonly actions: readonly string[];
    readonly withGroups: readonly { readonly group: string; readonly action: string }[];
    readonly openBefore: number;
    readonly openAfter: number;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly openBefore: number;
    readonly openAfter: number;
  }[];
  readonly openBefore: number;
  readonly openAfter: number;
  /** Exposures that the plan itself opens. */
  readonly opens: readonly string[];
  /** Open once it is done. */
  readonly remains: readonly string[];
  /** Those of `remains` that no plan closes. Semantics 22. */
  readonly residual: readonly string[];
  readonly value: PlanValueReport;
  /** No plan is better than this; equal to `value` where proved. */
  readonly bound: PlanValueReport;
  readonly proved: boolean;
}

/** Nodes for one question about one person's part; past it the answer is marked as not proved. */
const BUDGET = 40_000;

/** The exact plan of several people together. Semantics 18 to 22. */
export const householdPlan = (
  pack: Pack,
  prepared: PreparedHousehold,
  groups: Household['groups'],
  wishes: PlanWishes = {},
): HouseholdPlan => {
  const { program, answers, members } = prepared;
  const { planned, actions, ranks } = householdQuestion(pack, prepared, groups, wishes);
  const order = wishes.order ?? BURDENS;
  const problem = planProblem(program, answers, planned, actions, ranks, order);
  const refused = new Set(
    actions.flatMap(({ of }, index) => (wishes.refused?.includes(of.id) ? [index] : [])),
  );
  const groupIds = new Set(groups.map(({ id }) => id));
  const coupling = couplingOf(problem, actions, (member) => groupIds.has(planned[member]?.whose ?? ''));
  const found = searchTogether(problem, coupling, refused, BUDGET);
  const taken = found.actions.map((index) => actions[index] as HouseholdAction);

  const after = afterActions(program, answers, taken);
  const byClass = new Map<number, boolean>();
  const left = planned.map(({ atom }) => {
    const key = program.labelClass[atom] as number;
    const open = byClass.get(key) ?? isOpen(statusOf(program, atom, after.answers, after.separated).status);
    byClass.set(key, open);
    return open;
  });
  const ids = (keep: (index: number) => boolean): string[] =>
    planned.flatMap(({ id }, index) => (keep(index) ? [id] : []));
  const openOf = (whose: readonly string[]): { openBefore: number; openAfter: number } => ({
    openBefore: planned.filter((one) => one.open && whose.includes(one.whose)).length,
    openAfter: planned.filter((one, index) => left[index] && whose.includes(one.whose)).length,
  });
  const closable = closableTargets(problem, coupling);
  const residual = new Set([
    ...problem.alwaysOpen,
    ...problem.targets.flatMap((target, index) => (closable(index) ? [] : target.members)),
  ]);
  return {
    by: members[0]?.self.constant ?? '',
    people: members.map(({ self, others }) => ({
      id: self.constant,
      actions: taken.flatMap(({ of, people, group }) =>
        group === null && people.includes(self.constant) ? [of.id] : [],
      ),
      withGroups: taken.flatMap(({ of, people, group }) =>
        group !== null && people.includes(self.constant) ? [{ group, action: of.id }] : [],
      ),
      ...openOf([self.constant, others.constant]),
    })),
    groups: groups.map(({ id }) => ({ id, ...openOf([id]) })),
    openBefore: planned.filter(({ open }) => open).length,
    openAfter: left.filter((open) => open).length,
    opens: ids((index) => Boolean(left[index]) && !planned[index]?.open),
    remains: ids((index) => Boolean(left[index])),
    residual: ids((index) => Boolean(left[index]) && residual.has(index)),
    value: reportValue(found.value, order),
    bound: reportValue(found.bound, order),
    proved: found.proved,
  };
};

/** What several take together, and targets that stand for groups alone. */
export const couplingOf = (
  problem: PlanProblem,
  actions: readonly HouseholdAction[],
  isGroups: (member: number) => boolean,
): Coupling => ({
  joint: actions.flatMap(({ group }, index) => (group === null ? [] : [index])),
  shared: new Set(problem.targets.flatMap(({ members }, index) => (members.every(isGroups) ? [index] : []))),
});
