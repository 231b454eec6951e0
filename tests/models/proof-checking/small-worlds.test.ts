import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Predicate, Rule } from '../../../models/knowledge/schemas/rule.ts';
import { ProofChecker } from '../../../models/proof-checking/check-proof.ts';
import type { PlainCase, PlainStep } from '../../../models/proof-checking/plain-case.ts';
import { readRule } from '../../../models/proof-checking/read-rule.ts';
import { type CaseProgram, prepareCase } from '../../../models/reasoning/case-program.ts';
import { ChoiceTable } from '../../../models/reasoning/choices.ts';
import { type Cube, cubeFrom } from '../../../models/reasoning/cubes.ts';
import type { CaseFact } from '../../../models/reasoning/ground-program.ts';
import { ProofTable } from '../../../models/reasoning/plain-proof.ts';
import { smallestProof } from '../../../models/reasoning/proofs.ts';
import { compileRules } from '../../../models/reasoning/rule-program.ts';
import { runs } from '../../runs.ts';
import { plainCase } from './plain-case-of.ts';

const RUNS = runs(300, 1000);

const rule = (id: string, head: string, ...body: string[]): Rule => ({
  id,
  head,
  body,
  sources: [],
  because: 'logic',
  fires: [],
  misses: [],
});

/** Recursion, comparisons, constants, and denials over three strata. */
const RULES = [
  rule('road', 'reaches(From, To)', 'road(From, To)'),
  rule('roads', 'reaches(From, To)', 'road(From, Via)', 'reaches(Via, To)'),
  rule('no-way-round', 'home(Place)', 'lit(Place)', 'not reaches(Place, Place)'),
  rule('from-the-dark', 'home(To)', 'reaches(From, To)', 'From != To', 'not lit(From)'),
  rule('roundabout', 'empty(Place)', 'road(Place, Place)'),
  rule('no-home', 'empty(Place)', 'lit(Place)', 'not home(Place)'),
  rule('one-way', 'empty(To)', 'home(From)', 'road(From, To)', 'not reaches(To, From)', 'not lit(aa)'),
  rule('all-dark', 'dark(Place)', 'empty(Place)', 'not home(bb)', 'Place = aa'),
];
const PREDICATES: Predicate[] = [
  ['lit', 1, true],
  ['road', 2, true],
  ['reaches', 2, false],
  ['home', 1, false],
  ['empty', 1, false],
  ['dark', 1, false],
].map(([id, size, given]) => ({
  id: id as string,
  arguments: Array.from({ length: size as number }, () => 'place' as const),
  given: given as boolean,
  strengthens: false,
}));

const fact = (predicate: string, constants: readonly string[], cube: Cube): CaseFact =>
  ({
    predicate,
    constants,
    cube,
    textId: null,
    sources: [],
    asOf: null,
    notVerified: false,
  }) as unknown as CaseFact;

interface World {
  readonly rules: readonly Rule[];
  readonly choices: ChoiceTable;
  readonly facts: readonly CaseFact[];
}

const cubeOver = (sizes: readonly number[]): fc.Arbitrary<Cube> =>
  fc
    .array(fc.tuple(fc.nat(sizes.length - 1), fc.nat()), { maxLength: 2 })
    .map((literals) =>
      cubeFrom(
        new Map(literals.map(([choice, mask]) => [choice, 1 + (mask % ((1 << (sizes[choice] ?? 2)) - 2))])),
      ),
    );

