import { type Cube, intersect } from './cubes.ts';

/** Semantics 1. `others`: the weakest value that any of them is believed to have. */
export type ChoiceKind = 'setting' | 'use' | 'practice' | 'others' | 'world';

export interface Choice {
  readonly id: string;
  readonly kind: ChoiceKind;
  readonly domain: readonly string[];
  /** For world choices: why nobody can answer. */
  readonly worldReason?: 'undisclosed' | 'contested';
  /** Index of the choice that this one equals unless an action sets it: `@after` names its `@before`. */
  readonly linkedTo?: number;
}

/** Value sets by choice index: what is still open for each choice. Semantics 5. */
export type Answers = readonly number[];

const NOTHING_APART: ReadonlySet<number> = new Set();

/** All choices of one case, in declaration order. */
export class ChoiceTable {
  readonly list: Choice[] = [];
  private readonly byId = new Map<string, number>();
  readonly never: Cube[] = [];

  /** Adds the choice, or finds the one that is there under the same id. */
  declare(choice: Choice): number {
    const known = this.byId.get(choice.id);
    if (known !== undefined) return known;
    if (choice.domain.length < 2 || choice.domain.length > 30) {
      throw new Error(`choice "${choice.id}" needs between 2 and 30 values`);
    }
    this.byId.set(choice.id, this.list.length);
    this.list.push(choice);
    return this.list.length - 1;
  }

  /** The `never` cubes as they read while the `separated` choices stand apart from their twins. */
  neverReading(separated: ReadonlySet<number> = NOTHING_APART): readonly Cube[] {
    if (separated.size === 0) {
      if (this.linkedNever?.of !== this.never.length) {
        this.linkedNever = { of: this.never.length, cubes: this.readNever(NOTHING_APART) };
      }
      return this.linkedNever.cubes;
    }
    return this.readNever(separated);
  }

  /** A cube as it reads while the `separated` choices stand apart from their twins; null if it cannot hold. */
  reading(cube: Cube, separated: ReadonlySet<number>): Cube | null {
    return overRepresentatives(this, cube, separated);
  }

  private linkedNever: { of: number; cubes: readonly Cube[] } | null = null;

  /** Does some never cube name a choice that counts from now on? Only then does what stands apart matter. */
  private neverNamesTwins(): boolean {
    return this.never.some((cube) =>
      cube.some((choice, at) => at % 2 === 0 && this.at(choice).linkedTo !== undefined),
    );
  }

  private readNever(separated: ReadonlySet<number>): readonly Cube[] {
    if (separated.size > 0 && !this.neverNamesTwins()) return this.never;
    return this.never.flatMap((cube) => {
      const read = overRepresentatives(this, cube, separated);
      return read ? [read] : [];
    });
  }

  indexOf(id: string): number | undefined {
    return this.byId.get(id);
  }

  at(index: number): Choice {
    const choice = this.list[index];
    if (!choice) throw new Error(`no choice ${index}`);
    return choice;
  }

  fullMask(index: number): number {
    return (1 << this.at(index).domain.length) - 1;
  }

  /** Bit set of the named values. Throws on a value outside the domain: callers have checked before. */
  mask(index: number, values: readonly string[]): number {
    const { domain, id } = this.at(index);
    return values.reduce((mask, value) => {
      const bit = domain.indexOf(value);
      if (bit < 0) throw new Error(`"${value}" is no value of "${id}"`);
      return mask | (1 << bit);
    }, 0);
  }

  values(index: number, mask: number): string[] {
    return this.at(index).domain.filter((_, bit) => (mask & (1 << bit)) !== 0);
  }

  /** Every choice open: the answers withdrawn. */
  withdrawn(): readonly number[] {
    if (this.allOpen.length !== this.list.length)
      this.allOpen = this.list.map((_, index) => this.fullMask(index));
    return this.allOpen;
  }

  private allOpen: readonly number[] = [];

  /** A cube as choice id → allowed values, for people and JSON. */
  describe(cube: Cube): Record<string, string[]> {
    const out: Record<string, string[]> = {};
    for (let i = 0; i < cube.length; i += 2) {
      const index = cube[i] as number;
      out[this.at(index).id] = this.values(index, cube[i + 1] as number);
    }
    return out;
  }
}

/**
 * How linked choices are read (semantics 2): `@after` stands for its `@before` unless it is in `separated`,
 * the choices that the actions tried out set. Returns the cube over representatives, or null if it cannot hold.
 */
export const overRepresentatives = (
  choices: ChoiceTable,
  cube: Cube,
  separated: ReadonlySet<number>,
): Cube | null => {
  let linked = false;
  for (let i = 0; i < cube.length; i += 2) {
    const index = cube[i] as number;
    if (choices.at(index).linkedTo !== undefined && !separated.has(index)) linked = true;
  }
  if (!linked) return cube;
  let out: Cube | null = [];
  for (let i = 0; i < cube.length && out; i += 2) {
    const index = cube[i] as number;
    const target = choices.at(index).linkedTo;
    const representative = target !== undefined && !separated.has(index) ? target : index;
    out = intersect(out, [representative, cube[i + 1] as number]);
  }
  return out;
};
