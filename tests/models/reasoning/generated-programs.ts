import fc from 'fast-check';
import { ChoiceTable } from '../../../models/reasoning/choices.ts';
import { type Cube, cubeFrom } from '../../../models/reasoning/cubes.ts';
import type { GroundProgram, Instance } from '../../../models/reasoning/ground-program.ts';

/** A small ground program with chains, cycles, negation and `never`, and answers to its choices. */
export interface GeneratedProgram {
  readonly choices: ChoiceTable;
  readonly program: GroundProgram;
  readonly answers: readonly number[];
}

const ATOMS_PER_STRATUM = 4;
const STRATA = 3;

const cubeOver = (domains: readonly number[]): fc.Arbitrary<Cube> =>
  fc
    .array(fc.record({ choice: fc.nat(domains.length - 1), mask: fc.nat() }), { maxLength: 3 })
    .map((literals) => {
      const cube = new Map<number, number>();
      for (const { choice, mask } of literals) {
        const full = (1 << (domains[choice] as number)) - 1;
        const set = mask % full || 1;
        if (set !== full) cube.set(choice, set);
      }
      return cubeFrom(cube);
    });

const instanceOver = (domains: readonly number[]) =>
  fc
    .record({
      head: fc.nat(ATOMS_PER_STRATUM * STRATA - 1),
      body: fc.array(fc.nat(), { maxLength: 3 }),
      negated: fc.array(fc.nat(), { maxLength: 1 }),
      cube: cubeOver(domains),
    })
    .map(({ head, body, negated, cube }): Omit<Instance, 'index'> => {
      const stratum = Math.floor(head / ATOMS_PER_STRATUM);
      const upTo = (stratum + 1) * ATOMS_PER_STRATUM;
      const below = stratum * ATOMS_PER_STRATUM;
      return {
        head,
        body: body.map((atom) => atom % upTo),
        negated: below === 0 ? [] : negated.map((atom) => atom % below),
        cube,
        stratum,
        rule: body.length === 0 ? -1 : 0,
        fact: body.length === 0 ? 0 : -1,
      };
    });

export const generatedProgram: fc.Arbitrary<GeneratedProgram> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 5 })
  .chain((domains) =>
    fc.record({
      domains: fc.constant(domains),
      instances: fc.array(instanceOver(domains), { minLength: 4, maxLength: 20 }),
      never: fc.array(cubeOver(domains), { maxLength: 1 }),
      answers: fc.tuple(...domains.map((size) => fc.integer({ min: 1, max: (1 << size) - 1 }))),
    }),
  )
  .map(({ domains, instances, never, answers }) => {
    const choices = new ChoiceTable();
    domains.forEach((size, index) => {
      choices.declare({
        id: `c${index}`,
        kind: 'setting',
        domain: Array.from({ length: size }, (_, v) => `v${v}`),
      });
    });
    choices.never.push(...never.filter((cube) => cube.length > 0));
    const program: GroundProgram = {
      atoms: Array.from({ length: ATOMS_PER_STRATUM * STRATA }, (_, i) => ({
        predicate: `p${i}`,
        constants: [],
      })),
      instances: instances.map((instance, index) => ({ ...instance, index })),
      strata: STRATA,
    };
    return { choices, program, answers: [...answers] as number[] };
  });

const holds = (cube: Cube, completion: readonly number[]): boolean => {
  for (let i = 0; i < cube.length; i += 2) {
    if (((completion[cube[i] as number] as number) & (cube[i + 1] as number)) === 0) return false;
  }
  return true;
};

/** Every completion of the answers that satisfies no `never` cube, each choice as one bit. */
export const completionsOf = (choices: ChoiceTable, answers: readonly number[]): number[][] => {
  let all: number[][] = [[]];
  for (const mask of answers) {
    const bits: number[] = [];
    for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
    all = all.flatMap((so) => bits.map((bit) => [...so, bit]));
  }
  return all.filter((completion) => !choices.never.some((cube) => holds(cube, completion)));
};

/** The perfect model of one completion, by plain iteration stratum by stratum. Semantics 8. */
export const perfectModel = (program: GroundProgram, completion: readonly number[]): Set<number> => {
  const model = new Set<number>();
  for (let stratum = 0; stratum < program.strata; stratum++) {
    for (let changed = true; changed; ) {
      changed = false;
      for (const instance of program.instances) {
        if (instance.stratum !== stratum || model.has(instance.head)) continue;
        if (!holds(instance.cube, completion)) continue;
        if (!instance.body.every((atom) => model.has(atom))) continue;
        if (instance.negated.some((atom) => model.has(atom))) continue;
        model.add(instance.head);
        changed = true;
      }
    }
  }
  return model;
};

export { holds };
