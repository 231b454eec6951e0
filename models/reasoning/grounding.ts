import type { Cube } from './cubes.ts';
import { EMPTY_CUBE } from './cubes.ts';
import type { CaseFact, GroundAtom, GroundProgram, Instance } from './ground-program.ts';
import type { CompiledRule, RuleProgram } from './rule-program.ts';
import type { Atom, Term } from './rule-syntax.ts';

/** Rows of one predicate, with indexes over the argument positions that joins ask for. */
class Relation {
  readonly rows: { constants: readonly number[]; atom: number }[] = [];
  private readonly indexes = new Map<number, Map<string, number[]>>();

  add(constants: readonly number[], atom: number): void {
    const row = this.rows.length;
    this.rows.push({ constants, atom });
    for (const [mask, index] of this.indexes) Relation.enter(index, mask, constants, row);
  }

  /** Row numbers, ascending, whose arguments at the positions of `mask` are those of `key`. */
  lookup(mask: number, key: string): readonly number[] {
    let index = this.indexes.get(mask);
    if (!index) {
      index = new Map();
      for (const [row, { constants }] of this.rows.entries()) Relation.enter(index, mask, constants, row);
      this.indexes.set(mask, index);
    }
    return index.get(key) ?? [];
  }

  private static enter(
    index: Map<string, number[]>,
    mask: number,
    constants: readonly number[],
    row: number,
  ): void {
    let key = '';
    constants.forEach((constant, position) => {
      if (mask & (1 << position)) key += `${constant},`;
    });
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  }
}

/** A rule with constants interned and variables as slots: what the join walks over. */
interface JoinAtom {
  readonly relation: Relation;
  /** Per argument: slot (≥ 0) or −1 − constant. */
  readonly terms: readonly number[];
}

/**
 * Grounds the rules over the facts of a case by semi-naive evaluation, stratum by stratum (Abiteboul, Hull,
 * Vianu, Foundations of Databases, ch. 13). Cubes and denials are left open: an instance is kept if its positive
 * atoms can be derived at all. Denied atoms that nothing derives hold, and are left out.
 */
export const groundProgram = (program: RuleProgram, facts: readonly CaseFact[]): GroundProgram => {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const intern = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };

  const relations = new Map<string, Relation>();
  const relationOf = (predicate: string): Relation => {
    let relation = relations.get(predicate);
    if (!relation) {
      relation = new Relation();
      relations.set(predicate, relation);
    }
    return relation;
  };

  const atoms: GroundAtom[] = [];
  const atomNumbers = new Map<string, number>();
  const keyOf = (predicate: string, constants: readonly number[]): string =>
    `${predicate}(${constants.join(',')})`;
  const atomFor = (predicate: string, constants: readonly number[]): number => {
    const key = keyOf(predicate, constants);
    const known = atomNumbers.get(key);
    if (known !== undefined) return known;
    const atom = atoms.length;
    atomNumbers.set(key, atom);
    atoms.push({ predicate, constants: constants.map((constant) => names[constant] as string) });
    relationOf(predicate).add(constants, atom);
    return atom;
  };

  const instances: Instance[] = [];
  const addInstance = (
    head: number,
    body: readonly number[],
    negated: readonly number[],
    cube: Cube,
    stratum: number,
    rule: number,
    fact: number,
  ): void => {
    instances.push({ index: instances.length, head, body, negated, cube, stratum, rule, fact });
  };

  facts.forEach((fact, index) => {
    const head = atomFor(fact.predicate, fact.constants.map(intern));
    addInstance(head, [], [], fact.cube, program.stratumOf.get(fact.predicate) ?? 0, -1, index);
  });

  for (let stratum = 0; stratum < program.strata; stratum++) {
    const rules = program.rules.filter((rule) => rule.stratum === stratum);
    const joins = rules.map((rule) => prepareJoin(rule, intern, relationOf));
    const from = new Map<Relation, number>();
    const to = new Map<Relation, number>();
    for (;;) {
      let fresh = false;
      for (const relation of relations.values()) {
        from.set(relation, to.get(relation) ?? 0);
        to.set(relation, relation.rows.length);
        if ((from.get(relation) as number) < relation.rows.length) fresh = true;
      }
      if (!fresh) break;
      rules.forEach((rule, at) => {
        const join = joins[at] as PreparedJoin;
        join.positive.forEach((_, delta) => {
          runJoin(join, delta, from, to, (binding, matched) => {
            const value = (part: number): number => (part >= 0 ? (binding[part] as number) : -1 - part);
            for (const { left, equal, right } of join.comparisons) {
              if ((value(left) === value(right)) !== equal) return;
            }
            const negated: number[] = [];
            for (const { predicate, terms } of join.negative) {
              const atom = atomNumbers.get(keyOf(predicate, terms.map(value)));
              if (atom !== undefined) negated.push(atom);
            }
            const head = atomFor(rule.head.predicate, join.head.map(value));
            addInstance(head, matched, negated, EMPTY_CUBE, stratum, rule.index, -1);
          });
        });
      });
    }
  }
  return { atoms, instances, strata: program.strata };
};

