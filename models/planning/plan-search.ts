import { BranchAndBound, type Limit } from './branch-and-bound.ts';
import type { PlanProblem } from './plan-problem.ts';
import { addValues, compareRanks, compareValues, type PlanValue, TIERS, ZERO } from './plan-value.ts';
import { SearchState } from './search-state.ts';
import { partsOfSlots } from './slot-parts.ts';

/** Limits and additions to the plain question "which plan is best". */
export interface SearchOptions {
  /** At most this many actions. Semantics 25. */
  readonly most?: number;
  /** Actions (indexes) that may not be taken. */
  readonly without?: ReadonlySet<number>;
  /** Of each of these sets at most so many may be taken. Semantics 26. */
  readonly atMost?: readonly { readonly of: ReadonlySet<number>; readonly count: number }[];
  /** The minutes of all actions together: an evening, not a week. */
  readonly minutes?: number;
  /** Targets (indexes) that must be closed. Semantics 22. */
  readonly mustClose?: ReadonlySet<number>;
  /** Nodes of the search; past it the best found is returned, not proved. */
  readonly budget?: number;
}

export interface FoundPlan {
  /** Actions by index, in the order of their ranks. */
  readonly actions: readonly number[];
  /** Open exposures by tier (fixed ones included), burdens, number of actions. */
  readonly value: PlanValue;
  readonly proved: boolean;
  /** No plan is better than this. Equal to `value` where proved. */
  readonly bound: PlanValue;
}

const DEFAULT_BUDGET = 200_000;

/**
 * The best plan: least value, then the least list of ranks (semantics 21). Independent parts are solved apart,
 * unless a limit over all of them couples them. Null if nothing satisfies `mustClose`.
 */
export const searchPlan = (problem: PlanProblem, options: SearchOptions = {}): FoundPlan | null => {
  const coupled =
    options.most !== undefined || options.minutes !== undefined || (options.atMost?.length ?? 0) > 0;
  const parts = coupled ? [problem.targets.map((_, index) => index)] : independentParts(problem);
  const budget = { left: options.budget ?? DEFAULT_BUDGET };
  let value: number[] = [...problem.fixed, ...ZERO.slice(TIERS)];
  let bound: number[] = [...value];
  const actions: number[] = [];
  let proved = true;
  for (const part of parts) {
    const found = searchPart(problem, part, options, budget);
    if (!found) return null;
    value = addValues(value, found.value);
    bound = addValues(bound, found.bound);
    actions.push(...found.actions);
    proved &&= found.proved;
  }
  actions.sort((a, b) => rankOf(problem, a) - rankOf(problem, b));
  return { actions, value, proved, bound };
};

/** Place of an action in the pack's order. */
export const rankOf = (problem: PlanProblem, action: number): number => problem.actions[action]?.rank ?? 0;

/** Least value, then the least list of ranks. Semantics 21. */
export const compareFound = (
  problem: PlanProblem,
  a: Pick<FoundPlan, 'value' | 'actions'>,
  b: Pick<FoundPlan, 'value' | 'actions'>,
): number =>
  compareValues(a.value, b.value) ||
  compareRanks(
    a.actions.map((action) => rankOf(problem, action)),
    b.actions.map((action) => rankOf(problem, action)),
  );

/** Targets grouped so that no action and no slot matters to two groups. */
export const independentParts = (problem: PlanProblem): number[][] => {
  const partOf = partsOfSlots(problem);
  const groups = new Map<number, number[]>();
  problem.targets.forEach(({ conditions }, target) => {
    const part = partOf(conditions[0]?.[0] as number);
    const group = groups.get(part);
    if (group) group.push(target);
    else groups.set(part, [target]);
  });
  return [...groups.values()];
};

/** The best plan for some targets alone, as if there were no others; its value leaves out what is always open. */
export const searchPart = (
  problem: PlanProblem,
  part: readonly number[],
  options: SearchOptions,
  budget: { left: number },
): FoundPlan | null => {
  const state = new SearchState(
    problem,
    part,
    options.mustClose ?? new Set(),
    (action) => !options.without?.has(action),
  );
  const limits: Limit[] = [];
  const own = (action: number): number => state.actions[action] as number;
  if (options.most !== undefined) limits.push({ overall: true, weight: () => 1, most: options.most });
  for (const { of, count } of options.atMost ?? [])
    limits.push({ overall: false, weight: (action) => Number(of.has(own(action))), most: count });
  if (options.minutes !== undefined)
    limits.push({
      overall: false,
      weight: (action) => problem.actions[own(action)]?.action.action.burden.minutes ?? 0,
      most: options.minutes,
    });
  const mustClose = options.mustClose?.size ?? 0;
  const untouched = state.openNow();
  const search = new BranchAndBound(state, limits, budget);
  search.run();
  const { bound } = search;
  // Doing nothing is always a plan, unless something must be closed.
  const best = search.best ?? (mustClose === 0 ? { open: untouched, burden: 0, actions: [] } : null);
  if (!best) return null;
  // Of a label cut short some conditions are not known: then the value itself is only a bound.
  const proved = budget.left > 0 && state.scale.exact && !problem.incomplete;
  const value = state.scale.value(best.open, best.burden);
  return {
    actions: best.actions
      .map((action) => state.actions[action] as number)
      .sort((a, b) => rankOf(problem, a) - rankOf(problem, b)),
    value,
    proved,
    bound: proved ? value : state.scale.value(bound.open, bound.burden),
  };
};
