import type { Action } from '../knowledge/schemas/action.ts';
import { afterActions, type CaseAction } from '../reasoning/actions.ts';
import type { Assessment, Plan } from '../reasoning/assessment.ts';
import { cubeParts } from '../reasoning/cubes.ts';
import type { ExposureContext, ReasonedExposure } from '../reasoning/exposures.ts';
import { statusOf } from '../reasoning/status.ts';
import type { DataKind } from '../vocabulary/data.ts';
import { SHARED_DATA } from '../vocabulary/data.ts';
import { EFFORTS, type Effort } from '../vocabulary/efforts.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { planCalendar } from './calendar.ts';
import { planOfEffort } from './effort.ts';
import { enoughAsked } from './enough-asked.ts';
import { bestPlan } from './hitting-set.ts';
import { canTake } from './permitted-action.ts';
import type { Planned, PlanProblem } from './plan-problem.ts';
import { type FoundPlan, searchPlan } from './plan-search.ts';
import type { PlanSolver } from './plan-solver.ts';
import { planSteps, reducedByEach } from './plan-steps.ts';
import { BURDENS, type BurdenKind, compareValues, reportValue, TIERS } from './plan-value.ts';

/** What a person says about plans. */
export interface PlanWishes {
  /** Actions they will not take. */
  readonly refused?: readonly string[];
  /** Highest level of skill they can reach. */
  readonly skill?: Action['skill'];
  /** What they cannot have: the internet, another person, money, a second phone. */
  readonly without?: readonly Action['needs'][number][];
  /** Which burden weighs first. */
  readonly order?: readonly BurdenKind[];
  /** How much they can take on now; everything that helps where it is left out. */
  readonly effort?: Effort;
}

/** Points of the curve. Semantics 25. */
const LONGEST_CURVE = 12;
const NEXT_STEPS = 3;
/** Nodes for one question about a plan; past it the answer is marked as not proved. */
const BUDGET = 40_000;

