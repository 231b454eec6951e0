import { emptyHash, mix, type Relation, type RelationIndex } from './relation.ts';
import type { CompiledRule } from './rule-program.ts';
import type { Atom, Term } from './rule-syntax.ts';

/** An atom of a rule with constants interned and variables as slots: slot (≥ 0) or −1 − constant. */
interface JoinAtom {
  readonly relation: Relation;
  readonly terms: readonly number[];
}

/** One atom looked up, given what is bound before it. */
interface JoinStep {
  /** Place of the atom in the body. */
  readonly at: number;
  readonly relation: Relation;
  readonly index: RelationIndex;
  /** Positions that are known, in the order of the index, with what they must be. */
  readonly known: readonly number[];
  readonly knownTerms: readonly number[];
  /** Positions that bind a slot, and positions that repeat a slot bound in this very atom. */
  readonly binds: readonly number[];
  readonly bindsSlots: readonly number[];
  readonly repeats: readonly number[];
  readonly repeatsSlots: readonly number[];
}

/** A rule made ready for the relations of one case. */
export interface PreparedJoin {
  readonly slots: number;
  readonly head: JoinAtom;
  readonly positive: readonly JoinAtom[];
  readonly negative: readonly JoinAtom[];
  readonly comparisons: readonly { left: number; equal: boolean; right: number }[];
  /** For each atom that brings the new rows: the steps, that atom first. */
  readonly orders: readonly (readonly JoinStep[])[];
}

export const prepareJoin = (
  rule: CompiledRule,
  intern: (name: string) => number,
  relationOf: (predicate: string) => Relation,
): PreparedJoin => {
  const slots = new Map(rule.variables.map((name, slot) => [name, slot]));
  const code = (part: Term): number =>
    'variable' in part ? (slots.get(part.variable) as number) : -1 - intern(part.constant);
  const read = (atom: Atom): JoinAtom => ({
    relation: relationOf(atom.predicate),
    terms: atom.terms.map(code),
  });
  const positive = rule.positive.map(read);
  return {
    slots: rule.variables.length,
    head: read(rule.head),
    positive,
    negative: rule.negative.map(read),
    comparisons: rule.comparisons.map(({ left, operator, right }) => ({
      left: code(left),
      equal: operator === '=',
      right: code(right),
    })),
    orders: positive.map((_, first) => stepsOf(positive, joinOrder(positive, first))),
  };
};

/** Greedy order: after the new rows, always the atom with most arguments bound. */
const joinOrder = (atoms: readonly JoinAtom[], first: number): number[] => {
  const order = [first];
  const bound = new Set((atoms[first] as JoinAtom).terms.filter((part) => part >= 0));
  while (order.length < atoms.length) {
    let best = -1;
    let most = -1;
    atoms.forEach((atom, index) => {
      if (order.includes(index)) return;
      const known = atom.terms.filter((part) => part < 0 || bound.has(part)).length / atom.terms.length;
      if (known > most) {
        best = index;
        most = known;
      }
    });
    order.push(best);
    for (const part of (atoms[best] as JoinAtom).terms) if (part >= 0) bound.add(part);
  }
  return order;
};

const stepsOf = (atoms: readonly JoinAtom[], order: readonly number[]): JoinStep[] => {
  const bound = new Set<number>();
  return order.map((at) => {
    const { relation, terms } = atoms[at] as JoinAtom;
    const known: number[] = [];
    const binds: number[] = [];
    const repeats: number[] = [];
    const here = new Set<number>();
    terms.forEach((part, position) => {
      if (part < 0 || bound.has(part)) known.push(position);
      else if (here.has(part)) repeats.push(position);
      else {
        here.add(part);
        binds.push(position);
      }
    });
    for (const slot of here) bound.add(slot);
    const termsAt = (positions: readonly number[]): number[] =>
      positions.map((position) => terms[position] as number);
    return {
      at,
      relation,
      index: relation.indexOver(known),
      known,
      knownTerms: termsAt(known),
      binds,
      bindsSlots: termsAt(binds),
      repeats,
      repeatsSlots: termsAt(repeats),
    };
  });
};

/**
 * Enumerates each combination of rows in which one atom has a new row, the atoms before it only old rows and those
 * after it any row: every instance exactly once over all rounds. Rows that `found` adds wait for the next round.
 */
export const runJoin = (
  join: PreparedJoin,
  found: (binding: readonly number[], matched: readonly number[]) => void,
): void => {
  const binding: number[] = new Array(join.slots).fill(-1);
  const matched: number[] = new Array(join.positive.length).fill(-1);
  const constantOf = (part: number): number => (part >= 0 ? (binding[part] as number) : -1 - part);
  const holds = (): boolean =>
    join.comparisons.every(({ left, equal, right }) => (constantOf(left) === constantOf(right)) === equal);

  const walk = (steps: readonly JoinStep[], step: number): void => {
    if (step === steps.length) {
      if (holds()) found(binding, matched.slice());
      return;
    }
    const { at, relation, index, known, knownTerms, binds, bindsSlots, repeats, repeatsSlots } = steps[
      step
    ] as JoinStep;
    const fresh = step === 0;
    const end = fresh || at > (steps[0] as JoinStep).at ? relation.to : relation.from;
    let row = relation.from;
    if (!fresh) {
      let hash = emptyHash;
      for (const part of knownTerms) hash = mix(hash, constantOf(part));
      row = index.first(hash);
    }
    // Chains may grow while they are walked; what is new lies past the end of this round.
    next: for (; row >= 0 && row < end; row = fresh ? row + 1 : index.next(row)) {
      const constants = relation.rows[row] as readonly number[];
      for (let k = 0; k < known.length; k++) {
        if (constants[known[k] as number] !== constantOf(knownTerms[k] as number)) continue next;
      }
      for (let k = 0; k < binds.length; k++)
        binding[bindsSlots[k] as number] = constants[binds[k] as number] as number;
      for (let k = 0; k < repeats.length; k++) {
        if (constants[repeats[k] as number] !== binding[repeatsSlots[k] as number]) continue next;
      }
      matched[at] = relation.atoms[row] as number;
      walk(steps, step + 1);
    }
  };
  for (const steps of join.orders) walk(steps, 0);
};