const place = fc.constantFrom('aa', 'bb', 'cc');
const generatedWorld: fc.Arbitrary<World> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc
      .record({
        rules: fc.subarray(RULES, { minLength: 3 }),
        lit: fc.array(fc.tuple(place, cubeOver(sizes)), { minLength: 1, maxLength: 4 }),
        roads: fc.array(fc.tuple(place, place, cubeOver(sizes)), { minLength: 1, maxLength: 5 }),
        never: fc.array(cubeOver(sizes), { maxLength: 1 }),
      })
      .map(({ rules, lit, roads, never }) => {
        const choices = new ChoiceTable();
        sizes.forEach((size, at) => {
          choices.declare({ id: `choice-${at}`, kind: 'setting', domain: ['x', 'y', 'z'].slice(0, size) });
        });
        choices.never.push(...never.filter((cube) => cube.length > 0));
        return {
          rules,
          choices,
          facts: [
            ...lit.map(([at, cube]) => fact('lit', [at], cube)),
            ...roads.map(([from, to, cube]) => fact('road', [from, to], cube)),
          ],
        };
      }),
  );

const reason = ({ rules, choices, facts }: World): CaseProgram =>
  prepareCase(compileRules(rules, PREDICATES), choices, facts);

/** A proof of every witness of every atom, as plain data, with what it claims. */
const proofsOf = (program: CaseProgram) => {
  const table = new ProofTable(program);
  const claims = program.labels.flatMap(({ cubes }, atom) =>
    cubes.map((witness) => {
      const proof = smallestProof(program.byHead, program.labels, atom, witness);
      const reference = table.enter(proof, [witness]);
      const { predicate, constants } = program.ground.atoms[atom] ?? { predicate: '', constants: [] };
      return {
        atom: `${predicate}(${constants.join(',')})`,
        witness: program.choices.describe(witness),
        step: reference?.step ?? -1,
      };
    }),
  );
  return { steps: table.steps, claims };
};

const withDenial = (step: PlainStep): boolean => step.rule && Object.keys(step.rests).length > 0;

