/**
 * Literals and cubes (semantics 3 and 4). A literal `v ∈ S` is a choice index and a bit set of value indexes;
 * a cube is a flat list `[v0, S0, v1, S1, …]` sorted by choice, at most one literal a choice. The empty cube
 * holds always.
 */
export type Cube = readonly number[];

export const EMPTY_CUBE: Cube = [];

/** Intersection of two cubes, or null where a choice is left without a value. */
export const intersect = (a: Cube, b: Cube): Cube | null => {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const va = a[i] as number;
    const vb = b[j] as number;
    if (va < vb) {
      out.push(va, a[i + 1] as number);
      i += 2;
    } else if (vb < va) {
      out.push(vb, b[j + 1] as number);
      j += 2;
    } else {
      const both = (a[i + 1] as number) & (b[j + 1] as number);
      if (both === 0) return null;
      out.push(va, both);
      i += 2;
      j += 2;
    }
  }
  for (; i < a.length; i += 2) out.push(a[i] as number, a[i + 1] as number);
  for (; j < b.length; j += 2) out.push(b[j] as number, b[j + 1] as number);
  return out;
};

/** `c` covers `other` iff every literal v∈S of `c` meets a literal v∈S′ of `other` with S′ ⊆ S. */
export const covers = (c: Cube, other: Cube): boolean => {
  if (c.length > other.length) return false;
  let j = 0;
  for (let i = 0; i < c.length; i += 2) {
    const v = c[i] as number;
    while (j < other.length && (other[j] as number) < v) j += 2;
    if (j >= other.length || other[j] !== v) return false;
    if (((other[j + 1] as number) & ~(c[i + 1] as number)) !== 0) return false;
    j += 2;
  }
  return true;
};

/** Order that decides which witnesses a capped label keeps: fewest literals, then by choice and values. */
export const compareCubes = (a: Cube, b: Cube): number => {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
};

export const cubeFrom = (literals: ReadonlyMap<number, number>): Cube =>
  [...literals].sort((x, y) => x[0] - y[0]).flat();

/** Number of values in a bit set. */
export const countValues = (mask: number): number => {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n++;
  return n;
};

/** The literals of a cube. */
export function* cubeParts(cube: Cube): Generator<[choice: number, mask: number]> {
  for (let i = 0; i < cube.length; i += 2) yield [cube[i] as number, cube[i + 1] as number];
}