/** The exact plan with everything a person may ask about it. Semantics 18 to 26; design §4. */
export const exactPlan = (
  context: ExposureContext,
  reasoned: readonly ReasonedExposure[],
  wishes: PlanWishes = {},
  deep = false,
): { plan: Plan; enough: Assessment['enough'] } => {
  const { pack, profile, program, answers } = context;
  const order = wishes.order ?? BURDENS;
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  const open = reasoned.filter(({ exposure }) => isOpen(exposure.status) && exposure.reason !== 'stale');
  const { planned, ids } = plannedExposures(context, reasoned);
  const ranks = new Map(pack.actions.map((action, rank) => [action.id, rank]));
  const all = context.actions.filter((action) => canTake(action, profile, wishes));
  const isRefused = ({ action }: Pick<CaseAction, 'action'>): boolean =>
    wishes.refused?.includes(action.id) ?? false;
  const {
    problem,
    refused,
    solver,
    best: bestOfAll,
  } = bestPlan(program, answers, planned, all, ranks, { order, refused: isRefused, budget: BUDGET });
  const best = wishes.effort ? planOfEffort(problem, solver, wishes.effort) : bestOfAll;
  const actionOf = (index: number): Action =>
    (problem.actions[index] as PlanProblem['actions'][number]).action.action;
  const chosen = best.actions.map(
    (index) => (problem.actions[index] as PlanProblem['actions'][number]).action,
  );
  const leftOpen = openUnder(context, planned, chosen);
  const changing = new Set(context.actions.map(({ action }) => action.id));
  const mayPrepare = (action: Action): boolean =>
    !isRefused({ action }) &&
    canTake({ action, sets: new Map(), requires: [], offered: true }, profile, wishes);
  const next = firstSteps(
    solver,
    best,
    (found) =>
      planSteps(pack, has, changing, found.actions.map(actionOf), NOTHING, NOTHING, mayPrepare).length,
  );
  // What each action closes, taken one after the other: an exposure counts for the action that closes it at last.
  const closes = closedByEach(
    context,
    planned,
    ids,
    [...next.actions, ...best.actions.filter((action) => !next.actions.includes(action))].map(
      (index) => (problem.actions[index] as PlanProblem['actions'][number]).action,
    ),
  );
  const reduces = reducedByEach(open);
  const nextSteps = planSteps(pack, has, changing, next.actions.map(actionOf), closes, reduces, mayPrepare);
  const rest = best.actions.filter((index) => !next.actions.includes(index)).map(actionOf);
  const steps = planSteps(
    pack,
    has,
    changing,
    [...next.actions.map(actionOf), ...rest],
    closes,
    reduces,
    mayPrepare,
  );

  // What a plan is compared with takes many searches: worked out for a report, not for every click.
  const forced = (deep ? best.actions : []).filter(
    (index) => compareValues(solver.without(index).value, best.value, TIERS) > 0,
  );
  const plan: Plan = {
    next: nextSteps,
    steps,
    openBefore: open.length,
    openAfter: leftOpen.size,
    opens: planned.flatMap((item, index) =>
      !item.open && leftOpen.has(index) ? [ids[index] as string] : [],
    ),
    value: reportValue(best.value, order),
    bound: reportValue(best.bound, order),
    proved: best.proved,
    forced: forced.map((index) => actionOf(index).id),
    others: (deep ? otherPlans(problem, best, forced, solver) : []).map((found) => ({
      actions: found.actions.map((index) => actionOf(index).id),
      value: reportValue(found.value, order),
      proved: found.proved,
    })),
    curve: (deep ? solver.curve(Math.min(LONGEST_CURVE, best.actions.length)) : []).map((found, most) => ({
      most,
      value: reportValue(found.value, order),
      proved: found.proved,
    })),
    ...(deep
      ? unclosed(problem, planned, ids, best, leftOpen, solver)
      : { residual: problem.alwaysOpen.map((index) => ids[index] as string), closableAtAPrice: [] }),
    efforts: (deep ? EFFORTS : []).map((effort) => {
      const found = planOfEffort(problem, solver, effort);
      return {
        effort,
        actions: found.actions.map((index) => actionOf(index).id),
        value: reportValue(found.value, order),
        proved: found.proved,
      };
    }),
    refused: [...refused].map((index) => {
      const without = searchPlan(problem, {
        budget: BUDGET,
        without: new Set([...refused].filter((one) => one !== index)),
      });
      return {
        action: actionOf(index).id,
        price: bestOfAll.value.slice(0, -1).map((part, i) => part - (without?.value[i] ?? part)),
      };
    }),
    calendar: [],
  };
  return {
    plan: { ...plan, calendar: planCalendar(pack, profile.country, context.asOf, plan) },
    enough: deep
      ? enoughAsked(
          context,
          planned,
          all.filter((action) => !isRefused(action)),
          chosen,
          order,
        )
      : null,
  };
};

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * The best of the plan with at most three actions (semantics 24), in as many steps as a person can take in: where
 * preparations would make it longer, the best with fewer actions, so that nothing of it is cut off.
 */
const firstSteps = (
  solver: PlanSolver,
  best: FoundPlan,
  stepsOf: (found: FoundPlan) => number,
): FoundPlan => {
  let next = best;
  for (let most = NEXT_STEPS; most > 0; most--) {
    next =
      best.actions.length <= most
        ? best
        : (solver.curve(most, undefined, new Set(best.actions)).at(-1) as FoundPlan);
    if (stepsOf(next) <= NEXT_STEPS) break;
  }
  return next;
};

/** Every exposure that a plan may change, those of apps it would bring in included. */
const plannedExposures = (
  { program, profile, answers }: ExposureContext,
  reasoned: readonly ReasonedExposure[],
): { planned: Planned[]; ids: string[] } => {
  const known = new Map(reasoned.map((item) => [item.atom, item]));
  const planned: Planned[] = [];
  const ids: string[] = [];
  program.ground.atoms.forEach(({ predicate, constants }, atom) => {
    if (predicate !== 'exposure') return;
    const data = constants[3] as DataKind;
    if (constants[1] !== 'me' && !SHARED_DATA.has(data)) return;
    const status = known.get(atom)?.exposure;
    const isNowOpen = status
      ? isOpen(status.status) && status.reason !== 'stale'
      : isOpen(statusOf(program, atom, answers).status);
    planned.push({
      atom,
      tier: HARM_TIERS.indexOf(profile.protect[data] ?? 'unset'),
      open: isNowOpen,
      chosen: true,
    });
    ids.push(constants.join('/'));
  });
  return { planned, ids };
};

