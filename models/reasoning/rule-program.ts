import type { Predicate, Rule } from '../knowledge/schemas/rule.ts';
import { type Atom, parseAtom, parseBodyPart, type Term, variablesOf } from './rule-syntax.ts';

export interface CompiledRule {
  readonly id: string;
  readonly index: number;
  readonly head: Atom;
  readonly positive: readonly Atom[];
  readonly negative: readonly Atom[];
  readonly comparisons: readonly { left: Term; operator: '=' | '!='; right: Term }[];
  /** Variables in order of first appearance: slots of a binding. */
  readonly variables: readonly string[];
  readonly sources: readonly string[];
  readonly stratum: number;
}

/** Rules checked and made ready once; grounded for every case. */
export interface RuleProgram {
  readonly rules: readonly CompiledRule[];
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly strata: number;
  readonly stratumOf: ReadonlyMap<string, number>;
}

/** Something wrong with a rule: which one, which line of it, and what. */
export class RuleProblem extends Error {
  constructor(
    readonly rule: string,
    readonly part: string,
    message: string,
  ) {
    super(message);
  }
}

type Parsed = Omit<CompiledRule, 'stratum'>;

/** The line of a rule's body that denies this predicate. */
const denialOf = (rule: Rule, predicate: string): string =>
  rule.body.find((text) => new RegExp(`^\\s*not\\s+${predicate}\\(`).test(text)) ?? rule.head;

/** A rule that denies what depends on its own head, and what it denies. */
const selfDenial = (rules: readonly Parsed[]): { rule: Parsed; denied: string } | null => {
  const uses = new Map<string, Set<string>>();
  for (const { head, positive, negative } of rules) {
    const known = uses.get(head.predicate) ?? new Set();
    for (const { predicate } of [...positive, ...negative]) known.add(predicate);
    uses.set(head.predicate, known);
  }
  for (const rule of rules) {
    for (const { predicate: denied } of rule.negative) {
      const reached = new Set([denied]);
      for (const next of reached) for (const used of uses.get(next) ?? []) reached.add(used);
      if (reached.has(rule.head.predicate)) return { rule, denied };
    }
  }
  return null;
};

/**
 * Strata of predicates: a rule's head lies no lower than what it uses, and higher than what it denies.
 * Throws RuleProblem for a cycle through negation.
 */
const stratify = (parsed: readonly Parsed[], rules: readonly Rule[]): Map<string, number> => {
  const cycle = selfDenial(parsed);
  if (cycle) {
    const { rule, denied } = cycle;
    throw new RuleProblem(
      rule.id,
      denialOf(rules[rule.index] as Rule, denied),
      `rule "${rule.id}" denies "${denied}", which depends on its own head "${rule.head.predicate}"; take the denial out, or derive "${denied}" without "${rule.head.predicate}"`,
    );
  }
  const stratum = new Map<string, number>();
  const at = (predicate: string): number => stratum.get(predicate) ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of parsed) {
      let needed = at(rule.head.predicate);
      for (const atom of rule.positive) needed = Math.max(needed, at(atom.predicate));
      for (const atom of rule.negative) needed = Math.max(needed, at(atom.predicate) + 1);
      if (needed > at(rule.head.predicate)) {
        stratum.set(rule.head.predicate, needed);
        changed = true;
      }
    }
  }
  return stratum;
};

/**
 * No danger may hang on what somebody does not have (semantics 8): a rule denies nothing that grows with what
 * strengthens an actor, itself or through other rules. Throws RuleProblem.
 */
const refuseLeaningOnAbsence = (
  parsed: readonly Parsed[],
  rules: readonly Rule[],
  predicates: readonly Predicate[],
): void => {
  /** By predicate: what strengthens that makes it true, and what makes it false. */
  const grows = new Map(predicates.map(({ id, strengthens }) => [id, new Set(strengthens ? [id] : [])]));
  const shrinks = new Map(predicates.map(({ id }) => [id, new Set<string>()]));
  const add = (to: Set<string> | undefined, from: Set<string> | undefined): boolean => {
    const before = to?.size;
    for (const one of from ?? []) to?.add(one);
    return to?.size !== before;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const { head, positive, negative } of parsed) {
      for (const [atoms, same] of [[positive, true] as const, [negative, false] as const]) {
        for (const { predicate } of atoms) {
          const more = add(grows.get(head.predicate), (same ? grows : shrinks).get(predicate));
          const less = add(shrinks.get(head.predicate), (same ? shrinks : grows).get(predicate));
          changed ||= more || less;
        }
      }
    }
  }
  for (const { id, index, negative } of parsed) {
    for (const { predicate } of negative) {
      const [through] = grows.get(predicate) ?? [];
      if (through === undefined) continue;
      throw new RuleProblem(
        id,
        denialOf(rules[index] as Rule, predicate),
        `rule "${id}" may not lean on the absence of "${predicate}"${through === predicate ? '' : `, which rests on "${through}"`}; what lowers a danger is a condition of a fact or a choice, never something missing`,
      );
    }
  }
};

