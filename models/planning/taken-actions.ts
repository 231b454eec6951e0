import type { Condition } from './plan-conditions.ts';
import type { PlanProblem, PlanTarget } from './plan-problem.ts';

/** Does it hold while every slot is left as it is? */
const holdsUntouched = (condition: Condition): boolean =>
  condition.every((part, at) => at % 2 === 0 || (part & 1) !== 0);

/**
 * The same question once these actions are taken; `impossible` where they set a choice to two values. Action indexes
 * stay as they are.
 */
export const withTaken = (
  problem: PlanProblem,
  taken: readonly number[],
  shared: ReadonlySet<number>,
): { problem: PlanProblem; shared: Set<number>; excluded: number[] } | 'impossible' | 'asks-for-more' => {
  const state = new Map<number, number>();
  for (const action of taken) {
    const sets = problem.actions[action]?.sets ?? [];
    for (let i = 0; i < sets.length; i += 2) {
      const slot = sets[i] as number;
      if ((state.get(slot) ?? sets[i + 1]) !== sets[i + 1]) return 'impossible';
      state.set(slot, sets[i + 1] as number);
    }
  }
  const read = (condition: Condition): Condition | null => {
    const rest: number[] = [];
    for (let i = 0; i < condition.length; i += 2) {
      const now = state.get(condition[i] as number);
      if (now === undefined) rest.push(condition[i] as number, condition[i + 1] as number);
      else if ((now & (condition[i + 1] as number)) === 0) return null;
    }
    return rest;
  };
  const forbidden = problem.forbidden.map(read).filter((condition) => condition !== null);
  // With these taken something else would have to be: a question for the search of the whole.
  if (forbidden.some(holdsUntouched)) return 'asks-for-more';
  const excluded: number[] = [];
  const actions = problem.actions.map((action, index) => {
    const sets: number[] = [];
    for (let i = 0; i < action.sets.length; i += 2) {
      const now = state.get(action.sets[i] as number);
      if (now === undefined) sets.push(action.sets[i] as number, action.sets[i + 1] as number);
      else if (now !== action.sets[i + 1]) excluded.push(index);
    }
    if (sets.length === 0) excluded.push(index);
    return sets.length === action.sets.length ? action : { ...action, sets };
  });
  const fixed = [...problem.fixed];
  const targets: PlanTarget[] = [];
  const stillShared = new Set<number>();
  problem.targets.forEach((target, index) => {
    const conditions = target.conditions.map(read).filter((condition) => condition !== null);
    if (conditions.length === 0) return;
    if (conditions.some((condition) => condition.length === 0)) {
      target.weights.forEach((weight, tier) => {
        fixed[tier] = (fixed[tier] as number) + weight;
      });
      return;
    }
    if (shared.has(index)) stillShared.add(targets.length);
    targets.push({ ...target, conditions });
  });
  return { problem: { ...problem, actions, forbidden, fixed, targets }, shared: stillShared, excluded };
};
