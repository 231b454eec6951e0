import type { Condition } from './plan-conditions.ts';
import type { PlanProblem } from './plan-problem.ts';

/** The state bit of each slot that these actions set. */
const statesAfter = (problem: PlanProblem, actions: readonly number[]): Map<number, number> => {
  const states = new Map<number, number>();
  for (const action of actions) {
    const sets = problem.actions[action]?.sets ?? [];
    for (let i = 0; i < sets.length; i += 2) states.set(sets[i] as number, sets[i + 1] as number);
  }
  return states;
};

/** Left as it is. */
const UNTOUCHED = 1;

/** Which conditions hold once these actions are taken. */
export const holdingAfter = (
  problem: PlanProblem,
  actions: readonly number[],
): ((condition: Condition) => boolean) => {
  const states = statesAfter(problem, actions);
  return (condition) => {
    for (let i = 0; i < condition.length; i += 2) {
      const state = states.get(condition[i] as number) ?? UNTOUCHED;
      if ((state & (condition[i + 1] as number)) === 0) return false;
    }
    return true;
  };
};
