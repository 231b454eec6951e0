import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanProblem, planProblem } from '../../../models/planning/plan-problem.ts';
import { PlanSolver } from '../../../models/planning/plan-solver.ts';
import { addValues, compareValues } from '../../../models/planning/plan-value.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { runs } from '../../runs.ts';
import { bestByHand, type GeneratedPlan, generatedPlan, valueByHand } from './generated-plans.ts';

const RUNS = runs(300, 1000);
const usable = (plan: GeneratedPlan): boolean => contradiction(plan.program, plan.answers) === null;

const solverOf = (plan: GeneratedPlan) => {
  const problem = planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks);
  return { problem, solver: new PlanSolver(problem, new Set(), 200_000) };
};

/** Two questions that share nothing, as one: the second's slots, actions and exposures behind the first's. */
const joined = (one: PlanProblem, other: PlanProblem): PlanProblem => {
  const shifted = (pairs: readonly number[]): number[] =>
    pairs.map((part, at) => (at % 2 === 0 ? part + one.slots.length : part));
  return {
    slots: [...one.slots, ...other.slots],
    actions: [
      ...one.actions,
      ...other.actions.map((action) => ({
        ...action,
        rank: action.rank + one.actions.length,
        sets: shifted(action.sets),
      })),
    ],
    targets: [
      ...one.targets,
      ...other.targets.map((target) => ({ ...target, conditions: target.conditions.map(shifted) })),
    ],
    forbidden: [...one.forbidden, ...other.forbidden.map(shifted)],
    fixed: one.fixed.map((count, tier) => count + (other.fixed[tier] ?? 0)),
    alwaysOpen: [],
    incomplete: false,
  };
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

  it('in so much time, of some of the actions', () => {
    fc.assert(
      fc.property(
        generatedPlan,
        fc.nat(12),
        fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
        (plan, minutes, forbidden) => {
          fc.pre(usable(plan));
          const { solver } = solverOf(plan);
          const allowed = new Set(
            plan.actions.map((_, index) => index).filter((one) => !forbidden.includes(one)),
          );
          const takes = (chosen: readonly number[]): number =>
            chosen.reduce((sum, one) => sum + (plan.actions[one]?.action.burden.minutes ?? 0), 0);
          const found = solver.within(minutes, allowed);
          expect(takes(found.actions)).toBeLessThanOrEqual(minutes);
          expect(valueByHand(plan, found.actions)).toEqual(found.value);
          expect(found.value).toEqual(
            bestByHand(plan, (chosen) => takes(chosen) <= minutes && chosen.every((one) => allowed.has(one)))
              ?.value,
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('in so much time, shared out over parts that have nothing in common', () => {
    let shared = 0;
    fc.assert(
      fc.property(generatedPlan, generatedPlan, fc.nat(8), (left, right, minutes) => {
        fc.pre(usable(left) && usable(right));
        const [one, other] = [solverOf(left), solverOf(right)];
        const solver = new PlanSolver(joined(one.problem, other.problem), new Set(), 200_000);
        const every = ({ actions }: PlanProblem): Set<number> => new Set(actions.keys());
        const found = solver.within(minutes, every(joined(one.problem, other.problem)));
        const ways = Array.from({ length: minutes + 1 }, (_, here) =>
          addValues(
            one.solver.within(here, every(one.problem)).value,
            other.solver.within(minutes - here, every(other.problem)).value,
          ),
        ).sort((a, b) => compareValues(a, b));
        expect(found.value).toEqual(ways[0]);
        if (compareValues(ways[0] as number[], ways.at(-1) as number[]) < 0) shared++;
      }),
      { numRuns: RUNS },
    );
    expect(shared).toBeGreaterThan(RUNS / 10);
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
