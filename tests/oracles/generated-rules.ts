import fc from 'fast-check';
import type { Predicate, Rule } from '../../models/knowledge/schemas/rule.ts';
import { ChoiceTable } from '../../models/reasoning/choices.ts';
import type { Cube } from '../../models/reasoning/cubes.ts';
import type { CaseFact } from '../../models/reasoning/ground-program.ts';
import { generatedProgram } from '../models/reasoning/generated-programs.ts';

/** Rules with variables, comparisons, recursion and denial, over facts under cubes. */
export interface GeneratedRules {
  readonly rules: readonly Rule[];
  readonly predicates: readonly Predicate[];
  readonly facts: readonly CaseFact[];
  readonly choices: ChoiceTable;
  readonly answers: readonly number[];
}

const CONSTANTS = ['one', 'two', 'US'];
const VARIABLES = ['First', 'Second', 'Third'];
const GIVEN = ['edge-of', 'mark-of'];
/** By stratum: a rule may use its own and lower ones, and deny lower ones. */
const DERIVED = [['near', 'reach'], ['apart', 'far-from'], ['last']];

const predicate = (id: string, given: boolean): Predicate => ({
  id,
  arguments: ['app', 'app'],
  given,
  strengthens: false,
});
const predicates = [
  ...GIVEN.map((id) => predicate(id, true)),
  ...DERIVED.flat().map((id) => predicate(id, false)),
];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** A rule out of plain numbers; whatever they are, its variables are bound and its denials lie lower. */
const rule = fc
  .record({
    stratum: fc.nat(DERIVED.length - 1),
    head: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
    body: fc.array(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    denied: fc.option(fc.array(fc.nat(), { minLength: 3, maxLength: 3 })),
    compared: fc.option(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), { freq: 1 }),
  })
  .map(({ stratum, head, body, denied, compared }): Omit<Rule, 'id'> => {
    const usable = [...GIVEN, ...DERIVED.slice(0, stratum + 1).flat()];
    const deniable = [...GIVEN, ...DERIVED.slice(0, stratum).flat()];
    const atom = (from: readonly string[], terms: readonly string[], [p = 0, a = 0, b = 0]: number[]) =>
      `${pick(from, p)}(${pick(terms, a)}, ${pick(terms, b)})`;
    // Constants are rare, so that most rules have instances.
    const open = [...VARIABLES, ...VARIABLES, ...VARIABLES, ...VARIABLES, pick(CONSTANTS, head[2] ?? 0)];
    const atoms = body.map((numbers) => atom(usable, open, numbers));
    const bound = VARIABLES.filter((name) => atoms.some((text) => text.includes(name)));
    const closed = [...bound, ...bound, ...bound, pick(CONSTANTS, head[1] ?? 0)];
    const [left = 0, right = 0, equal = 0] = compared ?? [];
    return {
      head: atom(DERIVED[stratum] ?? [], closed, head),
      body: [
        ...atoms,
        ...(denied ? [`not ${atom(deniable, closed, denied)}`] : []),
        ...(compared ? [`${pick(closed, left)} ${equal % 4 === 0 ? '=' : '!='} ${pick(closed, right)}`] : []),
      ],
      because: 'logic',
      sources: [],
      fires: [],
      misses: [],
    };
  });

const fact = fc.record({
  predicate: fc.constantFrom(...GIVEN),
  constants: fc.array(fc.constantFrom(...CONSTANTS), { minLength: 2, maxLength: 2 }),
  cube: fc.nat(),
  future: fc.boolean(),
});

/** Every choice twice, `@before` and `@after`; a cube is read at one of the two times. Semantics 2. */
const twinned = ({ list, never }: ChoiceTable) => {
  const choices = new ChoiceTable();
  for (const { id, kind, domain } of list) {
    const before = choices.declare({ id: `${id}@before`, kind, domain });
    choices.declare({ id: `${id}@after`, kind, domain, linkedTo: before });
  }
  const read = (cube: Cube, time: 0 | 1): Cube =>
    cube.map((part, at) => (at % 2 === 0 ? 2 * part + time : part));
  choices.never.push(...never.map((cube) => read(cube, 0)));
  return { choices, read };
};

/** Choices, `never`, answers and cubes are those of a generated ground program. */
export const generatedRules: fc.Arbitrary<GeneratedRules> = fc
  .record({
    ground: generatedProgram,
    rules: fc.array(rule, { minLength: 3, maxLength: 10 }),
    facts: fc.array(fact, { minLength: 5, maxLength: 12 }),
  })
  .map(({ ground, rules, facts }) => {
    const { choices, read } = twinned(ground.choices);
    return {
      choices,
      answers: ground.answers.flatMap((mask) => [mask, mask]),
      predicates,
      rules: rules.map((one, index) => ({ ...one, id: `r${index}` })),
      facts: facts.map(({ cube, future, ...atom }) => ({
        ...atom,
        cube: read(pick(ground.program.instances, cube).cube, future ? 1 : 0),
        textId: null,
        sources: [],
        asOf: null,
        notVerified: false,
      })),
    };
  });
