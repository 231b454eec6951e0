import type { Cube } from './cubes.ts';
import type { GroundProgram } from './ground-program.ts';
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

/** Choices that stand in some instance below the atom: nothing else can change its truth. */
export const choicesBelow = (program: GroundProgram, atom: number): number[] => {
  const byHead = new Map<number, number[]>();
  for (const instance of program.instances) {
    const list = byHead.get(instance.head);
    if (list) list.push(instance.index);
    else byHead.set(instance.head, [instance.index]);
  }
  const seen = new Set<number>([atom]);
  const choices = new Set<number>();
  for (const next of seen) {
    for (const index of byHead.get(next) ?? []) {
      const instance = program.instances[index];
      if (!instance) continue;
      for (let i = 0; i < instance.cube.length; i += 2) choices.add(instance.cube[i] as number);
      for (const below of [...instance.body, ...instance.negated]) seen.add(below);
    }
  }
  return [...choices].sort((a, b) => a - b);
};

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
  const relevant = new Set(choicesBelow(program, atom));
  for (const cube of never) for (let i = 0; i < cube.length; i += 2) relevant.add(cube[i] as number);
  let left = budget;
  let seenTrue = false;
  let seenFalse = false;
  const walk = (so: readonly number[]): boolean => {
    if (seenTrue && seenFalse) return true;
    if (left-- <= 0) return false;
    if (!live([], so, never)) return true;
    const { sure, maybe } = propagate(program, so);
    if (sure[atom] || !maybe[atom]) {
      // A box without contradiction was found on one side: `live` has shown that it holds a completion.
      if (sure[atom]) seenTrue = true;
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
