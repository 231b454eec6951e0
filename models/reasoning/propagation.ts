import type { Cube } from './cubes.ts';
import type { GroundAtom, GroundProgram, Instance } from './ground-program.ts';
import { live } from './validity.ts';

/** What a set of answers says of a cube: it holds in every completion, in none, or that depends. */
const truthOf = (cube: Cube, answers: readonly number[]): 'yes' | 'no' | 'open' => {
  let all = true;
  for (let i = 0; i < cube.length; i += 2) {
    const left = answers[cube[i] as number] as number;
    const both = left & (cube[i + 1] as number);
    if (both === 0) return 'no';
    if (both !== left) all = false;
  }
  return all ? 'yes' : 'open';
};

/**
 * Truth of every atom in all completions at once, from below and from above: `sure` atoms hold in every
 * completion, those outside `maybe` in none. Exact when each choice has one value. Semantics 12.
 */
export const propagate = (
  program: GroundProgram,
  answers: readonly number[],
): { sure: Uint8Array; maybe: Uint8Array } => {
  const sure = new Uint8Array(program.atoms.length);
  const maybe = new Uint8Array(program.atoms.length);
  for (let stratum = 0; stratum < program.strata; stratum++) {
    const instances = program.instances
      .filter((instance) => instance.stratum === stratum)
      .map((instance) => ({ instance, truth: truthOf(instance.cube, answers) }))
      .filter(({ truth }) => truth !== 'no');
    for (let changed = true; changed; ) {
      changed = false;
      for (const { instance, truth } of instances) {
        const { head } = instance;
        if (
          !maybe[head] &&
          instance.body.every((atom) => maybe[atom]) &&
          instance.negated.every((atom) => !sure[atom])
        ) {
          maybe[head] = 1;
          changed = true;
        }
        if (
          !sure[head] &&
          truth === 'yes' &&
          instance.body.every((atom) => sure[atom]) &&
          instance.negated.every((atom) => !maybe[atom])
        ) {
          sure[head] = 1;
          changed = true;
        }
      }
    }
  }
  return { sure, maybe };
};

interface Below {
  readonly program: GroundProgram;
  /** The atom's number there. */
  readonly atom: number;
  readonly choices: readonly number[];
}

/** Of each ground program the instances by their heads, and what was cut out of it: one atom is asked about many times. */
const slices = new WeakMap<
  GroundProgram,
  { readonly byHead: readonly (readonly Instance[])[]; readonly below: Map<number, Below> }
>();

const slicesOf = (program: GroundProgram) => {
  const known = slices.get(program);
  if (known) return known;
  const byHead: Instance[][] = Array.from({ length: program.atoms.length }, () => []);
  for (const instance of program.instances) byHead[instance.head]?.push(instance);
  const made = { byHead, below: new Map<number, Below>() };
  slices.set(program, made);
  return made;
};

/** What stands below one atom, as a program of its own, with the atoms numbered anew: nothing else can change its truth. */
export const programBelow = (program: GroundProgram, atom: number): Below => {
  const { byHead, below: made } = slicesOf(program);
  const known = made.get(atom);
  if (known) return known;
  const numbers = new Map<number, number>([[atom, 0]]);
  const numberOf = (old: number): number => {
    const number = numbers.get(old) ?? numbers.size;
    numbers.set(old, number);
    return number;
  };
  const instances: Instance[] = [];
  const choices = new Set<number>();
  // The map grows while it is walked: each atom that an instance needs comes in turn.
  for (const old of numbers.keys()) {
    for (const instance of byHead[old] ?? []) {
      for (let i = 0; i < instance.cube.length; i += 2) choices.add(instance.cube[i] as number);
      instances.push({
        ...instance,
        head: numberOf(old),
        body: instance.body.map(numberOf),
        negated: instance.negated.map(numberOf),
      });
    }
  }
  // In the order of the whole program, in which most bodies come before their heads.
  instances.sort((a, b) => a.index - b.index);
  const atoms = [...numbers.keys()].map((old) => program.atoms[old] as GroundAtom);
  const slice = {
    program: { atoms, instances, strata: program.strata },
    atom: 0,
    choices: [...choices].sort((a, b) => a - b),
  };
  made.set(atom, slice);
  return slice;
};

/** Choices that stand in some instance below the atom: nothing else can change its truth. */
export const choicesBelow = (program: GroundProgram, atom: number): readonly number[] =>
  programBelow(program, atom).choices;

export type Decision = 'always' | 'sometimes' | 'never' | 'undecided';

/**
 * Decides one atom on the ground program where its label is incomplete: propagation, then a search that splits
 * on the choices below it. `undecided` when the budget (number of propagations) is spent. Semantics 12.
 */
export const decideBySearch = (
  program: GroundProgram,
  atom: number,
  answers: readonly number[],
  never: readonly Cube[],
  budget = 2000,
): Decision => {
  const slice = programBelow(program, atom);
  const relevant = new Set(slice.choices);
  for (const cube of never) for (let i = 0; i < cube.length; i += 2) relevant.add(cube[i] as number);
  let left = budget;
  let seenTrue = false;
  let seenFalse = false;
  const walk = (so: readonly number[]): boolean => {
    if (seenTrue && seenFalse) return true;
    if (left-- <= 0) return false;
    if (!live([], so, never)) return true;
    const { sure, maybe } = propagate(slice.program, so);
    if (sure[slice.atom] || !maybe[slice.atom]) {
      // A box without contradiction was found on one side: `live` has shown that it holds a completion.
      if (sure[slice.atom]) seenTrue = true;
      else seenFalse = true;
      return true;
    }
    for (const choice of relevant) {
      const mask = so[choice] as number;
      if ((mask & (mask - 1)) === 0) continue;
      const next = [...so];
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        next[choice] = rest & -rest;
        if (!walk([...next])) return false;
      }
      return true;
    }
    return false;
  };
  const finished = walk(answers);
  if (seenTrue && seenFalse) return 'sometimes';
  if (!finished) return 'undecided';
  return seenTrue ? 'always' : 'never';
};
