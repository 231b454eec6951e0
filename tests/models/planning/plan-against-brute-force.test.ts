import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../../../models/planning/plan-problem.ts';
import { searchPlan } from '../../../models/planning/plan-search.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { runs } from '../../runs.ts';
import { bestByHand, type GeneratedPlan, generatedPlan } from './generated-plans.ts';

const RUNS = runs(500, 1000);

const problemOf = (plan: GeneratedPlan) =>
  planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks);

/** Answers that contradict one another are refused before any plan is made. */
const usable = (plan: GeneratedPlan): boolean => contradiction(plan.program, plan.answers) === null;

describe('the exact plan (semantics 18 to 26)', () => {
  it('is the best of all sets of actions, to the tie-break', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(usable(plan));
        const found = searchPlan(problemOf(plan));
        const byHand = bestByHand(plan);
        expect(found?.proved).toBe(true);
        expect({ actions: found?.actions, value: found?.value }).toEqual(byHand);
        expect(found?.bound).toEqual(found?.value);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the best with at most so many actions, and with some refused', () => {
    fc.assert(
      fc.property(generatedPlan, fc.nat(3), fc.nat(6), (plan, most, refused) => {
        fc.pre(usable(plan));
        const problem = problemOf(plan);
        const limited = searchPlan(problem, { most });
        expect(limited?.value).toEqual(bestByHand(plan, (chosen) => chosen.length <= most)?.value);
        const without = searchPlan(problem, { without: new Set([refused]) });
        expect(without?.value).toEqual(bestByHand(plan, (chosen) => !chosen.includes(refused))?.value);
      }),
      { numRuns: RUNS },
    );
  });

  it('says how good a plan could be at most, where it stops early', () => {
    fc.assert(
      fc.property(generatedPlan, fc.integer({ min: 0, max: 12 }), (plan, budget) => {
        fc.pre(usable(plan));
        const found = searchPlan(problemOf(plan), { budget });
        if (!found) throw new Error('doing nothing is a plan');
        const best = bestByHand(plan)?.value ?? [];
        const compare = (a: readonly number[], b: readonly number[]): number => {
          const at = a.findIndex((part, i) => part !== b[i]);
          return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
        };
        expect(compare(found.bound, best)).toBeLessThanOrEqual(0);
        expect(compare(found.value, best)).toBeGreaterThanOrEqual(0);
        if (found.proved) expect(found.value).toEqual(best);
      }),
      { numRuns: RUNS },
    );
  });
});
