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

/**
 * Strata of predicates: a rule's head lies no lower than what it uses, and higher than what it denies.
 * Throws RuleProblem for a cycle through negation.
 */
const stratify = (rules: readonly Omit<CompiledRule, 'stratum'>[]): Map<string, number> => {
  const stratum = new Map<string, number>();
  const at = (predicate: string): number => stratum.get(predicate) ?? 0;
  const limit = rules.length + 1;
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) {
      let needed = at(rule.head.predicate);
      for (const atom of rule.positive) needed = Math.max(needed, at(atom.predicate));
      for (const atom of rule.negative) needed = Math.max(needed, at(atom.predicate) + 1);
      if (needed > limit) {
        throw new RuleProblem(
          rule.id,
          rule.head.predicate,
          `rule "${rule.id}" denies something that depends on its own head`,
        );
      }
      if (needed > at(rule.head.predicate)) {
        stratum.set(rule.head.predicate, needed);
        changed = true;
      }
    }
  }
  return stratum;
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
        if (!bound.has(name)) fault(part, `${name} is bound by no positive atom of the body`);
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
      if (part.kind === 'not' && signatures.get(part.atom.predicate)?.strengthens) {
        fault(text, `a rule may not lean on the absence of "${part.atom.predicate}"`);
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

  const stratumOf = stratify(parsed);
  const compiled = parsed.map((rule) => ({ ...rule, stratum: stratumOf.get(rule.head.predicate) ?? 0 }));
  const strata = 1 + Math.max(0, ...compiled.map((rule) => rule.stratum));
  return { rules: compiled, predicates: signatures, strata, stratumOf };
};
