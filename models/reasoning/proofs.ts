import { type Cube, covers } from './cubes.ts';
import type { GroundProgram, Instance } from './ground-program.ts';
import type { Label } from './label-algebra.ts';

/** A proof tree, smallest first: the instance that gives the atom, and proofs of what it uses. Semantics 14. */
export interface Proof {
  readonly atom: number;
  readonly instance: Instance;
  readonly uses: readonly Proof[];
}

const heads = new WeakMap<GroundProgram, ReadonlyMap<number, readonly Instance[]>>();

/** Lookup from an atom to the instances that give it; built once a ground program. */
export const instancesByHead = (program: GroundProgram): ReadonlyMap<number, readonly Instance[]> => {
  const known = heads.get(program);
  if (known) return known;
  const byHead = new Map<number, Instance[]>();
  for (const instance of program.instances) {
    const list = byHead.get(instance.head);
    if (list) list.push(instance);
    else byHead.set(instance.head, [instance]);
  }
  heads.set(program, byHead);
  return byHead;
};

type ByHead = ReadonlyMap<number, readonly Instance[]>;

/** Chains longer than this may be circles: they are left to the search. */
const DEEPEST_CHAIN = 64;

/**
 * The smallest proof (fewest steps of the tree; ties by declaration order) of `atom` that needs no more than
 * the witness: every cube in it covers the witness, and every denied atom is denied by it. Where only one instance
 * may be used there is nothing to choose; elsewhere Knuth's generalization of Dijkstra's algorithm (Information
 * Processing Letters 6, 1977), over the part of the program below the atom.
 */
export const smallestProof = (
  byHead: ByHead,
  labels: readonly Label[],
  atom: number,
  witness: Cube,
): Proof | null => {
  // An instance may be used if the witness implies its cube and leaves no witness of a denied atom possible.
  const usable = (instance: Instance): boolean =>
    covers(instance.cube, witness) &&
    instance.negated.every((denied) =>
      (labels[denied] as Label).cubes.every((cube) => contradicts(cube, witness)),
    );
  const straight = (at: number, depth: number): Proof | null => {
    if (depth > DEEPEST_CHAIN) return null;
    let only: Instance | null = null;
    for (const instance of byHead.get(at) ?? []) {
      if (!usable(instance)) continue;
      if (only) return searchProof(byHead, at, usable);
      only = instance;
    }
    if (!only) return null;
    const uses: Proof[] = [];
    for (const used of only.body) {
      const proof = straight(used, depth + 1);
      if (!proof) return null;
      uses.push(proof);
    }
    return { atom: at, instance: only, uses };
  };
  return straight(atom, 0) ?? searchProof(byHead, atom, usable);
};

const searchProof = (byHead: ByHead, atom: number, usable: (instance: Instance) => boolean): Proof | null => {
  const below = new Set<number>([atom]);
  const users = new Map<number, Instance[]>();
  const waiting = new Map<Instance, number>();
  const ready: { instance: Instance; size: number }[] = [];
  for (const next of below) {
    for (const instance of byHead.get(next) ?? []) {
      if (!usable(instance)) continue;
      const needs = new Set(instance.body);
      waiting.set(instance, needs.size);
      for (const used of needs) {
        below.add(used);
        const list = users.get(used);
        if (list) list.push(instance);
        else users.set(used, [instance]);
      }
      if (needs.size === 0) ready.push({ instance, size: 1 });
    }
  }

  const best = new Map<number, { instance: Instance; size: number }>();
  while (ready.length > 0) {
    let at = 0;
    ready.forEach((candidate, index) => {
      const current = ready[at] as (typeof ready)[number];
      if (candidate.size < current.size) at = index;
      else if (candidate.size === current.size && before(candidate.instance, current.instance)) at = index;
    });
    const [{ instance, size }] = ready.splice(at, 1) as [(typeof ready)[number]];
    if (best.has(instance.head)) continue;
    best.set(instance.head, { instance, size });
    if (instance.head === atom) break;
    for (const user of users.get(instance.head) ?? []) {
      const left = (waiting.get(user) as number) - 1;
      waiting.set(user, left);
      if (left === 0) {
        const total = user.body.reduce((sum, used) => sum + (best.get(used)?.size ?? 0), 1);
        ready.push({ instance: user, size: total });
      }
    }
  }

  const build = (at: number): Proof => {
    const { instance } = best.get(at) as { instance: Instance };
    return { atom: at, instance, uses: instance.body.map(build) };
  };
  return best.has(atom) ? build(atom) : null;
};

const before = (a: Instance, b: Instance): boolean =>
  a.rule !== b.rule ? a.rule < b.rule : a.index < b.index;

/** Do the two cubes share a choice without a common value? */
const contradicts = (a: Cube, b: Cube): boolean => {
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    while (j < b.length && (b[j] as number) < (a[i] as number)) j += 2;
    if (b[j] === a[i] && ((a[i + 1] as number) & (b[j + 1] as number)) === 0) return true;
  }
  return false;
};

/** Steps of a proof from the first to the conclusion, each instance once. */
export const proofSteps = (proof: Proof): Instance[] => {
  const steps: Instance[] = [];
  const seen = new Set<number>();
  const walk = (node: Proof): void => {
    for (const used of node.uses) walk(used);
    if (seen.has(node.instance.index)) return;
    seen.add(node.instance.index);
    steps.push(node.instance);
  };
  walk(proof);
  return steps;
};