interface PreparedJoin {
  readonly slots: number;
  readonly head: readonly number[];
  readonly positive: readonly JoinAtom[];
  readonly negative: readonly { predicate: string; terms: readonly number[] }[];
  readonly comparisons: readonly { left: number; equal: boolean; right: number }[];
  /** For each atom that brings the new rows: the order in which the others are joined. */
  readonly orders: readonly (readonly number[])[];
}

const prepareJoin = (
  rule: CompiledRule,
  intern: (name: string) => number,
  relationOf: (predicate: string) => Relation,
): PreparedJoin => {
  const slotOf = (name: string): number => rule.variables.indexOf(name);
  const code = (part: Term): number =>
    'variable' in part ? slotOf(part.variable) : -1 - intern(part.constant);
  const codes = (atom: Atom): number[] => atom.terms.map(code);
  const positive = rule.positive.map((atom) => ({
    relation: relationOf(atom.predicate),
    terms: codes(atom),
  }));
  return {
    slots: rule.variables.length,
    head: codes(rule.head),
    positive,
    negative: rule.negative.map((atom) => ({ predicate: atom.predicate, terms: codes(atom) })),
    comparisons: rule.comparisons.map(({ left, operator, right }) => ({
      left: code(left),
      equal: operator === '=',
      right: code(right),
    })),
    orders: positive.map((_, first) => joinOrder(positive, first)),
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

/**
 * Enumerates each combination of rows in which atom `delta` has a new row, the atoms before it only old rows
 * and those after it any row: every instance exactly once over all rounds.
 */
const runJoin = (
  join: PreparedJoin,
  delta: number,
  from: ReadonlyMap<Relation, number>,
  to: ReadonlyMap<Relation, number>,
  found: (binding: readonly number[], matched: readonly number[]) => void,
): void => {
  const binding: number[] = new Array(join.slots).fill(-1);
  const matched: number[] = new Array(join.positive.length).fill(-1);
  const order = join.orders[delta] as readonly number[];
  const walk = (step: number): void => {
    if (step === order.length) {
      found(binding, [...matched]);
      return;
    }
    const at = order[step] as number;
    const { relation, terms } = join.positive[at] as JoinAtom;
    const start = at === delta ? (from.get(relation) ?? 0) : 0;
    const end = at < delta ? (from.get(relation) ?? 0) : (to.get(relation) ?? 0);
    if (start >= end) return;
    let mask = 0;
    let key = '';
    terms.forEach((part, position) => {
      const value = part < 0 ? -1 - part : (binding[part] as number);
      if (value >= 0) {
        mask |= 1 << position;
        key += `${value},`;
      }
    });
    for (const row of relation.lookup(mask, key)) {
      if (row < start) continue;
      if (row >= end) break;
      const { constants, atom } = relation.rows[row] as { constants: readonly number[]; atom: number };
      const set: number[] = [];
      let fits = true;
      for (const [position, part] of terms.entries()) {
        if (part < 0) continue;
        const value = constants[position] as number;
        if (binding[part] === -1) {
          binding[part] = value;
          set.push(part);
        } else if (binding[part] !== value) {
          fits = false;
          break;
        }
      }
      if (fits) {
        matched[at] = atom;
        walk(step + 1);
      }
      for (const slot of set) binding[slot] = -1;
    }
  };
  walk(0);
};
