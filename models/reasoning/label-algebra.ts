import { type Cube, compareCubes, covers, intersect } from './cubes.ts';

/** A label stops here, fewest literals first, and says so. Semantics, "Strategy". */
export const LABEL_CAP = 64;

/** Minimal witnesses of one atom (semantics 10); `incomplete` where the cap or an incomplete label stood in the way. */
export interface Label {
  /** Fewest literals first. */
  readonly cubes: readonly Cube[];
  readonly incomplete: boolean;
}

/** Witnesses while a label is put together: none covers another, and never more than the cap. */
class Witnesses {
  readonly cubes: Cube[] = [];
  incomplete = false;

  constructor(private readonly cap: number) {}

  add(cube: Cube): void {
    const { cubes } = this;
    for (const known of cubes) if (covers(known, cube)) return;
    let kept = 0;
    for (const known of cubes) if (!covers(cube, known)) cubes[kept++] = known;
    cubes.length = kept;
    if (kept < this.cap) {
      cubes.push(cube);
      return;
    }
    this.incomplete = true;
    let worst = 0;
    for (let i = 1; i < kept; i++) {
      if (compareCubes(cubes[i] as Cube, cubes[worst] as Cube) > 0) worst = i;
    }
    if (compareCubes(cube, cubes[worst] as Cube) < 0) cubes[worst] = cube;
  }
}

/** Maximal cubes of the complement of a label: one literal of each witness denied, in every way. Semantics 10. */
export const complement = (
  cubes: readonly Cube[],
  fullMask: (choice: number) => number,
  cap: number,
): Label => {
  let ways: readonly Cube[] = [[]];
  let incomplete = false;
  for (const cube of cubes) {
    const next = new Witnesses(cap);
    for (const way of ways) {
      for (let i = 0; i < cube.length; i += 2) {
        const choice = cube[i] as number;
        const denied = fullMask(choice) & ~(cube[i + 1] as number);
        const both = intersect(way, [choice, denied]);
        if (both) next.add(both);
      }
    }
    incomplete ||= next.incomplete;
    ways = next.cubes;
  }
  return { cubes: ways, incomplete };
};

interface Numbered extends Label {
  readonly number: number;
}

/** Pairs of labels met in one case stay far below this. */
const MOST_LABELS = 2 ** 26;

/**
 * "And", "or" and "not" of labels. Equal labels are one object, and what was once combined is looked up: a case has
 * thousands of atoms and a few hundred labels (hash-consing, as in decision diagram packages; Brace, Rudell, Bryant,
 * Efficient implementation of a BDD package, DAC 1990).
 */
export class LabelAlgebra {
  private readonly byKey = new Map<string, Numbered>();
  private readonly products = new Map<number, Label>();
  private readonly sums = new Map<number, Label>();
  private readonly denials = new Map<Label, Label>();
  private readonly conditions = new Map<Cube, Label>();
  private readonly possible = new Map<string, boolean>();
  readonly nothing: Label;
  readonly always: Label;

  /** A witness is kept only where `satisfiable` (some completion of the withdrawn answers satisfies it). */
  constructor(
    private readonly fullMask: (choice: number) => number,
    private readonly satisfiable: (cube: Cube) => boolean,
    private readonly cap = LABEL_CAP,
  ) {
    this.nothing = this.label([], false);
    this.always = this.label([[]], false);
  }

  private label(cubes: Cube[], incomplete: boolean): Label {
    if (cubes.length > 1) cubes.sort(compareCubes);
    const key = `${incomplete ? '…' : ''}${cubes.join('|')}${cubes.length}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const made = { cubes, incomplete, number: this.byKey.size };
    this.byKey.set(key, made);
    return made;
  }

  private canBe(cube: Cube): boolean {
    const key = cube.join();
    let known = this.possible.get(key);
    if (known === undefined) {
      known = this.satisfiable(cube);
      this.possible.set(key, known);
    }
    return known;
  }

  private static pair(a: Label, b: Label): number {
    return (a as Numbered).number * MOST_LABELS + (b as Numbered).number;
  }

  /** The label of a condition alone. */
  of(cube: Cube): Label {
    if (cube.length === 0) return this.always;
    let known = this.conditions.get(cube);
    if (!known) {
      known = this.canBe(cube) ? this.label([cube], false) : this.nothing;
      this.conditions.set(cube, known);
    }
    return known;
  }

  and(a: Label, b: Label): Label {
    if (a === this.always) return b;
    if (b === this.always || a === b) return a;
    const key = LabelAlgebra.pair(a, b);
    const known = this.products.get(key);
    if (known) return known;
    const both = new Witnesses(this.cap);
    for (const one of a.cubes) {
      for (const other of b.cubes) {
        const cube = intersect(one, other);
        if (cube && this.canBe(cube)) both.add(cube);
      }
    }
    const made = this.label(both.cubes, both.incomplete || a.incomplete || b.incomplete);
    this.products.set(key, made);
    return made;
  }

  or(a: Label, b: Label): Label {
    if (a === this.nothing || a === b) return b;
    if (b === this.nothing) return a;
    const key = LabelAlgebra.pair(a, b);
    const known = this.sums.get(key);
    if (known) return known;
    const either = new Witnesses(this.cap);
    for (const cube of a.cubes) either.add(cube);
    for (const cube of b.cubes) either.add(cube);
    const made = this.label(either.cubes, either.incomplete || a.incomplete || b.incomplete);
    this.sums.set(key, made);
    return made;
  }

  /** Where it cannot be derived. */
  not(a: Label): Label {
    let known = this.denials.get(a);
    if (!known) {
      const { cubes, incomplete } = complement(a.cubes, this.fullMask, this.cap);
      // Of a label cut short nobody knows what else derives it: no condition is certain to deny it.
      known = a.incomplete
        ? this.label([], true)
        : this.label(
            cubes.filter((cube) => this.canBe(cube)),
            incomplete,
          );
      this.denials.set(a, known);
    }
    return known;
  }
}
