import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../../models/planning/plan-problem.ts';
import { searchPlan } from '../../models/planning/plan-search.ts';
import { contradiction } from '../../models/reasoning/status.ts';
import { knowledge, TODAY } from '../models/built-in-knowledge.ts';
import { type GeneratedPlan, generatedPlan } from '../models/planning/generated-plans.ts';
import { caseOfProfile } from '../models/planning/profile-cases.ts';
import { type PlanShape, seededPlan } from '../models/planning/seeded-plans.ts';
import { generatedProfile } from '../models/proof-checking/generated-profiles.ts';
import { runs } from '../runs.ts';
import { planValueByHighs } from './highs-plan.ts';

const RUNS = runs(500, 1000);
const PROFILES = Number(process.env.LEEWARD_PROFILES ?? 120);
const SEEDS = Number(process.env.LEEWARD_SEEDS ?? 6);
/** One seed, so that every run compares the same plans; `LEEWARD_SEED` for others. */
const SEED = Number(process.env.LEEWARD_SEED ?? 20261121);
const BURDENS_AND_TIERS = 6;

const highs = await loadHighs();

/** Ours, proved, and the value without the number of actions, which is not part of it (semantics 21). */
const ours = ({ program, answers, planned, actions, ranks }: GeneratedPlan) => {
  const problem = planProblem(program, answers, planned, actions, ranks);
  const found = searchPlan(problem, { budget: 5_000_000 });
  if (!found) throw new Error('no plan');
  return { ...found, value: found.value.slice(0, BURDENS_AND_TIERS) };
};

describe('the value of the best plan, by HiGHS from labels and actions', () => {
  it('is ours on generated programs, with denial, never rules and needs', () => {
    let needs = 0;
    let never = 0;
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        const found = ours(plan);
        expect(found.proved).toBe(true);
        expect(planValueByHighs(highs, plan)).toEqual(found.value);
        if (plan.actions.some(({ requires }) => requires.length > 0)) needs++;
        if (plan.program.choices.never.length > 0) never++;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(Math.min(needs, never)).toBeGreaterThan(RUNS / 10);
  });

  it(`is ours for ${PROFILES} generated profiles on the built-in knowledge`, { timeout: 600_000 }, () => {
    const count = { profiles: 0, exposures: 0, actions: 0, twins: 0, never: 0 };
    const generated = fc.record({
      profile: generatedProfile(pack, 3),
      scenarios: fc.subarray([...knowledge.scenarios], { minLength: 3, maxLength: 8 }),
      tiers: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(generated, ({ profile, scenarios, tiers }) => {
        const plain = caseOfProfile(knowledge, profile, TODAY, scenarios);
        fc.pre(contradiction(plain.program, plain.answers) === null);
        // What is protected how much is drawn too: otherwise all would be of one tier.
        const plan = {
          ...plain,
          planned: plain.planned.map((one, index) => ({
            ...one,
            tier: tiers[index % tiers.length] as number,
          })),
        };
        const found = ours(plan);
        expect(found.proved).toBe(true);
        expect(planValueByHighs(highs, plan)).toEqual(found.value);
        const { choices } = plan.program;
        count.profiles++;
        count.exposures += plan.planned.length;
        count.actions += found.actions.length;
        count.twins += choices.list.some(({ linkedTo }) => linkedTo !== undefined) ? 1 : 0;
        count.never += choices.never.length > 0 ? 1 : 0;
      }),
      { numRuns: PROFILES, seed: SEED },
    );
    console.log('plans on the built-in knowledge by HiGHS', count);
    expect(count.actions).toBeGreaterThan(PROFILES);
    expect(Math.min(count.twins, count.never)).toBeGreaterThan(PROFILES / 4);
  });

  it.each([
    ['skewed', 40, 400, SEEDS],
    ['skewed', 80, 800, 2],
    ['uniform', 40, 400, 2],
  ] as const)(
    'is ours on %s instances of %i choices and %i witnesses',
    { timeout: 600_000 },
    (shape: PlanShape, choices: number, witnesses: number, seeds: number) => {
      for (let seed = 1; seed <= seeds; seed++) {
        const plan = seededPlan(shape, choices, witnesses, seed);
        const found = ours(plan);
        expect(found.proved).toBe(true);
        expect(planValueByHighs(highs, plan)).toEqual(found.value);
      }
    },
  );

  it('is another where an action that the plan takes, or what is open now, is left out', () => {
    let told = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const plan = seededPlan('skewed', 12, 60, seed);
      const found = ours(plan);
      const without = { ...plan, actions: plan.actions.filter((_, index) => index !== found.actions[0]) };
      expect(planValueByHighs(highs, plan)).toEqual(found.value);
      if (String(planValueByHighs(highs, without)) !== String(found.value)) told++;
      const lighter = { ...plan, planned: plan.planned.filter(({ open }) => !open) };
      if (String(planValueByHighs(highs, lighter)) !== String(found.value)) told++;
    }
    expect(told).toBe(10);
  });
});