/** Reads and checks rules against the signatures of predicates. Throws RuleProblem at the first fault. */
export const compileRules = (rules: readonly Rule[], predicates: readonly Predicate[]): RuleProgram => {
  const signatures = new Map(predicates.map((predicate) => [predicate.id, predicate]));

  const parsed = rules.map((rule, index) => {
    const fault = (part: string, message: string): never => {
      throw new RuleProblem(rule.id, part, message);
    };
    const read = <T>(part: string, reader: (text: string) => T): T => {
      try {
        return reader(part);
      } catch (error) {
        return fault(part, (error as Error).message);
      }
    };
    const head = read(rule.head, parseAtom);
    const body = rule.body.map((part) => read(part, parseBodyPart));
    const positive = body.flatMap((part) => (part.kind === 'atom' ? [part.atom] : []));
    const negative = body.flatMap((part) => (part.kind === 'not' ? [part.atom] : []));
    const comparisons = body.flatMap((part) => (part.kind === 'compare' ? [part] : []));

    const types = new Map<string, string>();
    const check = (atom: Atom, text: string): void => {
      const signature = signatures.get(atom.predicate);
      if (!signature) fault(text, `unknown predicate "${atom.predicate}"`);
      const expected = signature?.arguments ?? [];
      if (atom.terms.length !== expected.length) {
        fault(text, `"${atom.predicate}" takes ${expected.length} arguments, not ${atom.terms.length}`);
      }
      atom.terms.forEach((part, position) => {
        if (!('variable' in part)) return;
        const type = expected[position] as string;
        const known = types.get(part.variable);
        if (known === undefined) types.set(part.variable, type);
        // A device can stand where a holder is asked for: it holds what lies on it.
        else if (known !== type && !(new Set([known, type, 'device', 'holder']).size === 2)) {
          fault(text, `${part.variable} is a ${known} elsewhere in the rule and a ${type} here`);
        }
      });
    };
    check(head, rule.head);
    body.forEach((part, position) => {
      if (part.kind !== 'compare') check(part.atom, rule.body[position] as string);
    });
    if (signatures.get(head.predicate)?.given)
      fault(rule.head, `"${head.predicate}" is given by facts, so no rule may derive it`);

    const bound = new Set(positive.flatMap(variablesOf));
    const unbound = (part: string, names: readonly string[]): void => {
      for (const name of names) {
        if (bound.has(name)) continue;
        fault(
          part,
          `rule "${rule.id}": ${name} is bound by no positive atom of the body; add an atom that names it, or put a constant there`,
        );
      }
    };
    unbound(rule.head, variablesOf(head));
    body.forEach((part, position) => {
      const text = rule.body[position] as string;
      if (part.kind === 'not') unbound(text, variablesOf(part.atom));
      if (part.kind === 'compare') {
        unbound(
          text,
          [part.left, part.right].flatMap((side) => ('variable' in side ? [side.variable] : [])),
        );
      }
    });
    return {
      id: rule.id,
      index,
      head,
      positive,
      negative,
      comparisons,
      variables: [...bound],
      sources: rule.sources,
    };
  });

  const stratumOf = stratify(parsed, rules);
  refuseLeaningOnAbsence(parsed, rules, predicates);
  const compiled = parsed.map((rule) => ({ ...rule, stratum: stratumOf.get(rule.head.predicate) ?? 0 }));
  const strata = 1 + Math.max(0, ...compiled.map((rule) => rule.stratum));
  return { rules: compiled, predicates: signatures, strata, stratumOf };
};
