import type { Status } from '../vocabulary/statuses.ts';
import type { CaseProgram } from './case-program.ts';
import { overRepresentatives } from './choices.ts';
import type { Cube } from './cubes.ts';
import type { Label } from './label-algebra.ts';
import { decideBySearch } from './propagation.ts';
import { coverEvery, live, neverNear } from './validity.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** A label's witnesses as they read while `separated` choices stand apart from their twins. */
const linkedReading = (
  program: CaseProgram,
  atom: number,
  separated: ReadonlySet<number>,
): readonly Cube[] => {
  const together = program.linkedWitnesses[atom] as readonly Cube[];
  const { cubes } = program.labels[atom] as Label;
  if (separated.size === 0 || together === cubes) return together;
  return cubes.flatMap((cube) => {
    const read = overRepresentatives(program.choices, cube, separated);
    return read ? [read] : [];
  });
};

export interface StatusAnswer {
  readonly status: Status;
  readonly undecided: boolean;
}

/**
 * Status of an atom under answers. Semantics 9, by 11 from a complete label and by 12 from the ground program
 * otherwise. `separated`: the `@after` choices that actions set.
 */
export const statusOf = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  separated: ReadonlySet<number> = NOTHING,
): StatusAnswer => {
  const label = program.labels[atom] as Label;
  const never = program.choices.neverReading(separated);
  if (label.incomplete) {
    const ground = {
      ...program.ground,
      instances: program.ground.instances.flatMap((instance) => {
        const cube = overRepresentatives(program.choices, instance.cube, separated);
        return cube ? [{ ...instance, cube }] : [];
      }),
    };
    const decision = decideBySearch(ground, atom, answers, never);
    if (decision === 'always') return { status: 'exposed', undecided: false };
    if (decision === 'never') {
      const ever = decideBySearch(ground, atom, program.choices.withdrawn(), never);
      return { status: ever === 'never' ? 'absent' : 'blocked', undecided: false };
    }
    return { status: 'possible', undecided: decision === 'undecided' };
  }
  if (label.cubes.length === 0) return { status: 'absent', undecided: false };
  const witnesses = linkedReading(program, atom, separated);
  if (coverEvery([...witnesses, ...neverNear(witnesses, never)], answers))
    return { status: 'exposed', undecided: false };
  const possible = witnesses.some((cube) => live(cube, answers, never));
  if (possible) return { status: 'possible', undecided: false };
  const withdrawn = program.choices.withdrawn();
  const ever = witnesses.some((cube) => live(cube, withdrawn, never));
  return { status: ever ? 'blocked' : 'absent', undecided: false };
};

/** Witnesses that some completion of the answers satisfies. Semantics 13. */
export const liveWitnesses = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  separated: ReadonlySet<number> = NOTHING,
): Cube[] => {
  const never = program.choices.neverReading(separated);
  return (program.labels[atom] as Label).cubes.filter((cube) => {
    const read = overRepresentatives(program.choices, cube, separated);
    return read !== null && live(read, answers, never);
  });
};

/** Answers that contradict one another: a smallest set of answered choices without any completion, or null. */
export const contradiction = (program: CaseProgram, answers: readonly number[]): number[] | null => {
  const never = program.choices.neverReading();
  if (!coverEvery(never, answers)) return null;
  const withdrawn = program.choices.withdrawn();
  const involved = [...new Set(never.flatMap((cube) => cube.filter((_, i) => i % 2 === 0)))]
    .filter((choice) => answers[choice] !== withdrawn[choice])
    .sort((a, b) => a - b);
  for (let size = 1; size <= involved.length; size++) {
    for (const set of subsets(involved, size)) {
      const kept = [...withdrawn];
      for (const choice of set) kept[choice] = answers[choice] as number;
      if (coverEvery(never, kept)) return set;
    }
  }
  return involved;
};

/** Subsets of a given size, in order. */
export function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as number, ...rest];
  }
}