describe('proofs of generated worlds with recursion and denials', () => {
  it('are accepted, each with exactly its witness', () => {
    let denials = 0;
    fc.assert(
      fc.property(generatedWorld, (world) => {
        const checker = new ProofChecker(plainCase(world.rules, world));
        const { steps, claims } = proofsOf(reason(world));
        denials += steps.filter(withDenial).length;
        for (const claim of claims) expect([claim, checker.check(steps, claim)]).toEqual([claim, null]);
      }),
      { numRuns: RUNS },
    );
    expect(denials).toBeGreaterThan(RUNS / 4);
  });

  it('are rejected where a denial is said to hold under more than it does', () => {
    fc.assert(
      fc.property(generatedWorld, fc.nat(), (world, n) => {
        // What can never be may shut out just the cases that a wider condition lets in.
        fc.pre(world.choices.never.length === 0);
        const checker = new ProofChecker(plainCase(world.rules, world));
        const { steps } = proofsOf(reason(world));
        for (const [at, step] of steps.entries()) {
          if (!withDenial(step)) continue;
          const names = Object.keys(step.rests);
          const { [names[n % names.length] ?? '']: _, ...rests } = step.rests;
          const tampered = steps.map((other, place) => (place === at ? { ...step, rests } : other));
          const denied = world.rules
            .find(({ id }) => id === step.by)
            ?.body.filter((line) => line.startsWith('not'));
          // Of several denials, one may hold where a literal stood only for another way to deny the other.
          if (denied?.length === 1) expect(checker.checkStep(tampered, at)?.reason).toBe('not-denied');
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a reasoning with a bug planted is caught', () => {
  const choices = new ChoiceTable();
  choices.declare({ id: 'gate', kind: 'setting', domain: ['open', 'shut'] });
  choices.declare({ id: 'lamp', kind: 'setting', domain: ['on', 'off'] });
  const world: World = {
    rules: RULES,
    choices,
    facts: [
      fact('lit', ['aa'], [1, 1]),
      fact('road', ['aa', 'bb'], [0, 1]),
      fact('road', ['bb', 'aa'], []),
      fact('road', ['bb', 'cc'], [1, 2]),
      fact('road', ['dd', 'ee'], []),
    ],
  };
  const checker = new ProofChecker(plainCase(RULES, world));
  const faults = (program: CaseProgram): (string | undefined)[] => {
    const { steps, claims } = proofsOf(program);
    return [...new Set(claims.map((claim) => checker.check(steps, claim)?.reason))];
  };
  const withRule = (id: string, change: (rule: Rule) => Rule): World => ({
    ...world,
    rules: RULES.map((item) => (item.id === id ? change(item) : item)),
  });
  const without = (line: string) => (item: Rule) => ({
    ...item,
    body: item.body.filter((other) => other !== line),
  });

  it('and without one, nothing is', () => expect(faults(reason(world))).toEqual([undefined]));

  it.each<[string, World, string]>([
    ['reads no comparison', withRule('from-the-dark', without('From != To')), 'comparison-fails'],
    ['reads no denial', withRule('no-home', without('not home(Place)')), 'not-denied'],
    [
      'turns a head round',
      withRule('roads', (item) => ({ ...item, head: 'reaches(To, From)' })),
      'other-head',
    ],
    [
      'joins without looking',
      withRule('roads', (item) => ({ ...item, body: ['road(From, Via)', 'reaches(Other, To)'] })),
      'no-instance',
    ],
    [
      'loses a condition',
      { ...world, facts: world.facts.map((item) => ({ ...item, cube: [] })) },
      'other-condition',
    ],
    ['makes up a fact', { ...world, facts: [...world.facts, fact('lit', ['cc'], [])] }, 'unknown-fact'],
    [
      'makes up a rule',
      { ...world, rules: [...RULES, rule('new', 'dark(Place)', 'lit(Place)')] },
      'unknown-rule',
    ],
  ])('that %s', (_, planted, reasonGiven) => expect(faults(reason(planted))).toContain(reasonGiven));

  it('that keeps a witness wider or narrower than its proof', () => {
    const { steps, claims } = proofsOf(reason(world));
    for (const claim of claims) {
      const witness = { ...claim.witness, lamp: claim.witness.lamp ? ['on', 'off'] : ['on'] };
      expect(checker.check(steps, { ...claim, witness })?.reason).toBe('other-witness');
    }
  });
});

describe('a step is rejected for its own reason', () => {
  const theCase: PlainCase = {
    rules: RULES,
    facts: [
      { predicate: 'lit', constants: ['aa'], condition: { lamp: ['on'] }, by: 'lamp' },
      { predicate: 'road', constants: ['aa', 'bb'], condition: {}, by: '' },
      { predicate: 'road', constants: ['bb', 'aa'], condition: { lamp: ['off'] }, by: '' },
      { predicate: 'road', constants: ['aa', 'cc'], condition: { lamp: ['on'] }, by: '' },
      { predicate: 'road', constants: ['cc', 'bb'], condition: { gate: ['shut'] }, by: '' },
      { predicate: 'lit', constants: ['cc'], condition: { gate: ['open'] }, by: '' },
    ],
    choices: { lamp: ['on', 'off'], gate: ['open', 'shut'] },
    never: [{ lamp: ['on'], gate: ['shut'] }],
  };
  const checker = new ProofChecker(theCase);
  const given = (atom: string, rests: PlainStep['rests'] = {}, by = ''): PlainStep => ({
    atom,
    by,
    rule: false,
    uses: [],
    rests,
  });
  const by = (id: string, atom: string, uses: number[], rests: PlainStep['rests'] = {}): PlainStep => ({
    atom,
    by: id,
    rule: true,
    uses,
    rests,
  });
  const lit = given('lit(aa)', { lamp: ['on'] }, 'lamp');
  const there = given('road(aa,bb)');
  const back = given('road(bb,aa)', { lamp: ['off'] });
  const reached = by('road', 'reaches(bb,aa)', [1]);
  const fault = (steps: PlainStep[], witness: PlainStep['rests'] = {}, at = steps.length - 1) =>
    checker.check(steps, { atom: steps[at]?.atom ?? '', witness, step: at })?.reason;

  it('and a good one is not', () => {
    expect(fault([lit], { lamp: ['on'] })).toBeUndefined();
    expect(
      fault([there, back, reached, by('roads', 'reaches(aa,aa)', [0, 2])], { lamp: ['off'] }),
    ).toBeUndefined();
    expect(
      fault([lit, by('no-way-round', 'home(aa)', [0], { lamp: ['on'] })], { lamp: ['on'] }),
    ).toBeUndefined();
  });
  it.each<[string, PlainStep[], PlainStep['rests']?]>([
    ['unreadable', [given('lit(Place)')]],
    ['unreadable', [given('lit aa')]],
    ['unreadable', [given('lit( aa )')]],
    ['unknown-fact', [given('lit(bb)')]],
    ['other-fact', [given('lit(aa)', { lamp: ['on'] }, 'sun')]],
    ['other-condition', [given('lit(aa)', {}, 'lamp')]],
    ['fact-with-uses', [there, { ...lit, uses: [0] }]],
    ['unknown-rule', [there, by('rail', 'reaches(aa,bb)', [0])]],
    ['wrong-number-of-uses', [there, back, by('road', 'reaches(aa,bb)', [0, 1])]],
    ['no-instance', [there, by('roads', 'reaches(aa,bb)', [0, 0])]],
    [
      'comparison-fails',
      [there, back, reached, by('roads', 'reaches(aa,aa)', [0, 2]), by('from-the-dark', 'home(aa)', [3])],
    ],
    ['other-head', [there, by('road', 'reaches(bb,aa)', [0])]],
    ['not-denied', [given('lit(cc)', { gate: ['open'] }), lit, by('no-home', 'empty(aa)', [1])]],
    ['needless-condition', [there, by('road', 'reaches(aa,bb)', [0], { lamp: ['on'] })]],
    ['needless-condition', [lit, by('no-way-round', 'home(aa)', [0], { lamp: ['on'], gate: ['open'] })]],
    [
      'contradictory',
      [
        back,
        given('road(aa,cc)', { lamp: ['on'] }),
        by('road', 'reaches(aa,cc)', [1]),
        by('roads', 'reaches(bb,cc)', [0, 2]),
      ],
    ],
    [
      'contradictory',
      [
        given('road(cc,bb)', { gate: ['shut'] }),
        given('road(aa,cc)', { lamp: ['on'] }),
        by('road', 'reaches(cc,bb)', [0]),
        by('roads', 'reaches(aa,bb)', [1, 2]),
      ],
      { lamp: ['on'], gate: ['shut'] },
    ],
    ['other-witness', [there], { lamp: ['on'] }],
    ['later-step', [by('road', 'reaches(aa,bb)', [1]), there, by('roads', 'reaches(aa,bb)', [1, 0])]],
    ['no-such-step', [by('road', 'reaches(aa,bb)', [-1])]],
  ])('%s', (reasonGiven, steps, witness) => expect(fault(steps, witness)).toBe(reasonGiven));
});

describe('rules as the knowledge writes them', () => {
  const read = (head: string, ...body: string[]) => readRule({ id: 'x', head, body });
  it('are read with variables, constants, countries, comparisons and denials', () => {
    const { head, asks, denies, comparisons } = read(
      'a(One, IR, x-1)',
      ' b( One ,Two)',
      'not c(Two)',
      'One != me',
      'Two=IR',
    );
    expect(head.terms.map((term) => term.variable)).toEqual([true, false, false]);
    expect([asks.length, denies.length]).toEqual([1, 1]);
    expect(comparisons.map(({ left, right, equal }) => [left.name, right.name, equal])).toEqual([
      ['One', 'me', false],
      ['Two', 'IR', true],
    ]);
  });
  it.each([
    'b',
    'b()',
    'b(One',
    'b(One,)',
    'b(One Two)',
    'b(One))',
    'not',
    'One = ',
    'One ! me',
    'A(x)',
    'b(X)',
    'b(?)',
  ])('and refused: %s', (line) => expect(() => read('a(me)', line)).toThrow());
});
