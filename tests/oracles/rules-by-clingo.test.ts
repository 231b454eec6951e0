import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCase } from '../../models/reasoning/case-program.ts';
import { ChoiceTable } from '../../models/reasoning/choices.ts';
import type { Cube } from '../../models/reasoning/cubes.ts';
import { LABEL_CAP } from '../../models/reasoning/label-algebra.ts';
import { compileRules } from '../../models/reasoning/rule-program.ts';
import { withCutLabels } from '../models/reasoning/cut-labels.ts';
import { runs } from '../runs.ts';
import { faults } from './against-clingo.ts';
import { Clingo } from './clingo.ts';
import { translateCase } from './clingo-translation.ts';
import { type GeneratedRules, generatedRules } from './generated-rules.ts';

const RUNS = runs(300, 1000);
const SEED = Number(process.env.LEEWARD_SEED ?? 20261121);
const TIMEOUT = { timeout: 1_000_000 };

const clingo = new Clingo();

const faultsOf = (
  { rules, predicates, choices, facts, answers }: GeneratedRules,
  cap = LABEL_CAP,
): Promise<string[]> => {
  const program = prepareCase(compileRules(rules, predicates), choices, facts);
  const translation = translateCase(rules, predicates, choices, facts);
  const shown = predicates.map(({ id }) => `p_${id.replaceAll('-', '_')}/2`);
  return faults(
    clingo,
    cap === LABEL_CAP ? program : withCutLabels(program, cap),
    translation,
    answers,
    shown,
  );
};

/** One choice at two times, and facts `mark-of(one, …)` under cubes over them. */
const smallCase = (
  cubes: readonly Cube[],
  never: readonly Cube[],
  body: readonly string[],
): GeneratedRules => {
  const choices = new ChoiceTable();
  const before = choices.declare({ id: 'c@before', kind: 'setting', domain: ['a', 'b'] });
  choices.declare({ id: 'c@after', kind: 'setting', domain: ['a', 'b'], linkedTo: before });
  choices.never.push(...never);
  return {
    choices,
    answers: choices.withdrawn(),
    predicates: ['mark-of', 'reach'].map((id) => ({
      id,
      arguments: ['app', 'app'],
      given: id === 'mark-of',
      strengthens: false,
    })),
    rules: body.map((line, index) => ({
      id: `r${index}`,
      head: 'reach(one, one)',
      body: line.split(' & '),
      because: 'logic',
      sources: [],
      fires: [],
      misses: [],
    })),
    facts: cubes.map((cube, index) => ({
      predicate: 'mark-of',
      constants: ['one', `f${index}`],
      cube,
      textId: null,
      sources: [],
      asOf: null,
      notVerified: false,
    })),
  };
};
const BEFORE_A = [0, 1];
const AFTER_B = [1, 2];

describe('small cases against clingo', () => {
  it('tell what always holds from what never can', async () => {
    expect(await faultsOf(smallCase([BEFORE_A, []], [BEFORE_A], []))).toEqual([]);
  });

  it('call absent what only holds where a choice differs from itself later', async () => {
    const both = smallCase([BEFORE_A, AFTER_B], [], ['mark-of(one, f0) & mark-of(one, f1)']);
    expect(await faultsOf(both)).toEqual([]);
  });

  it('read a choice alike at both times where search decides', async () => {
    const either = smallCase([BEFORE_A, AFTER_B], [], ['mark-of(one, f0)', 'mark-of(one, f1)']);
    expect(await faultsOf(either)).toEqual([]);
    expect(await faultsOf(either, 1)).toEqual([]);
  });
});

describe('generated rules with variables, comparisons, recursion, denial and twin choices, grounded by each alone', () => {
  it('have the labels and statuses that clingo finds', TIMEOUT, async () => {
    const property = fc.asyncProperty(generatedRules, async (generated) => {
      expect(await faultsOf(generated)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, endOnFailure: true, numRuns: RUNS });
  });

  it('have them where labels are cut short', TIMEOUT, async () => {
    const property = fc.asyncProperty(generatedRules, async (generated) => {
      expect(await faultsOf(generated, 1)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED + 1, endOnFailure: true, numRuns: RUNS });
  });
});
