import { type Cube, countValues } from './cubes.ts';

/** With fewer cubes than this, splitting at once is quicker than looking for parts that do not meet. */
const WORTH_PARTING = 8;

/**
 * Do the cubes together hold in every completion of the answers? Semantics 11: drop dead cubes and satisfied
 * literals; an empty cube is enough; shares that sum to less than 1 are not enough; else split on a choice.
 * `answers` gives the open values by choice index.
 */
export const coverEvery = (cubes: readonly Cube[], answers: readonly number[]): boolean => {
  const open = stillOpen(cubes, answers);
  return typeof open === 'boolean' ? open : coverBox(open, [...answers]);
};

/** Cubes that neither fail nor hold throughout, with what they still ask; or the answer where that is clear. */
const stillOpen = (cubes: readonly Cube[], answers: readonly number[]): Cube[] | boolean => {
  const open: Cube[] = [];
  let share = 0;
  for (const cube of cubes) {
    let rest: number[] | null = null;
    let part = 1;
    let dead = false;
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      const left = answers[choice] as number;
      const both = left & (cube[i + 1] as number);
      if (both === 0) {
        dead = true;
        break;
      }
      if (both !== left) {
        rest ??= [];
        rest.push(choice, both);
        part *= countValues(both) / countValues(left);
      }
    }
    if (dead) continue;
    if (rest === null) return true;
    open.push(rest);
    share += part;
  }
  // A little slack: shares are sums of fractions, and splitting once more is only slower, never wrong.
  return open.length === 0 || share < 1 - 1e-9 ? false : open;
};

/** `box` is changed and put back. */
const coverBox = (open: readonly Cube[], box: number[]): boolean => {
  if (open.length >= WORTH_PARTING) {
    // Cubes over disjoint choices cover every completion only if those of one part do so alone.
    const parts = connectedParts(open);
    if (parts.length > 1) return parts.some((part) => coverWithin(part, box));
  }
  const choice = mostFrequent(open);
  const before = box[choice] as number;
  let all = true;
  for (let rest = before; rest !== 0 && all; rest &= rest - 1) {
    box[choice] = rest & -rest;
    all = coverWithin(open, box);
  }
  box[choice] = before;
  return all;
};

const coverWithin = (cubes: readonly Cube[], box: number[]): boolean => {
  const open = stillOpen(cubes, box);
  return typeof open === 'boolean' ? open : coverBox(open, box);
};

/** Groups of cubes that share choices with one another and with no other group. */
const connectedParts = (cubes: readonly Cube[]): Cube[][] => {
  const partOf = new Map<number, Cube[]>();
  const parts = new Set<Cube[]>();
  for (const cube of cubes) {
    const merged: Cube[] = [cube];
    for (let i = 0; i < cube.length; i += 2) {
      const known = partOf.get(cube[i] as number);
      if (known && parts.delete(known)) merged.push(...known);
    }
    parts.add(merged);
    for (const member of merged)
      for (let i = 0; i < member.length; i += 2) partOf.set(member[i] as number, merged);
  }
  return [...parts];
};

const mostFrequent = (cubes: readonly Cube[]): number => {
  const counts = new Map<number, number>();
  for (const cube of cubes) {
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
  }
  let best = -1;
  let most = 0;
  for (const [choice, count] of counts) {
    if (count > most || (count === most && choice < best)) {
      best = choice;
      most = count;
    }
  }
  return best;
};

interface NeverParts {
  readonly parts: readonly (readonly Cube[])[];
  readonly partOf: ReadonlyMap<number, number>;
}
const partsOfNever = new WeakMap<readonly Cube[], NeverParts>();

/**
 * Never cubes that hang together with the choices of these cubes; all of them for null. The others say nothing of
 * them, as long as the answers themselves have a completion, which is settled before any question is asked.
 */
export const neverNear = (cubes: readonly Cube[] | null, never: readonly Cube[]): readonly Cube[] => {
  if (cubes === null || never.length === 0) return never;
  let grouped = partsOfNever.get(never);
  if (!grouped) {
    const parts = connectedParts(never);
    const partOf = new Map<number, number>();
    parts.forEach((part, index) => {
      for (const cube of part) for (let i = 0; i < cube.length; i += 2) partOf.set(cube[i] as number, index);
    });
    grouped = { parts, partOf };
    partsOfNever.set(never, grouped);
  }
  const touched = new Set<number>();
  for (const cube of cubes) {
    for (let i = 0; i < cube.length; i += 2) {
      const part = grouped.partOf.get(cube[i] as number);
      if (part !== undefined) touched.add(part);
    }
  }
  if (touched.size === 0) return [];
  const found: Cube[] = [];
  for (const part of touched) found.push(...(grouped.parts[part] as readonly Cube[]));
  return found;
};

/**
 * Is there a completion of the answers that satisfies the cube and no `never` cube? Semantics 13, "live". The
 * answers have a completion. Most often the shares of the never cubes tell at once, without a copy of the answers.
 */
export const live = (cube: Cube, answers: readonly number[], never: readonly Cube[]): boolean => {
  for (let i = 0; i < cube.length; i += 2) {
    if (((answers[cube[i] as number] as number) & (cube[i + 1] as number)) === 0) return false;
  }
  if (never.length === 0) return true;
  let share = 0;
  const near = neverNear(cube.length === 0 ? null : [cube], never);
  for (const forbidden of near) {
    const part = shareWithin(forbidden, cube, answers);
    if (part === 1) return false;
    share += part;
  }
  if (share < 1 - 1e-9) return true;
  const box = [...answers];
  for (let i = 0; i < cube.length; i += 2)
    box[cube[i] as number] = (box[cube[i] as number] as number) & (cube[i + 1] as number);
  return !coverEvery(near, box);
};

/** Share of the completions of the answers within `cube` that `forbidden` holds in. */
const shareWithin = (forbidden: Cube, cube: Cube, answers: readonly number[]): number => {
  let share = 1;
  let at = 0;
  for (let i = 0; i < forbidden.length; i += 2) {
    const choice = forbidden[i] as number;
    let left = answers[choice] as number;
    while (at < cube.length && (cube[at] as number) < choice) at += 2;
    if (cube[at] === choice) left &= cube[at + 1] as number;
    const both = left & (forbidden[i + 1] as number);
    if (both === 0) return 0;
    if (both !== left) share *= countValues(both) / countValues(left);
  }
  return share;
};
