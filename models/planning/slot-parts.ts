import type { PlanProblem } from './plan-problem.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * The part of each slot, by a slot that stands for it: slots hang together by an action (but those `without`), by
 * something forbidden, by a condition, or by a target that is not `shared`.
 */
export const partsOfSlots = (
  problem: PlanProblem,
  shared: ReadonlySet<number> = NONE,
  without: ReadonlySet<number> = NONE,
): ((slot: number) => number) => {
  const parent = problem.slots.map((_, slot) => slot);
  const find = (slot: number): number => {
    let root = slot;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = slot; at !== root; ) {
      const up = parent[at] as number;
      parent[at] = root;
      at = up;
    }
    return root;
  };
  const join = (list: readonly number[]): void => {
    for (let i = 2; i < list.length; i += 2) parent[find(list[i] as number)] = find(list[0] as number);
  };
  problem.actions.forEach(({ sets }, action) => {
    if (!without.has(action)) join(sets);
  });
  for (const condition of problem.forbidden) join(condition);
  problem.targets.forEach(({ conditions }, target) => {
    if (shared.has(target)) for (const condition of conditions) join(condition);
    else join(conditions.flat());
  });
  return find;
};
