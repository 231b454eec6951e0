import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../models/reasoning/answers.ts';
import { buildCase } from '../../models/reasoning/case.ts';
import { type CaseProgram, prepareCase } from '../../models/reasoning/case-program.ts';
import type { ChoiceTable } from '../../models/reasoning/choices.ts';
import type { Cube } from '../../models/reasoning/cubes.ts';
import { labelAtoms } from '../../models/reasoning/labels.ts';
import { instancesByHead } from '../../models/reasoning/proofs.ts';
import { coverEvery, live } from '../../models/reasoning/validity.ts';
import { knowledge } from '../models/built-in-knowledge.ts';
import { type GeneratedProgram, generatedProgram } from '../models/reasoning/generated-programs.ts';
import { runs } from '../runs.ts';
import {
  claimsOf,
  coveredWitnesses,
  differences,
  faults,
  nameOf,
  StatusesByClingo,
  separated,
  statusesByEngine,
} from './against-clingo.ts';
import { Clingo } from './clingo.ts';
import { type Translation, translateCase, translateGround } from './clingo-translation.ts';
import { type GeneratedCase, generatedCase } from './generated-cases.ts';

const RUNS = runs(300, 1000);
/** One seed, so that every run proves the same cases; `LEEWARD_SEED` for others. */
const SEED = Number(process.env.LEEWARD_SEED ?? 20261121);
const SETTINGS = { seed: SEED, endOnFailure: true };
const SIZE = {
  apps: Number(process.env.LEEWARD_APPS ?? 2),
  scenarios: Number(process.env.LEEWARD_SCENARIOS ?? 4),
};
const TIMEOUT = { timeout: 1_000_000 };

const clingo = new Clingo();

const prepared = ({ profile, asOf, scenarios }: GeneratedCase): CaseProgram => {
  const { choices, facts } = buildCase(knowledge.pack, profile, { asOf, scenarios });
  return prepareCase(knowledge.rules, choices, facts);
};

const translated = ({ choices, facts }: CaseProgram): Translation =>
  translateCase(knowledge.pack.rules, knowledge.pack.predicates, choices, facts);

const exposuresIn = ({ ground }: CaseProgram): number[] =>
  ground.atoms.flatMap(({ predicate }, atom) => (predicate === 'exposure' ? [atom] : []));

/** Any answers at all, the world's and habits' too; `@after` as its `@before` (semantics 2). */
const anyAnswers = (choices: ChoiceTable, numbers: readonly number[]): number[] => {
  const answers: number[] = [];
  choices.list.forEach(({ linkedTo }, index) => {
    const full = choices.fullMask(index);
    const number = numbers[index % numbers.length] as number;
    answers.push(linkedTo === undefined ? 1 + (number % full) : (answers[linkedTo] as number));
  });
  return answers;
};

describe('labels and statuses of the built-in knowledge, proved by clingo', () => {
  it(`hold in exactly the completions in which the exposure does, in ${RUNS} cases`, TIMEOUT, async () => {
    const count = { cases: 0, proved: 0, incomplete: 0, contradictory: 0, compared: 0 };
    const statuses: Record<string, number> = { exposed: 0, possible: 0, blocked: 0 };
    const property = fc.asyncProperty(
      generatedCase(SIZE),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      async (generated, numbers) => {
        const program = prepared(generated);
        const { choices } = program;
        const translation = translated(program);
        const atoms = exposuresIn(program);
        const claims = claimsOf(program, atoms);
        expect(coveredWitnesses(program.labels)).toEqual([]);
        expect(await separated(clingo, translation, claims)).toBe(false);

        const byClingo = new StatusesByClingo(clingo, translation, choices.withdrawn(), ['p_exposure/8']);
        const compare = async (answers: readonly number[]): Promise<boolean> => {
          const ours = statusesByEngine(program, atoms, answers);
          expect(differences(ours, await byClingo.under(answers))).toEqual([]);
          for (const status of ours?.values() ?? []) statuses[status] = (statuses[status] ?? 0) + 1;
          count.compared += ours === null ? 0 : atoms.length;
          return ours !== null;
        };
        const possible = await compare(answersOf(knowledge.pack, generated.profile, choices));
        if (!possible || count.cases % 2 === 0) await compare(anyAnswers(choices, numbers));
        count.cases++;
        count.contradictory += possible ? 0 : 1;
        count.proved += claims.length;
        count.incomplete += atoms.length - claims.length;
      },
    );
    await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
    console.log('built-in knowledge by clingo', { ...count, ...statuses });
    expect(count.cases).toBe(RUNS);
    for (const status of Object.values(statuses)) expect(status).toBeGreaterThan(RUNS);
  });

  it('are told from labels with a witness too few or too many', TIMEOUT, async () => {
    let missing = 0;
    let extra = 0;
    for (const generated of fc.sample(generatedCase(SIZE), { seed: SEED, numRuns: 12 })) {
      const program = prepared(generated);
      const { choices } = program;
      const translation = translated(program);
      const claims = claimsOf(program, exposuresIn(program));
      const planted = (at: number, witnesses: readonly Cube[]) =>
        separated(clingo, translation, claims.with(at, { ...(claims[at] as (typeof claims)[0]), witnesses }));
      /** Does the cube hold in some completion in which none of the others does? */
      const adds = (cube: Cube, others: readonly Cube[]): boolean => {
        const box = [...choices.withdrawn()];
        for (let i = 0; i < cube.length; i += 2) box[cube[i] as number] = cube[i + 1] as number;
        for (const [index, { linkedTo }] of choices.list.entries())
          if (linkedTo !== undefined && box[index] !== box[linkedTo]) return false;
        return !coverEvery([...others, ...choices.never], box);
      };
      const [lacking] = claims.flatMap(({ witnesses }, at) =>
        witnesses.flatMap((cube) => {
          const rest = witnesses.filter((other) => other !== cube);
          return adds(cube, rest) ? [{ at, rest }] : [];
        }),
      );
      const [widened] = claims.flatMap(({ witnesses }, at) =>
        witnesses.flatMap((cube) => {
          const wider = cube.slice(2);
          return adds(wider, witnesses) ? [{ at, more: [...witnesses, wider] }] : [];
        }),
      );
      if (lacking && ++missing) expect(await planted(lacking.at, lacking.rest)).toBe(true);
      if (widened && ++extra) expect(await planted(widened.at, widened.more)).toBe(true);
    }
    expect(missing).toBeGreaterThan(5);
    expect(extra).toBeGreaterThan(5);
  });
});

const asCase = ({ choices, program }: GeneratedProgram): CaseProgram => {
  const withdrawn = choices.withdrawn();
  const labels = labelAtoms(
    program,
    (choice) => choices.fullMask(choice),
    (cube) => live(cube, withdrawn, choices.never),
  );
  return {
    choices,
    facts: [],
    rules: { rules: [], predicates: new Map(), strata: program.strata, stratumOf: new Map() },
    ground: program,
    labels,
    byHead: instancesByHead(program),
    labelClass: labels.map((_, atom) => atom),
    devices: new Set(),
    linkedWitnesses: labels.map((label) => label.cubes),
  };
};

describe('labels and statuses of generated programs, proved by clingo', () => {
  it('agree over chains, cycles, denial and never', TIMEOUT, async () => {
    const property = fc.asyncProperty(generatedProgram, async (generated) => {
      const program = asCase(generated);
      const translation = translateGround(generated.choices, generated.program);
      const shown = generated.program.atoms.map((_, atom) => `${nameOf(program, atom)}/0`);
      expect(await faults(clingo, program, translation, generated.answers, shown)).toEqual([]);
    });
    await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
  });
});
