import { both, type Condition, implies } from './conditions.ts';
import type { PlainCase } from './plain-case.ts';
import { atomKey, type GroundAtom, type ReadRule } from './read-rule.ts';
import { comparisonHolds, matched, NOTHING_BOUND, type Substitution, substituted } from './substitution.ts';

/** Cases that one denial may be split into before it counts as not shown. */
const BUDGET = 4096;

interface Instance {
  readonly head: string;
  readonly level: number;
  readonly asks: readonly string[];
  readonly denies: readonly string[];
  readonly condition: Condition;
}

/** Predicates by level: above all that their rules deny. Null where denials go round in a circle. */
const levelsOf = (rules: readonly ReadRule[]): ReadonlyMap<string, number> | null => {
  const levels = new Map<string, number>();
  for (let round = 0; round <= rules.length + 1; round++) {
    let settled = true;
    for (const { head, asks, denies } of rules) {
      const asked = asks.map(({ predicate }) => levels.get(predicate) ?? 0);
      const denied = denies.map(({ predicate }) => (levels.get(predicate) ?? 0) + 1);
      const level = Math.max(0, ...asked, ...denied);
      if (level <= (levels.get(head.predicate) ?? 0)) continue;
      levels.set(head.predicate, level);
      settled = false;
    }
    if (settled) return levels;
  }
  return null;
};

/** Every instance of the rules over what could hold at all, by trying each rule until nothing new comes of it. */
const instancesOf = (
  { facts }: PlainCase,
  rules: readonly ReadRule[],
  levels: ReadonlyMap<string, number>,
): Instance[] => {
  const known = new Map<string, Map<string, GroundAtom>>();
  const enter = (atom: GroundAtom): boolean => {
    const rows = known.get(atom.predicate) ?? new Map<string, GroundAtom>();
    known.set(atom.predicate, rows);
    const key = atomKey(atom);
    if (rows.has(key)) return false;
    rows.set(key, atom);
    return true;
  };
  const instances = new Map<string, Instance>();
  for (const { predicate, constants, condition } of facts) {
    const atom = { predicate, constants };
    enter(atom);
    const level = levels.get(predicate) ?? 0;
    const instance = { head: atomKey(atom), level, asks: [], denies: [], condition };
    instances.set(JSON.stringify(instance), instance);
  }
  for (let fresh = true; fresh; ) {
    fresh = false;
    for (const rule of rules) {
      const walk = (at: number, so: Substitution): void => {
        const asked = rule.asks[at];
        if (asked) {
          for (const atom of [...(known.get(asked.predicate)?.values() ?? [])]) {
            const next = matched(asked, atom, so);
            if (next) walk(at + 1, next);
          }
          return;
        }
        const head = substituted(rule.head, so);
        if (!head || !rule.comparisons.every((comparison) => comparisonHolds(comparison, so))) return;
        const read = (patterns: ReadRule['asks']): string[] =>
          patterns.flatMap((pattern) => {
            const atom = substituted(pattern, so);
            return atom ? [atomKey(atom)] : [];
          });
        const level = levels.get(rule.head.predicate) ?? 0;
        const instance = {
          head: atomKey(head),
          level,
          asks: read(rule.asks),
          denies: read(rule.denies),
          condition: {},
        };
        instances.set(JSON.stringify(instance), instance);
        if (enter(head)) fresh = true;
      };
      walk(0, NOTHING_BOUND);
    }
  }
  return [...instances.values()].sort((a, b) => a.level - b.level);
};

/** The instances on which the truth of an atom rests. */
const below = (instances: readonly Instance[], atom: string): Instance[] => {
  const reached = new Set([atom]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { head, asks, denies } of instances) {
      if (reached.has(head)) for (const used of [...asks, ...denies]) reached.add(used);
    }
  }
  return instances.filter(({ head }) => reached.has(head));
};

/** What holds in every completion of the box (`sure`) and in some, as far as can be told at once (`maybe`). */
const evaluate = (instances: readonly Instance[], box: Condition) => {
  const sure = new Set<string>();
  const maybe = new Set<string>();
  const top = instances.at(-1)?.level ?? 0;
  for (let level = 0; level <= top; level++) {
    const here = instances.filter(
      (instance) => instance.level === level && both(box, instance.condition) !== null,
    );
    for (let fresh = true; fresh; ) {
      const before = sure.size + maybe.size;
      for (const { head, asks, denies, condition } of here) {
        if (asks.every((atom) => maybe.has(atom)) && !denies.some((atom) => sure.has(atom))) maybe.add(head);
        if (
          implies(box, condition) &&
          asks.every((atom) => sure.has(atom)) &&
          !denies.some((atom) => maybe.has(atom))
        )
          sure.add(head);
      }
      fresh = sure.size + maybe.size > before;
    }
  }
  return { sure, maybe };
};

export type Denial = 'shown' | 'refuted' | 'not-shown';

/** Judges whether an atom holds in no completion of a condition: `shown` if in none, `refuted` if in some. */
export const createDenials = (theCase: PlainCase, rules: readonly ReadRule[]) => {
  let made: readonly Instance[] | null | undefined;
  const instances = (): readonly Instance[] | null => {
    if (made === undefined) {
      const levels = levelsOf(rules);
      made = levels && instancesOf(theCase, rules, levels);
    }
    return made;
  };

  return (atom: GroundAtom, under: Condition, never: readonly Condition[]): Denial => {
    const all = instances();
    if (!all) return 'not-shown';
    const key = atomKey(atom);
    const program = below(all, key);
    let left = BUDGET;
    const judge = (box: Condition): Denial => {
      if (left-- <= 0) return 'not-shown';
      if (never.some((impossible) => implies(box, impossible))) return 'shown';
      const { sure, maybe } = evaluate(program, box);
      if (!maybe.has(key)) return 'shown';
      const undecided = [
        ...program.filter(({ head }) => maybe.has(head) && !sure.has(head)).map((item) => item.condition),
        ...never,
      ].find((condition) => both(box, condition) !== null && !implies(box, condition));
      if (!undecided) return 'refuted';
      const [choice = ''] = Object.keys(undecided).filter(
        (name) => !implies(box, { [name]: undecided[name] ?? [] }),
      );
      const values = box[choice] ?? theCase.choices[choice];
      if (!values) return 'not-shown';
      for (const value of values) {
        const judged = judge({ ...box, [choice]: [value] });
        if (judged !== 'shown') return judged;
      }
      return 'shown';
    };
    return judge(under);
  };
};
