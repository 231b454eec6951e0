import type { Effort } from '../vocabulary/efforts.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { FoundPlan } from './plan-search.ts';
import type { PlanSolver } from './plan-solver.ts';

/** Minutes of an effort; null where others are asked, and time is theirs to give. */
const MINUTES: Record<Effort, number | null> = { 'ten-minutes': 10, afternoon: 240, group: null };

/** The best plan of this effort: the first two ask nobody else and cost no money. */
export const planOfEffort = (problem: PlanProblem, solver: PlanSolver, effort: Effort): FoundPlan => {
  const minutes = MINUTES[effort];
  if (minutes === null) return solver.best();
  const alone = new Set(
    problem.actions.flatMap(({ action: { action } }, index) =>
      action.burden.people === 0 && action.burden.money === 0 && !action.needs.includes('another-person')
        ? [index]
        : [],
    ),
  );
  return solver.within(minutes, alone);
};
