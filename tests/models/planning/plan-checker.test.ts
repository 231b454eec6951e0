import { readFileSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimedPlan, planFaults } from '../../../models/planning/plan-checker.ts';
import { planProblem } from '../../../models/planning/plan-problem.ts';
import { searchPlan } from '../../../models/planning/plan-search.ts';
import { TIERS } from '../../../models/planning/plan-value.ts';
import { emptyProfile, type Profile, profileSchema } from '../../../models/profile/profile.ts';
import type { CaseAction } from '../../../models/reasoning/actions.ts';
import { assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import type { PlanValueReport } from '../../../models/reasoning/assessment.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { runs } from '../../runs.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from '../proof-checking/generated-profiles.ts';
import { type GeneratedPlan, generatedPlan } from './generated-plans.ts';
import { caseOfProfile } from './profile-cases.ts';

const RUNS = runs(300, 1000);
/** Below this not every kind of fault turns up. */
const FOR_EVERY_KIND = 300;
const PROFILES = Number(process.env.LEEWARD_PROFILES ?? 50);

type Question = Pick<GeneratedPlan, 'program' | 'answers' | 'planned'>;

const faultsOf = ({ program, answers, planned }: Question, plan: ClaimedPlan) =>
  planFaults(program, answers, planned, plan);

const whatOf = (question: Question, plan: ClaimedPlan): string[] => [
  ...new Set(faultsOf(question, plan).map(({ what }) => what)),
];

const costOf = (actions: readonly CaseAction[]): Pick<ClaimedPlan, 'people' | 'money' | 'minutes'> => {
  const sum = (kind: 'people' | 'money' | 'minutes'): number =>
    actions.reduce((so, { action }) => so + action.burden[kind], 0);
  return { people: sum('people'), money: sum('money'), minutes: sum('minutes') };
};

/** Every way in which this file spoils a plan is told by the checker. */
const expectTold = (question: Question, plan: ClaimedPlan): void => {
  plan.actions.forEach((_, at) => {
    const actions = plan.actions.filter((__, other) => other !== at);
    // The burden is put right: what stays open, or what another action needs, gives it away.
    const told = whatOf(question, { ...plan, actions, ...costOf(actions) });
    expect(told.some((what) => ['open-exposures', 'need-not-met', 'no-completion'].includes(what))).toBe(
      true,
    );
  });
  plan.open.forEach((count, tier) => {
    if (count > 0)
      expect(whatOf(question, { ...plan, open: plan.open.with(tier, count - 1) })).toEqual([
        'open-exposures',
      ]);
  });
  expect(whatOf(question, { ...plan, minutes: plan.minutes + 1 })).toEqual(['minutes']);
  const [first] = plan.actions;
  const [choice, value] = first ? ([...first.sets][0] ?? []) : [];
  if (first && choice !== undefined && value !== undefined) {
    const other = question.program.choices.fullMask(choice) & ~value;
    const contrary: CaseAction = { ...first, sets: new Map([[choice, other & -other]]) };
    const actions = [...plan.actions, contrary];
    expect(whatOf(question, { ...plan, actions, ...costOf(actions) })).toEqual(['two-values']);
  }
};

describe('the checker of plans, on generated programs', () => {
  it('accepts the best plan, and tells every spoilt one', () => {
    let taken = 0;
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        const found = searchPlan(
          planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks),
        );
        if (!found) throw new Error('no plan');
        const actions = found.actions.map((index) => plan.actions[index] as CaseAction);
        const claimed = { actions, open: found.value.slice(0, TIERS), ...costOf(actions) };
        expect(faultsOf(plan, claimed)).toEqual([]);
        expectTold(plan, claimed);
        taken += actions.length;
      }),
      { numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(RUNS / 4);
  });

  it('tells an unmet need and a contradiction', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        for (const action of plan.actions)
          for (const what of whatOf(plan, { actions: [action], open: [0, 0, 0], ...costOf([action]) }))
            told.add(what);
      }),
      { numRuns: Math.max(RUNS, FOR_EVERY_KIND) },
    );
    expect([...told].sort()).toEqual(['need-not-met', 'no-completion', 'open-exposures']);
  });
});

/** Checks every plan that an assessment shows with a value; says how many exposures were judged. */
const expectPlans = (profile: Profile, asOf: string, scenarios: readonly string[], deep: boolean): number => {
  const { plan } = assess(knowledge, profile, { asOf, language: 'en', scenarios, deep });
  const question = caseOfProfile(knowledge, profile, asOf, scenarios);
  const byId = new Map(question.actions.map((action) => [action.action.id, action]));
  const claimed = (ids: readonly string[], value: PlanValueReport): ClaimedPlan => ({
    actions: ids.flatMap((id) => byId.get(id) ?? []),
    open: [value.open.grave, value.open.serious, value.open.unset],
    people: value.people,
    money: value.money,
    minutes: value.minutes,
  });
  const own = claimed(
    plan.steps.flatMap(({ action, prepares }) => (prepares ? [] : [action])),
    plan.value,
  );
  expect(own.actions.length).toBe(plan.value.actions);
  expect(faultsOf(question, own)).toEqual([]);
  expectTold(question, own);
  for (const other of plan.others)
    expect(faultsOf(question, claimed(other.actions, other.value))).toEqual([]);
  return question.planned.length;
};

describe('every plan shown is accepted by the checker, and spoilt ones are not', () => {
  const organiser = profileSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8'),
    ),
  );

  it('for the organiser in Tehran', () => {
    expect(expectPlans(organiser, TODAY, knowledge.scenarios, true)).toBeGreaterThan(100);
  });

  it.each(
    pack.incidents.filter(({ profile }) => profile !== undefined).map((item) => [item.id, item] as const),
  )('for the incident %s', (_, incident) => {
    const profile = profileSchema.parse({
      ...emptyProfile(incident.country),
      apps: Object.entries(incident.profile?.apps ?? {}).map(([app, more]) => ({ app, ...more })),
      devices: Object.entries(incident.profile?.devices ?? {}).map(([device, settings]) => ({
        device,
        settings,
      })),
    });
    const asOf = incident.date.length === 7 ? `${incident.date}-28` : `${incident.date}-12-31`.slice(0, 10);
    expect(expectPlans(profile, asOf, incident.scenarios, true)).toBeGreaterThan(0);
  });

  it(`for ${PROFILES} generated profiles`, () => {
    let judged = 0;
    const generated = fc.record({
      profile: generatedProfile(pack, 2),
      scenarios: fc.subarray([...knowledge.scenarios], { minLength: 2, maxLength: 6 }),
    });
    fc.assert(
      fc.property(generated, ({ profile, scenarios }) => {
        try {
          judged += expectPlans(profile, TODAY, scenarios, false);
        } catch (error) {
          if (!(error instanceof ContradictoryAnswers)) throw error;
          fc.pre(false);
        }
      }),
      { numRuns: PROFILES },
    );
    expect(judged).toBeGreaterThan(PROFILES * 10);
  });
});
