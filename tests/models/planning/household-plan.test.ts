import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couplingOf, householdPlan, householdQuestion } from '../../../models/planning/household-plan.ts';
import { closableTargets, searchTogether } from '../../../models/planning/household-search.ts';
import { planFaults } from '../../../models/planning/plan-checker.ts';
import { planProblem } from '../../../models/planning/plan-problem.ts';
import { type Household, householdSchema } from '../../../models/profile/household.ts';
import { emptyProfile, type ProfileInput } from '../../../models/profile/profile.ts';
import { assessHousehold, prepareHousehold } from '../../../models/reasoning/assess-household.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedHousehold } from './generated-households.ts';
import { bestByHand, type GeneratedPlan, generatedPlan, valueByHand } from './generated-plans.ts';

const RUNS = Number(process.env.LEEWARD_RUNS ?? 300);
const HOUSEHOLDS = Math.ceil(RUNS / 12);
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
      { numRuns: HOUSEHOLDS },
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
    const [two, four, six] = [2, 4, 6].map(size) as [number[], number[], number[]];
    two.forEach((first, what) => {
      const perPerson = ((four[what] as number) - first) / 2;
      const later = ((six[what] as number) - (four[what] as number)) / 2;
      expect(Math.abs(later - perPerson) / perPerson).toBeLessThan(0.1);
    });
  });
});
