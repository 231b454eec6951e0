import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couplingOf, householdPlan, householdQuestion } from '../../../models/planning/household-plan.ts';
import { closableTargets, searchTogether } from '../../../models/planning/household-search.ts';
import { planFaults } from '../../../models/planning/plan-checker.ts';
import { type PlanProblem, planProblem } from '../../../models/planning/plan-problem.ts';
import { compareValues } from '../../../models/planning/plan-value.ts';
import { searchParts } from '../../../models/planning/shared-targets.ts';
import { type Household, householdSchema } from '../../../models/profile/household.ts';
import { emptyProfile, type ProfileInput } from '../../../models/profile/profile.ts';
import { assessHousehold, prepareHousehold } from '../../../models/reasoning/assess-household.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { runs } from '../../runs.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedHousehold } from './generated-households.ts';
import { bestByHand, type GeneratedPlan, generatedPlan, valueByHand } from './generated-plans.ts';

const RUNS = runs(300, 1000);
const HOUSEHOLDS = Math.ceil(RUNS / 12);
/** Below this it may be that no household does anything together. */
const FOR_SOME_TOGETHER = 25;
const PLENTY = 200_000;
const { pack } = knowledge;

const problemOf = ({ program, answers, planned, actions, ranks }: GeneratedPlan) =>
  planProblem(program, answers, planned, actions, ranks);

