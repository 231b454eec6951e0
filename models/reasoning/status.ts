import type { Status } from '../vocabulary/statuses.ts';
import type { CaseProgram } from './case-program.ts';
import { overRepresentatives } from './choices.ts';
import type { Cube } from './cubes.ts';
import { decideBelow } from './decide-below.ts';
import type { Label } from './label-algebra.ts';
import { coverEvery, live, neverNear } from './validity.ts';

const NOTHING: ReadonlySet<number> = new Set();

const namedTwins = new WeakMap<readonly Cube[], readonly number[]>();

/** Linked choices that the witnesses name: only they can be read in two ways. */
const twinsNamed = ({ choices }: CaseProgram, cubes: readonly Cube[]): readonly number[] => {
  const known = namedTwins.get(cubes);
  if (known) return known;
  const named = new Set<number>();
  for (const cube of cubes)
    for (let i = 0; i < cube.length; i += 2)
      if (choices.at(cube[i] as number).linkedTo !== undefined) named.add(cube[i] as number);
  const twins = [...named];
  namedTwins.set(cubes, twins);
  return twins;
};

/** A label's witnesses as they read while `separated` choices stand apart from their twins. */
const linkedReading = (
  program: CaseProgram,
  atom: number,
  separated: ReadonlySet<number>,
): readonly Cube[] => {
  const together = program.linkedWitnesses[atom] as readonly Cube[];
  const { cubes } = program.labels[atom] as Label;
  if (separated.size === 0 || together === cubes) return together;
  const twins = twinsNamed(program, cubes);
  if (!twins.some((choice) => separated.has(choice))) return together;
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
  if (label.incomplete) {
    const decision = decideBelow(program, atom, answers, separated);
    if (decision === 'always') return { status: 'exposed', undecided: false };
    if (decision === 'never') {
      const ever = decideBelow(program, atom, program.choices.withdrawn(), separated);
      return { status: ever === 'never' ? 'absent' : 'blocked', undecided: false };
    }
    return { status: 'possible', undecided: decision === 'undecided' };
  }
  if (label.cubes.length === 0) return ABSENT;
  const never = program.choices.neverReading(separated);
  const witnesses = linkedReading(program, atom, separated);
  let alive: Cube[] | null = null;
  for (const cube of witnesses) {
    const within = shareOfLiterals(cube, answers);
    // One witness that every completion satisfies is enough; none need do so alone.
    if (within === 'all') return EXPOSED;
    if (within === 'some') {
      alive ??= [];
      alive.push(cube);
    }
  }
  if (alive) {
    // The never rules near the dead ones count too: they may be what leaves only the others.
    const near = neverNear(witnesses, never);
    if (coverEvery(near.length === 0 ? alive : [...alive, ...near], answers)) return EXPOSED;
    if (near.length === 0 || alive.some((cube) => live(cube, answers, never))) return POSSIBLE;
  }
  const withdrawn = program.choices.withdrawn();
  return witnesses.some((cube) => live(cube, withdrawn, never)) ? BLOCKED : ABSENT;
};

const EXPOSED: StatusAnswer = { status: 'exposed', undecided: false };
const POSSIBLE: StatusAnswer = { status: 'possible', undecided: false };
const BLOCKED: StatusAnswer = { status: 'blocked', undecided: false };
const ABSENT: StatusAnswer = { status: 'absent', undecided: false };

/** Do the answers leave each literal no other way, let some fail, or let one not hold at all? */
const shareOfLiterals = (cube: Cube, answers: readonly number[]): 'all' | 'some' | 'none' => {
  let all = true;
  for (let i = 0; i < cube.length; i += 2) {
    const left = answers[cube[i] as number] as number;
    const both = left & (cube[i + 1] as number);
    if (both === 0) return 'none';
    if (both !== left) all = false;
  }
  return all ? 'all' : 'some';
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
export const contradiction = (
  program: Pick<CaseProgram, 'choices'>,
  answers: readonly number[],
): number[] | null => {
  // One setting told twice, and differently: of an account that several apps share, say.
  const twice = answers.indexOf(0);
  if (twice >= 0) return [twice];
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
