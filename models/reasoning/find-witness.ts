import type { CaseProgram } from './case-program.ts';
import { type Cube, cubeFrom } from './cubes.ts';
import { groundReading } from './decide-below.ts';
import { choicesBelow, decideBySearch } from './propagation.ts';

/** The first value of each choice, in order, under which the atom can still hold. */
const completionIn = (
  ground: CaseProgram['ground'],
  atom: number,
  answers: readonly number[],
  never: readonly Cube[],
): number[] | null => {
  const so = [...answers];
  const relevant = new Set(choicesBelow(ground, atom));
  for (const cube of never) for (let i = 0; i < cube.length; i += 2) relevant.add(cube[i] as number);
  for (const choice of relevant) {
    const open = so[choice] as number;
    let found = 0;
    for (let rest = open; rest !== 0 && found === 0; rest &= rest - 1) {
      so[choice] = rest & -rest;
      const decision = decideBySearch(ground, atom, so, never);
      if (decision === 'undecided') return null;
      if (decision !== 'never') found = so[choice] as number;
    }
    if (found === 0) return null;
    so[choice] = found;
  }
  return so;
};

/**
 * A condition, among those that the answers allow, under which an atom holds: for an atom whose label was cut short.
 * One completion in which it holds is looked for on the ground program, then as few of its choices are kept as still
 * make it certain. Null where there is none, or a search stops before it knows. Semantics 12.
 */
export const findWitness = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  separated: ReadonlySet<number>,
): Cube | null => {
  const { choices, ground } = program;
  const completion = completionIn(
    groundReading(program.choices, program.ground, separated),
    atom,
    answers,
    choices.neverReading(separated),
  );
  if (!completion) return null;
  const kept = new Map<number, number>();
  for (const choice of choicesBelow(ground, atom)) {
    const { linkedTo } = choices.at(choice);
    const stands = linkedTo !== undefined && !separated.has(choice) ? linkedTo : choice;
    kept.set(choice, completion[stands] as number);
  }
  const certain = (): boolean => {
    const box = [...choices.withdrawn()];
    for (const [choice, value] of kept) box[choice] = value;
    return decideBySearch(ground, atom, box, choices.never) === 'always';
  };
  if (!certain()) return null;
  for (const [choice, value] of [...kept]) {
    kept.delete(choice);
    if (!certain()) kept.set(choice, value);
  }
  return cubeFrom(kept);
};
