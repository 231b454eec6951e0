import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterActions, type CaseAction } from '../../../models/reasoning/actions.ts';
import { ChoiceTable } from '../../../models/reasoning/choices.ts';
import { closingOf, remediesOf, whoseToFix } from '../../../models/reasoning/closing.ts';
import { contradiction, statusOf } from '../../../models/reasoning/status.ts';
import { live } from '../../../models/reasoning/validity.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { runs } from '../../runs.ts';
import { asCase, type GeneratedPlan, generatedPlan } from '../planning/generated-plans.ts';

const RUNS = runs(200, 1000);
/** Nobody would act on more as one cause. */
const LARGEST = 3;

const closingIn = ({ program, answers, actions }: GeneratedPlan, atom: number) =>
  closingOf(
    program,
    atom,
    answers,
    remediesOf(program, answers, actions, () => true),
  );

/** Inclusion-minimal sets of changeable choices that can make the atom not open, by trying all. Semantics 27. */
const setsByHand = ({ program, answers, actions }: GeneratedPlan, atom: number): number[][] => {
  const settings = actions.flatMap(({ sets }) => [...sets]);
  const changeable = [...new Set(settings.map(([choice]) => choice))].sort((a, b) => a - b);
  const closes = (set: readonly number[]): boolean => {
    const ways = set.reduce<number[][]>(
      (so, choice) =>
        so.flatMap((next) =>
          settings.filter(([one]) => one === choice).map(([, value]) => next.with(choice, value)),
        ),
      [[...answers]],
    );
    return ways.some(
      (next) =>
        live([], next, program.choices.neverReading()) && !isOpen(statusOf(program, atom, next).status),
    );
  };
  const found: number[][] = [];
  const all = Array.from({ length: 1 << changeable.length }, (_, set) =>
    changeable.filter((__, index) => (set & (1 << index)) !== 0),
  );
  for (const set of all.sort((a, b) => a.length - b.length))
    if (!found.some((known) => known.every((one) => set.includes(one))) && closes(set)) found.push(set);
  return found;
};

const named = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join('+')).sort();

/** One exposure open in so many ways, each shut by a choice of its own; the first `others` of them not one's own. */
const openInWays = (ways: number, others = 0): GeneratedPlan => {
  const choices = new ChoiceTable();
  for (let way = 0; way < ways; way++)
    choices.declare({ id: `c${way}`, kind: way < others ? 'others' : 'setting', domain: ['off', 'on'] });
  const instances = Array.from({ length: ways }, (_, index) => ({
    index,
    head: 0,
    body: [],
    negated: [],
    cube: [index, 1],
    stratum: 0,
    rule: -1,
    fact: index,
  }));
  const answers = instances.map(() => 1);
  const program = asCase({
    choices,
    program: { atoms: [{ predicate: 'exposure', constants: [] }], instances, strata: 1 },
    answers,
  });
  const actions = instances.map(
    (_, choice) =>
      ({
        action: { id: `a${choice}` },
        sets: new Map([[choice, 2]]),
        requires: [],
        offered: true,
      }) as unknown as CaseAction,
  );
  return { program, answers, actions, planned: [], ranks: new Map() };
};

describe('closing sets (semantics 27)', () => {
  it('are the smallest sets of choices that close it, on generated programs', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        for (const { atom, open } of plan.planned) {
          if (!open) continue;
          const { sets } = closingIn(plan, atom);
          const byHand = setsByHand(plan, atom).filter(({ length }) => length <= LARGEST);
          expect(named(sets)).toEqual(named(byHand));
          for (const { length } of sets) sizes.add(length);
        }
      }),
      { numRuns: RUNS },
    );
    expect(sizes.has(1)).toBe(true);
  });

  it.each([1, 2, 3])('close what is open in %i ways at once', (ways) => {
    expect(closingIn(openInWays(ways), 0).sets).toEqual([Array.from({ length: ways }, (_, way) => way)]);
  });

  it('of more than three choices are nobody’s to act on', () => {
    expect(closingIn(openInWays(4), 0).sets).toEqual([]);
    expect(whoseToFix(openInWays(4).program, [])).toBe('nobody');
  });

  it('are one’s own, others’, or both', () => {
    const whose = (ways: number, others: number) => {
      const plan = openInWays(ways, others);
      return whoseToFix(plan.program, closingIn(plan, 0).sets);
    };
    expect([whose(3, 0), whose(3, 1), whose(3, 3)]).toEqual(['yours', 'both', 'theirs']);
  });
});

describe('what an action does to an exposure', () => {
  it('closes it, or leaves it fewer ways', () => {
    expect(closingIn(openInWays(1), 0).closedBy).toEqual([{ action: 'a0', effect: 'closes' }]);
    expect(closingIn(openInWays(2), 0).closedBy).toEqual([
      { action: 'a0', effect: 'reduces' },
      { action: 'a1', effect: 'reduces' },
    ]);
  });

  it('is nothing for an action that cannot be taken, or that leaves no completion', () => {
    const plan = openInWays(1);
    const { program, answers, actions } = plan;
    const none = remediesOf(program, answers, actions, () => false);
    const closing = closingOf(program, 0, answers, none);
    expect(closing.closedBy).toEqual([]);
    // The cause stays what it is, refused or not.
    expect(closing.sets).toEqual([[0]]);
    program.choices.never.push([0, 2]);
    expect(afterActions(program, answers, actions).answers).toEqual([2]);
    expect(closingIn(plan, 0)).toEqual({ closedBy: [], sets: [] });
  });
});
