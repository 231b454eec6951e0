import type { CaseProgram } from './case-program.ts';
import type { Label } from './label-algebra.ts';

/** The fewest answers that keep a blocked atom blocked, and those of them that alone keep a way closed. Semantics 13. */
export interface Protection {
  readonly by: readonly number[];
  readonly needed: readonly number[];
}

/**
 * A smallest set of answered choices that meets the blockers of every witness (ties: declaration order).
 * `answers` must make the atom blocked.
 */
export const protectionOf = (program: CaseProgram, atom: number, answers: readonly number[]): Protection => {
  const { choices } = program;
  const blockers = (program.labels[atom] as Label).cubes.map((cube) => {
    const out: number[] = [];
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      const asked = choices.at(choice).linkedTo ?? choice;
      if (((answers[asked] as number) & (cube[i + 1] as number)) === 0 && !out.includes(asked))
        out.push(asked);
    }
    return out;
  });
  const open = blockers.filter((set) => set.length > 0);
  const needed = [...new Set(open.filter((set) => set.length === 1).map((set) => set[0] as number))].sort(
    (a, b) => a - b,
  );
  return { by: smallestHittingSet(open), needed };
};

/** Smallest set that meets every set; of equally small ones the least in order. Exact: the sets are few and small. */
export const smallestHittingSet = (sets: readonly (readonly number[])[]): number[] => {
  let best: number[] | null = null;
  const better = (candidate: number[]): boolean => {
    if (!best || candidate.length !== best.length) return !best || candidate.length < best.length;
    for (let i = 0; i < candidate.length; i++) {
      if (candidate[i] !== best[i]) return (candidate[i] as number) < (best[i] as number);
    }
    return false;
  };
  const walk = (chosen: readonly number[]): void => {
    if (best && chosen.length > best.length) return;
    const missed = sets.find((set) => !set.some((choice) => chosen.includes(choice)));
    if (!missed) {
      const sorted = [...chosen].sort((a, b) => a - b);
      if (better(sorted)) best = sorted;
      return;
    }
    if (best && chosen.length >= best.length) return;
    for (const choice of missed) walk([...chosen, choice]);
  };
  walk([]);
  return best ?? [];
};
