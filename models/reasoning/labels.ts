import { type Cube, compareCubes, covers, intersect } from './cubes.ts';
import type { GroundProgram } from './ground-program.ts';

/** A label stops here, fewest literals first, and says so. Semantics, "Strategy". */
export const LABEL_CAP = 64;

/** Minimal witnesses of one atom (semantics 10); `incomplete` where the cap or an incomplete label stood in the way. */
export interface Label {
  readonly cubes: Cube[];
  incomplete: boolean;
}

/** Adds a witness unless one that is there covers it; drops those that it covers. Says whether anything changed. */
const addWitness = (label: Label, cube: Cube, cap: number): boolean => {
  for (const known of label.cubes) if (covers(known, cube)) return false;
  let kept = 0;
  for (const known of label.cubes) if (!covers(cube, known)) label.cubes[kept++] = known;
  label.cubes.length = kept;
  if (kept < cap) {
    label.cubes.push(cube);
    return true;
  }
  label.incomplete = true;
  let worst = 0;
  for (let i = 1; i < kept; i++) {
    if (compareCubes(label.cubes[i] as Cube, label.cubes[worst] as Cube) > 0) worst = i;
  }
  if (compareCubes(cube, label.cubes[worst] as Cube) >= 0) return false;
  label.cubes[worst] = cube;
  return true;
};

/** Maximal cubes of the complement of a label: one literal of each witness denied, in every way. Semantics 10. */
export const complement = (
  cubes: readonly Cube[],
  fullMask: (choice: number) => number,
  cap: number,
): Label => {
  let ways: Cube[] = [[]];
  let incomplete = false;
  for (const cube of cubes) {
    const next: Label = { cubes: [], incomplete: false };
    for (const way of ways) {
      for (let i = 0; i < cube.length; i += 2) {
        const choice = cube[i] as number;
        const denied = fullMask(choice) & ~(cube[i + 1] as number);
        const both = intersect(way, [choice, denied]);
        if (both) addWitness(next, both, cap);
      }
    }
    incomplete ||= next.incomplete;
    ways = next.cubes;
  }
  return { cubes: ways, incomplete };
};

/**
 * Labels of all atoms of a ground program, bottom-up by strata. A witness is kept only where `satisfiable`
 * (some completion of the withdrawn answers satisfies it).
 */
export const labelAtoms = (
  program: GroundProgram,
  fullMask: (choice: number) => number,
  satisfiable: (cube: Cube) => boolean,
  cap = LABEL_CAP,
): Label[] => {
  const labels: Label[] = program.atoms.map(() => ({ cubes: [], incomplete: false }));
  const labelOf = (atom: number): Label => labels[atom] as Label;
  const queue: { atom: number; cube: Cube }[] = [];
  const admit = (atom: number, cube: Cube): void => {
    if (satisfiable(cube) && addWitness(labelOf(atom), cube, cap)) queue.push({ atom, cube });
  };

  for (let stratum = 0; stratum < program.strata; stratum++) {
    const instances = program.instances.filter((instance) => instance.stratum === stratum);
    /** Denials of the negated atoms, complete by now because they lie in lower strata. */
    const denials = new Map<number, readonly Cube[]>();
    const usedIn = new Map<number, { instance: (typeof instances)[number]; position: number }[]>();
    for (const instance of instances) {
      let ways: readonly Cube[] = [instance.cube];
      for (const atom of instance.negated) {
        const denied = complement(labelOf(atom).cubes, fullMask, cap);
        if (denied.incomplete || labelOf(atom).incomplete) labelOf(instance.head).incomplete = true;
        const next: Cube[] = [];
        for (const way of ways) {
          for (const cube of denied.cubes) {
            const both = intersect(way, cube);
            if (both) next.push(both);
          }
        }
        ways = next;
      }
      denials.set(instance.index, ways);
      instance.body.forEach((atom, position) => {
        const places = usedIn.get(atom);
        if (places) places.push({ instance, position });
        else usedIn.set(atom, [{ instance, position }]);
      });
    }

    const combine = (instance: (typeof instances)[number], fixed: number, cube: Cube | null): void => {
      const walk = (position: number, so: Cube): void => {
        if (position === instance.body.length) {
          admit(instance.head, so);
          return;
        }
        if (position === fixed) {
          const both = intersect(so, cube as Cube);
          if (both) walk(position + 1, both);
          return;
        }
        // A copy of the list: the walk may add to the label it reads when a rule is recursive.
        for (const witness of [...labelOf(instance.body[position] as number).cubes]) {
          const both = intersect(so, witness);
          if (both) walk(position + 1, both);
        }
      };
      for (const way of denials.get(instance.index) ?? []) walk(0, way);
    };

    queue.length = 0;
    let first = 0;
    for (const instance of instances) combine(instance, -1, null);
    // A pointer, not shift(): taking the head off a long array moves all the rest.
    while (first < queue.length) {
      const { atom, cube } = queue[first++] as { atom: number; cube: Cube };
      if (!labelOf(atom).cubes.includes(cube)) continue;
      for (const { instance, position } of usedIn.get(atom) ?? []) combine(instance, position, cube);
    }
    // What rests on an incomplete label is incomplete, through any number of steps.
    for (let changed = labels.some((label) => label.incomplete); changed; ) {
      changed = false;
      for (const instance of instances) {
        if (labelOf(instance.head).incomplete) continue;
        if (instance.body.some((atom) => labelOf(atom).incomplete)) {
          labelOf(instance.head).incomplete = true;
          changed = true;
        }
      }
    }
  }
  for (const label of labels) label.cubes.sort(compareCubes);
  return labels;
};
