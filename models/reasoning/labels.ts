import type { Cube } from './cubes.ts';
import type { GroundProgram, Instance } from './ground-program.ts';
import { LABEL_CAP, type Label, LabelAlgebra } from './label-algebra.ts';
import { instancesByHead } from './proofs.ts';

/**
 * Labels of all atoms of a ground program: what an atom uses is labelled before it, and atoms that use one another
 * are gone over until nothing changes. Equal labels are one object. A witness is kept only where `satisfiable`
 * (some completion of the withdrawn answers satisfies it).
 */
export const labelAtoms = (
  program: GroundProgram,
  fullMask: (choice: number) => number,
  satisfiable: (cube: Cube) => boolean,
  cap = LABEL_CAP,
): Label[] => {
  const algebra = new LabelAlgebra(fullMask, satisfiable, cap);
  const labels: Label[] = program.atoms.map(() => algebra.nothing);
  const labelOf = (atom: number): Label => labels[atom] as Label;
  const heads = instancesByHead(program);
  const byHead = program.atoms.map((_, atom) => heads.get(atom) ?? []);

  const labelOfInstance = ({ cube, body, negated }: Instance): Label => {
    let label = algebra.of(cube);
    for (const atom of negated) label = algebra.and(label, algebra.not(labelOf(atom)));
    for (const atom of body) label = algebra.and(label, labelOf(atom));
    return label;
  };
  /** Says whether the label grew. */
  const settle = (atom: number): boolean => {
    const before = labelOf(atom);
    let label = before;
    for (const instance of byHead[atom] as readonly Instance[])
      label = algebra.or(label, labelOfInstance(instance));
    labels[atom] = label;
    return label !== before;
  };

  for (const component of components(byHead)) {
    const [only] = component;
    if (component.length === 1 && only !== undefined && !usesItself(byHead[only] as Instance[], only)) {
      settle(only);
      continue;
    }
    // A label that was cut short stays as it was cut: which witnesses it keeps could go round for ever. What it lacks
    // is decided by search, as for every such label.
    for (let changed = true; changed; ) {
      changed = false;
      for (const atom of component) if (!labelOf(atom).incomplete && settle(atom)) changed = true;
    }
  }
  return labels;
};

const usesItself = (instances: readonly Instance[], atom: number): boolean =>
  instances.some((instance) => instance.body.includes(atom));

/**
 * Atoms in groups that use one another, each group after those that it uses (strongly connected components; Tarjan,
 * SIAM Journal on Computing 1, 1972; without recursion, because chains may be long).
 */
const components = (byHead: readonly (readonly Instance[])[]): number[][] => {
  const used = byHead.map((instances) => {
    if (instances.length === 1) {
      const [{ body, negated }] = instances as [Instance];
      return negated.length === 0 ? body : [...body, ...negated];
    }
    return instances.flatMap(({ body, negated }) => (negated.length === 0 ? body : [...body, ...negated]));
  });
  const UNSEEN = -1;
  const order = new Int32Array(used.length).fill(UNSEEN);
  const lowest = new Int32Array(used.length);
  const open = new Uint8Array(used.length);
  const found: number[][] = [];
  const trail: number[] = [];
  const path: number[] = [];
  const nextUsed = new Int32Array(used.length);
  let seen = 0;
  for (let root = 0; root < used.length; root++) {
    if (order[root] !== UNSEEN) continue;
    path.push(root);
    while (path.length > 0) {
      const atom = path.at(-1) as number;
      if (order[atom] === UNSEEN) {
        order[atom] = seen;
        lowest[atom] = seen++;
        trail.push(atom);
        open[atom] = 1;
      }
      const uses = used[atom] as readonly number[];
      let deeper = false;
      while ((nextUsed[atom] as number) < uses.length) {
        const other = uses[nextUsed[atom] as number] as number;
        if (order[other] === UNSEEN) {
          path.push(other);
          deeper = true;
          break;
        }
        if (open[other] === 1) lowest[atom] = Math.min(lowest[atom] as number, lowest[other] as number);
        nextUsed[atom] = (nextUsed[atom] as number) + 1;
      }
      if (deeper) continue;
      path.pop();
      if (lowest[atom] !== order[atom]) continue;
      const component: number[] = [];
      for (;;) {
        const member = trail.pop() as number;
        open[member] = 0;
        component.push(member);
        if (member === atom) break;
      }
      found.push(component);
    }
  }
  return found;
};
