import type { PlanProblem, PlanTarget } from './plan-problem.ts';
import { compareFound, type FoundPlan, rankOf, searchPart, searchPlan } from './plan-search.ts';
import { addValues, compareValues, ZERO } from './plan-value.ts';
import { searchParts, sharesOf } from './shared-targets.ts';
import { partsOfSlots } from './slot-parts.ts';
import { withTaken } from './taken-actions.ts';

/** What couples the people of a household. */
export interface Coupling {
  /** Actions (indexes) that several take together. */
  readonly joint: readonly number[];
  /** Targets that are open through any of several people, each of whose conditions is about one of them. */
  readonly shared: ReadonlySet<number>;
}

/** Above this many joint actions not every set of them is looked at. */
const MOST_JOINT = 6;
/** Nodes for one target: whether anything closes it. */
const CLOSING_BUDGET = 10_000;

/**
 * The best plan of several people. For each set of joint actions the people fall apart but for what they share. A
 * shared target is at least as open as its share in any one part, so charging it to one part gives a bound, the sum
 * of the parts; charging it to every part through which it stays open gives a plan. Where the two meet, the plan is
 * the best, and the work is linear in people. Elsewhere the whole is searched, and where that stops early too, the
 * bound is given. Of plans with one value the ranks may differ from those of a search of the whole: only the value
 * counts (semantics 21).
 */
export const searchTogether = (
  problem: PlanProblem,
  { joint, shared }: Coupling,
  refused: ReadonlySet<number>,
  budget: number,
): FoundPlan => {
  let best: FoundPlan | null = null;
  let bound: readonly number[] | null = null;
  let complete = joint.length <= MOST_JOINT;
  for (const taken of joint.length <= MOST_JOINT
    ? subsetsOf(joint)
    : [[], ...joint.map((action) => [action])]) {
    if (taken.some((action) => refused.has(action))) continue;
    const fixed = withTaken(problem, taken, shared);
    if (fixed === 'asks-for-more') complete = false;
    if (typeof fixed === 'string') continue;
    const without = new Set([...refused, ...joint, ...fixed.excluded]);
    const found = searchParts(fixed.problem, fixed.shared, without, budget);
    const spent = taken.reduce<number[]>(
      (sum, action) => addValues(sum, problem.actions[action]?.value ?? ZERO),
      [...ZERO],
    );
    const whole: FoundPlan = {
      actions: [...taken, ...found.actions].sort((a, b) => rankOf(problem, a) - rankOf(problem, b)),
      value: addValues(found.value, spent),
      bound: addValues(found.bound, spent),
      proved: found.proved,
    };
    if (!best || compareFound(problem, whole, best) < 0) best = whole;
    if (!bound || compareValues(whole.bound, bound) < 0) bound = whole.bound;
  }
  const plan = best ?? (searchPlan(problem, { without: refused, budget }) as FoundPlan);
  complete &&= bound !== null && !problem.incomplete;
  if (complete && compareValues(plan.value, bound as readonly number[]) <= 0)
    return { ...plan, bound: plan.value, proved: true };
  const searched = searchPlan(problem, { without: refused, budget });
  if (!searched) return { ...plan, proved: false };
  const better = compareFound(problem, searched, plan) < 0 ? searched : plan;
  if (searched.proved) return { ...better, bound: better.value, proved: true };
  // Of two bounds the higher one says more.
  const higher = complete && compareValues(bound as readonly number[], searched.bound) > 0;
  return { ...better, bound: higher ? (bound as readonly number[]) : searched.bound, proved: false };
};

const subsetsOf = (items: readonly number[]): number[][] => {
  const sets: number[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
};

/**
 * Can a target be closed at all, whatever else that opens? What several take together each can take alone, so joint
 * actions add nothing; what is shared is closable where each share is. Where the search stops, it may be.
 */
export const closableTargets = (
  problem: PlanProblem,
  { joint, shared }: Coupling,
): ((target: number) => boolean) => {
  const without = new Set(joint);
  const partOf = partsOfSlots(problem, shared, without);
  const known = new Map<string, boolean>();
  return (index) => {
    const target = problem.targets[index] as PlanTarget;
    return [...sharesOf(target, partOf).values()].every(({ conditions }) => {
      const key = conditions.join(';');
      let closable = known.get(key);
      if (closable === undefined) {
        const alone = { ...problem, targets: [{ ...target, conditions }] };
        const budget = { left: CLOSING_BUDGET };
        closable =
          searchPart(alone, [0], { without, mustClose: new Set([0]) }, budget) !== null || budget.left <= 0;
        known.set(key, closable);
      }
      return closable;
    });
  };
};