describe('the search for several people', () => {
  it('finds the best of all sets of actions, whatever is held to be shared or joint', () => {
    fc.assert(
      fc.property(
        generatedPlan,
        fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (plan, some, which) => {
          fc.pre(contradiction(plan.program, plan.answers) === null);
          const problem = problemOf(plan);
          const joint = some.filter((action) => action < plan.actions.length);
          const shared = new Set(problem.targets.map((_, index) => index).filter((index) => which[index]));
          const found = searchTogether(problem, { joint, shared }, new Set(), PLENTY);
          const byHand = bestByHand(plan);
          expect(found.proved).toBe(true);
          expect(found.value).toEqual(byHand?.value);
          expect(found.bound).toEqual(found.value);
          expect(
            valueByHand(
              plan,
              [...found.actions].sort((a, b) => a - b),
            ),
          ).toEqual(found.value);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('weighs what only all of them together close against what that opens for each', () => {
    const SLOTS = 2;
    const target = fc.record({
      slot: fc.nat(SLOTS - 1),
      state: fc.constantFrom(1, 2),
      tier: fc.nat(2),
      weight: fc.integer({ min: 1, max: 4 }),
    });
    const one = fc.record({
      own: fc.array(target, { maxLength: 3 }),
      minutes: fc.array(fc.nat(3), { minLength: SLOTS, maxLength: SLOTS }),
    });
    const shared = fc.record({
      slots: fc.array(fc.nat(SLOTS - 1), { minLength: 3, maxLength: 3 }),
      tier: fc.nat(2),
      weight: fc.integer({ min: 1, max: 6 }),
    });
    const weights = (tier: number, weight: number): number[] =>
      [0, 1, 2].map((at) => (at === tier ? weight : 0));
    let sacrificed = 0;
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 2, maxLength: 3 }),
        fc.array(shared, { minLength: 1, maxLength: 3 }),
        fc.option(fc.nat(2)),
        (people, groups, move) => {
          const slot = (person: number, own: number): number => person * SLOTS + own;
          const taking = (sets: number[], minutes: number, rank: number) => ({
            action: {},
            rank,
            value: [0, 0, 0, 0, 0, minutes, 1],
            sets,
          });
          const actions = people.flatMap(({ minutes }, person) =>
            minutes.map((cost, own) => taking([slot(person, own), 2], cost, slot(person, own))),
          );
          const joint =
            move === null
              ? []
              : [
                  actions.push(
                    taking(
                      people.flatMap((_, person) => [slot(person, 0), 2]),
                      move,
                      actions.length,
                    ),
                  ) - 1,
                ];
          const own = people.flatMap(({ own: list }, person) =>
            list.map((item) => ({
              weights: weights(item.tier, item.weight),
              conditions: [[slot(person, item.slot), item.state]],
              members: [],
            })),
          );
          const ofAll = groups.map((item) => ({
            weights: weights(item.tier, item.weight),
            conditions: people.map((_, person) => [slot(person, item.slots[person] as number), 1]),
            members: [],
          }));
          const problem = {
            slots: people.flatMap(() => Array.from({ length: SLOTS }, () => ({ choice: null, values: [1] }))),
            actions,
            targets: [...own, ...ofAll],
            forbidden: [],
            fixed: [0, 0, 0],
            alwaysOpen: [],
            incomplete: false,
          } as unknown as PlanProblem;
          const valueByHandOf = (chosen: readonly number[]): number[] => {
            const set = new Set(
              chosen.flatMap((index) => (actions[index]?.sets ?? []).filter((_, at) => at % 2 === 0)),
            );
            const value = [0, 0, 0, 0, 0, 0, 0];
            for (const { conditions, weights: of } of problem.targets)
              if (conditions.some(([at, state]) => (set.has(at as number) ? 2 : 1) === state))
                of.forEach((weight, tier) => {
                  value[tier] = (value[tier] as number) + weight;
                });
            for (const index of chosen)
              actions[index]?.value.forEach((part, at) => {
                value[at] = (value[at] as number) + part;
              });
            return value;
          };
          const all = Array.from({ length: 1 << actions.length }, (_, set) =>
            valueByHandOf(actions.map((__, index) => index).filter((index) => set & (1 << index))),
          );
          const best = all.reduce((so, value) => (compareValues(value, so) < 0 ? value : so));
          const held = new Set(ofAll.map((_, index) => own.length + index));
          const found = searchTogether(problem, { joint, shared: held }, new Set(), PLENTY);
          expect({ value: found.value, proved: found.proved, bound: found.bound }).toEqual({
            value: best,
            proved: true,
            bound: best,
          });
          expect(valueByHandOf(found.actions)).toEqual(best);
          const parts = searchParts(problem, held, new Set(joint), PLENTY);
          const apart = all
            .filter((_, set) => joint.every((index) => (set & (1 << index)) === 0))
            .reduce((so, value) => (compareValues(value, so) < 0 ? value : so));
          expect(compareValues(parts.bound, apart)).toBe(0);
          expect(parts.value).toEqual(apart);
          if (parts.value.slice(0, 3).some((open) => open > 0)) sacrificed++;
        },
      ),
      { numRuns: RUNS * 3 },
    );
    expect(sacrificed).toBeGreaterThan(RUNS);
  });

  it('says what can be closed at all', () => {
    fc.assert(
      fc.property(generatedPlan, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (plan, which) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        const problem = problemOf(plan);
        const shared = new Set(problem.targets.map((_, index) => index).filter((index) => which[index]));
        const closable = closableTargets(problem, { joint: [], shared });
        problem.targets.forEach(({ members }, index) => {
          const alone = {
            ...plan,
            planned: [plan.planned[members[0] as number] as GeneratedPlan['planned'][0]],
          };
          const [grave, serious, unset] = bestByHand(alone)?.value ?? [];
          expect(closable(index)).toBe(grave === 0 && serious === 0 && unset === 0);
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the plan of a household', () => {
  it('is the best of all sets of what they can do', () => {
    let together = 0;
    let alone = 0;
    fc.assert(
      fc.property(generatedHousehold(3), fc.infiniteStream(fc.nat()), ({ household, scenarios }, picks) => {
        const prepared = prepareHousehold(knowledge, household, { asOf: TODAY, scenarios });
        fc.pre(contradiction(prepared.program, prepared.answers) === null);
        const question = householdQuestion(pack, prepared, household.groups);
        // Few enough to look at every set of them; what they do together is always among them.
        const drawn = new Set(
          Array.from({ length: 6 }, () => (picks.next().value as number) % question.actions.length),
        );
        const actions = question.actions
          .filter(({ group }, index) => group !== null || drawn.has(index))
          .slice(-8);
        const plan = {
          ...prepared,
          planned: question.planned,
          actions,
          ranks: new Map(actions.map(({ action }, rank) => [action.id, rank])),
        };
        const problem = problemOf(plan);
        const groups = new Set(household.groups.map(({ id }) => id));
        const coupling = couplingOf(problem, actions, (member) =>
          groups.has(question.planned[member]?.whose ?? ''),
        );
        const found = searchTogether(problem, coupling, new Set(), PLENTY);
        expect(found.proved).toBe(true);
        expect(found.value).toEqual(bestByHand(plan)?.value);
        together += found.actions.filter((index) => actions[index]?.group !== null).length;
        alone += found.actions.filter((index) => actions[index]?.group === null).length;
      }),
      { numRuns: Math.max(HOUSEHOLDS, FOR_SOME_TOGETHER) },
    );
    expect(together).toBeGreaterThan(0);
    expect(alone).toBeGreaterThan(0);
  });

  it('leaves open and costs what it says, for each and for the groups', () => {
    fc.assert(
      fc.property(generatedHousehold(4), ({ household, scenarios }) => {
        const prepared = prepareHousehold(knowledge, household, { asOf: TODAY, scenarios });
        fc.pre(contradiction(prepared.program, prepared.answers) === null);
        const { planned, actions } = householdQuestion(pack, prepared, household.groups);
        const plan = householdPlan(pack, prepared, household.groups);
        const taken = actions.filter(({ of, people, group }) =>
          plan.people.some(
            (person) =>
              people.includes(person.id) &&
              (group === null
                ? person.actions.includes(of.id)
                : person.withGroups.some((one) => one.group === group && one.action === of.id)),
          ),
        );
        expect(taken).toHaveLength(plan.value.actions);
        const { open, people, money, minutes } = plan.value;
        const claimed = {
          actions: taken,
          open: [open.grave, open.serious, open.unset],
          people,
          money,
          minutes,
        };
        expect(planFaults(prepared.program, prepared.answers, planned, claimed)).toEqual([]);
        expect(plan.proved).toBe(true);
        expect(plan.bound).toEqual(plan.value);
        expect(plan.remains).toHaveLength(plan.openAfter);
        expect(open.grave + open.serious + open.unset).toBe(plan.openAfter);
        for (const when of ['openBefore', 'openAfter'] as const) {
          const sum = [...plan.people, ...plan.groups].reduce((so, one) => so + one[when], 0);
          expect(sum).toBe(plan[when]);
        }
        for (const id of [...plan.residual, ...plan.opens]) expect(plan.remains).toContain(id);
      }),
      { numRuns: HOUSEHOLDS },
    );
  });
});

const person = (more: Partial<ProfileInput> = {}): ProfileInput => ({
  ...emptyProfile('IR'),
  protect: { 'group-messages': 'grave' },
  apps: [{ app: 'telegram', uses: ['group-known'], settings: { 'two-step-verification': 'off' } }],
  devices: [{ device: 'android', settings: { 'screen-lock': 'password' } }],
  ...more,
});
const household = (count: number, group: Partial<Household['groups'][0]> = {}): Household => {
  const people = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, profile: person() }));
  const members = people.map(({ id }) => id);
  return householdSchema.parse({
    format: 'leeward-household',
    version: 1,
    people,
    groups: [{ id: 'ours', app: 'telegram', members, ...group }],
  });
};
const actionsIn = (of: Household, wishes = {}) =>
  householdQuestion(pack, prepareHousehold(knowledge, of, { asOf: TODAY }), of.groups, wishes).actions;
const MOVE = 'telegram-group-to-signal';
const guessed = pack.actions.find(({ id }) => id === MOVE)?.burden;

describe('what a household can do', () => {
  it('counts what another does as one more person who must act', () => {
    const password = actionsIn(household(2)).filter(({ of }) => of.id === 'telegram-second-password');
    expect(password.map(({ people, action }) => [people, action.burden.people])).toEqual([
      [['p0'], 0],
      [['p1'], 1],
    ]);
  });

  it('moves a group at once, at the price of its members and not of a guess', () => {
    const together = (group: Partial<Household['groups'][0]> = {}) =>
      actionsIn(household(4, group)).find(({ group: of }) => of !== null);
    expect(together()).toMatchObject({
      people: ['p0', 'p1', 'p2', 'p3'],
      of: { id: MOVE },
      action: { burden: { people: 3, minutes: 4 * (guessed?.minutes ?? 0) } },
    });
    // Outsiders are not known: for them the guess stays.
    expect(together({ outsiders: true })?.action.burden.people).toBe(3 + (guessed?.people ?? 0));
    // A group without the person who plans.
    expect(together({ members: ['p1', 'p2', 'p3'] })?.action.burden.people).toBe(3);
    expect(together({ members: ['p1'] })).toBeUndefined();
  });

  it('moves no group of which somebody cannot move now', () => {
    const four = household(4);
    const held = {
      ...four,
      people: four.people.with(2, {
        id: 'p2',
        profile: {
          ...(four.people[2] as Household['people'][0]).profile,
          circumstances: ['supports-a-detained-person'],
        },
      }),
    } as Household;
    expect(actionsIn(held).filter(({ group }) => group !== null)).toEqual([]);
    expect(
      actionsIn(held)
        .filter(({ of }) => of.id === MOVE)
        .map(({ people }) => people),
    ).toEqual([['p0'], ['p1'], ['p3']]);
  });

  it('is planned for each person and told with the household', () => {
    const scenarios = ['sms-interception:code-read'];
    const { plan } = assessHousehold(knowledge, household(3), { asOf: TODAY, scenarios });
    expect(plan).toMatchObject({ by: 'p0', proved: true });
    expect(plan.people.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
    for (const one of plan.people) {
      expect(one.actions).toContain('telegram-second-password');
      expect(one.openAfter).toBeLessThan(one.openBefore);
    }
    // The group is closed only when every member is.
    expect(plan.groups[0]).toEqual({ id: 'ours', openBefore: expect.any(Number), openAfter: 0 });
    expect(plan.groups[0]?.openBefore).toBeGreaterThan(0);
  });

  it('grows in step with people, and so do the questions about it', () => {
    const size = (count: number) => {
      const of = household(count);
      const prepared = prepareHousehold(knowledge, of, { asOf: TODAY });
      const { planned, actions, ranks } = householdQuestion(pack, prepared, of.groups);
      const problem = planProblem(prepared.program, prepared.answers, planned, actions, ranks);
      expect(problem.incomplete).toBe(false);
      return [
        prepared.program.ground.instances.length,
        planned.length,
        actions.length,
        problem.targets.length,
      ];
    };
    const [three, six, twelve] = [3, 6, 12].map(size) as [number[], number[], number[]];
    three.forEach((first, what) => {
      const perPerson = ((six[what] as number) - first) / 3;
      const later = ((twelve[what] as number) - (six[what] as number)) / 6;
      expect(Math.abs(later - perPerson) / perPerson).toBeLessThan(0.1);
    });
  });
});