/** Indexes of planned exposures that are open once the actions are done: by their statuses, not by the search. */
const openUnder = (
  { program, answers }: ExposureContext,
  planned: readonly Planned[],
  actions: readonly CaseAction[],
): Set<number> => {
  const after = afterActions(program, answers, actions);
  const byClass = new Map<number, boolean>();
  const left = new Set<number>();
  planned.forEach(({ atom }, index) => {
    const key = program.labelClass[atom] as number;
    let still = byClass.get(key);
    if (still === undefined) {
      still = isOpen(statusOf(program, atom, after.answers, after.separated).status);
      byClass.set(key, still);
    }
    if (still) left.add(index);
  });
  return left;
};

const closedByEach = (
  { program, answers }: ExposureContext,
  planned: readonly Planned[],
  ids: readonly string[],
  actions: readonly CaseAction[],
): Map<string, string[]> => {
  /** Open exposures by label class, with the choices that the class names. */
  const classes = new Map<number, { atom: number; members: number[]; choices: ReadonlySet<number> }>();
  planned.forEach(({ atom, open }, index) => {
    if (!open) return;
    const key = program.labelClass[atom] as number;
    const known = classes.get(key);
    if (known) known.members.push(index);
    else {
      const choices = new Set(
        program.labels[atom]?.cubes.flatMap((cube) => [...cubeParts(cube)].map(([choice]) => choice)),
      );
      classes.set(key, { atom, members: [index], choices });
    }
  });
  const closes = new Map<string, string[]>();
  actions.forEach((action, at) => {
    const after = afterActions(program, answers, actions.slice(0, at + 1));
    const closed: string[] = [];
    for (const [key, { atom, members, choices }] of classes) {
      if (![...action.sets.keys()].some((choice) => choices.has(choice))) continue;
      if (isOpen(statusOf(program, atom, after.answers, after.separated).status)) continue;
      closed.push(...members.map((member) => ids[member] as string));
      classes.delete(key);
    }
    closes.set(action.action.id, closed);
  });
  return closes;
};

/** Really different plans that leave no more open. Semantics 26. */
const otherPlans = (
  problem: PlanProblem,
  best: FoundPlan,
  forced: readonly number[],
  solver: PlanSolver,
): FoundPlan[] => {
  const free = (plan: FoundPlan): number[] => plan.actions.filter((index) => !forced.includes(index));
  const worth = (other: FoundPlan): boolean => {
    if (compareValues(other.value, best.value, TIERS) !== 0) return false;
    const [people, money, minutes] = burdens(problem, other);
    const [ownPeople, ownMoney, ownMinutes] = burdens(problem, best);
    return people <= ownPeople && money <= ownMoney && minutes <= 2 * ownMinutes;
  };
  const kept = (unforced: readonly number[]): number =>
    unforced.length - Math.max(1, Math.ceil(unforced.length / 3));
  const first = free(best);
  if (first.length === 0) return [];
  const second = solver.curve(kept(first), new Set(first)).at(-1);
  if (!second || !worth(second)) return [];
  const its = free(second);
  if (its.length === 0) return [second];
  // The third differs from both: two limits at once, which no single curve can meet.
  const third = solver.limited([
    { of: new Set(first), count: kept(first) },
    { of: new Set(its), count: kept(its) },
  ]);
  return third && worth(third) ? [second, third] : [second];
};

const burdens = (problem: PlanProblem, plan: FoundPlan): [number, number, number] => {
  const sum = (kind: BurdenKind): number =>
    plan.actions.reduce((so, index) => so + (problem.actions[index]?.action.action.burden[kind] ?? 0), 0);
  return [sum('people'), sum('money'), sum('minutes')];
};

/** What stays open: under every plan, or because closing it would give up something worse. Semantics 22. */
const unclosed = (
  problem: PlanProblem,
  planned: readonly Planned[],
  ids: readonly string[],
  best: FoundPlan,
  leftOpen: ReadonlySet<number>,
  solver: PlanSolver,
): Pick<Plan, 'residual' | 'closableAtAPrice'> => {
  const residual = problem.alwaysOpen.map((index) => ids[index] as string);
  const closableAtAPrice: Plan['closableAtAPrice'] = [];
  problem.targets.forEach((target, index) => {
    const members = target.members.filter((member) => planned[member]?.open && leftOpen.has(member));
    if (members.length === 0) return;
    const exposures = members.map((member) => ids[member] as string);
    const found = solver.closing(index);
    if (!found) residual.push(...exposures);
    else {
      const price = found.value.slice(0, -1).map((part, i) => part - (best.value[i] as number));
      closableAtAPrice.push({ exposures, price, proved: found.proved && best.proved });
    }
  });
  return { residual, closableAtAPrice };
};
