import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../../../models/planning/plan-problem.ts';
import { PlanSolver } from '../../../models/planning/plan-solver.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { bestByHand, type GeneratedPlan, generatedPlan, valueByHand } from './generated-plans.ts';

const RUNS = Number(process.env.LEEWARD_RUNS ?? 300);
const usable = (plan: GeneratedPlan): boolean => contradiction(plan.program, plan.answers) === null;

const solverOf = (plan: GeneratedPlan) => {
  const problem = planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks);
  return { problem, solver: new PlanSolver(problem, new Set(), 200_000) };
};

describe('questions about plans, solved part by part', () => {
  it('the best, and the best without an action', () => {
    fc.assert(
      fc.property(generatedPlan, fc.nat(6), (plan, index) => {
        fc.pre(usable(plan));
        const { solver } = solverOf(plan);
        const best = solver.best();
        expect({ actions: best.actions, value: best.value }).toEqual(bestByHand(plan));
        const action = index % plan.actions.length;
        expect(solver.without(action).value).toEqual(
          bestByHand(plan, (chosen) => !chosen.includes(action))?.value,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('every point of the curve, and of the curve within the best plan', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(usable(plan));
        const { solver } = solverOf(plan);
        const best = solver.best();
        solver.curve(3).forEach((point, most) => {
          expect(point.value).toEqual(bestByHand(plan, (chosen) => chosen.length <= most)?.value);
        });
        const within = new Set(best.actions);
        solver.curve(2, undefined, within).forEach((point, most) => {
          const byHand = bestByHand(
            plan,
            (chosen) => chosen.length <= most && chosen.every((one) => within.has(one)),
          );
          expect(point.value).toEqual(byHand?.value);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('at most so many out of a set', () => {
    fc.assert(
      fc.property(
        generatedPlan,
        fc.uniqueArray(fc.nat(6), { maxLength: 4 }),
        fc.nat(2),
        (plan, some, count) => {
          fc.pre(usable(plan));
          const { solver } = solverOf(plan);
          const of = new Set(some);
          const found = solver.curve(count, of).at(-1);
          expect(found?.value).toEqual(
            bestByHand(plan, (chosen) => chosen.filter((one) => of.has(one)).length <= count)?.value,
          );
          const limited = solver.limited([{ of, count }]);
          expect(limited?.value).toEqual(found?.value);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('what closes one exposure, or that nothing does', () => {
    fc.assert(
      fc.property(generatedPlan, fc.nat(), (plan, pick) => {
        fc.pre(usable(plan));
        const { problem, solver } = solverOf(plan);
        if (problem.targets.length === 0) return;
        const target = pick % problem.targets.length;
        const member = problem.targets[target]?.members[0] as number;
        const alone = { ...plan, planned: [plan.planned[member] as (typeof plan.planned)[number]] };
        const closes = (chosen: readonly number[]): boolean => {
          const value = valueByHand(alone, chosen);
          return value !== null && value[0] === 0 && value[1] === 0 && value[2] === 0;
        };
        expect(solver.closing(target)?.value ?? null).toEqual(bestByHand(plan, closes)?.value ?? null);
      }),
      { numRuns: RUNS },
    );
  });
});
