import { both, type Condition, describe, implies, same } from './conditions.ts';
import { createDenials } from './denials.ts';
import type { PlainCase, PlainFact, PlainStep } from './plain-case.ts';
import { atomKey, type GroundAtom, type ReadRule, readAtom, readRule, Unreadable } from './read-rule.ts';
import { comparisonHolds, matched, NOTHING_BOUND, type Substitution, substituted } from './substitution.ts';

export type FaultReason =
  | 'no-such-step'
  | 'later-step'
  | 'unreadable'
  | 'unknown-fact'
  | 'other-fact'
  | 'other-condition'
  | 'fact-with-uses'
  | 'unknown-rule'
  | 'wrong-number-of-uses'
  | 'no-instance'
  | 'comparison-fails'
  | 'other-head'
  | 'not-denied'
  | 'needless-condition'
  | 'contradictory'
  | 'other-conclusion'
  | 'other-witness';

/** Why a proof is rejected, and at which step (null: as a whole). */
export interface Fault {
  readonly step: number | null;
  readonly reason: FaultReason;
  readonly detail: string;
}

/** What a proof is said to prove: the atom, the exact condition it holds under, and the step that concludes it. */
export interface Claim {
  readonly atom: string;
  readonly witness: Condition;
  readonly step: number;
}

/**
 * Checks proofs against the texts of the rules and the facts of one case. It shares nothing with the reasoning
 * that made them: it reads rules itself, finds substitutions itself and judges denials itself.
 */
export class ProofChecker {
  private readonly rules = new Map<string, ReadRule>();
  private readonly facts = new Map<string, PlainFact[]>();
  private readonly denied: ReturnType<typeof createDenials>;

  /** Throws Unreadable where a rule cannot be read, or two have one id. */
  constructor(private readonly theCase: PlainCase) {
    for (const rule of theCase.rules) {
      if (this.rules.has(rule.id)) throw new Unreadable(`two rules are called "${rule.id}"`);
      this.rules.set(rule.id, readRule(rule));
    }
    for (const fact of theCase.facts) {
      const key = atomKey(fact);
      this.facts.set(key, [...(this.facts.get(key) ?? []), fact]);
    }
    this.denied = createDenials(theCase, [...this.rules.values()]);
  }

  /** The first fault of a proof, or null: then the claim follows from the rules and the facts. */
  check(steps: readonly PlainStep[], claim: Claim): Fault | null {
    const part = stepsBelow(steps, claim.step);
    if (!Array.isArray(part)) return part;
    let witness: Condition | null = {};
    for (const at of part) {
      const fault = this.checkStep(steps, at);
      if (fault) return fault;
      witness = witness && both(witness, (steps[at] as PlainStep).rests);
    }
    const whole = (reason: FaultReason, detail: string): Fault => ({ step: null, reason, detail });
    if (!witness || this.theCase.never.some((impossible) => implies(witness as Condition, impossible)))
      return whole('contradictory', 'what the steps rest on cannot all be so');
    const { atom } = steps[claim.step] as PlainStep;
    if (atom !== claim.atom) return whole('other-conclusion', `concludes ${atom}, not ${claim.atom}`);
    if (!same(witness, claim.witness))
      return whole('other-witness', `rests on ${describe(witness)}, not on ${describe(claim.witness)}`);
    return null;
  }

  /** The fault of one step taken by itself, or null: it is a fact of the case, or follows from what it uses. */
  checkStep(steps: readonly PlainStep[], at: number): Fault | null {
    const fault = (reason: FaultReason, detail: string): Fault => ({ step: at, reason, detail });
    const step = steps[at];
    if (!step) return fault('no-such-step', `there is no step ${at}`);
    const late = step.uses.find((used) => !(used < at && used >= 0 && Number.isInteger(used)));
    if (late !== undefined) return fault('later-step', `uses step ${late}`);
    try {
      const atom = readAtom(step.atom);
      if (atomKey(atom) !== step.atom)
        return fault('unreadable', `"${step.atom}" is not written as atoms are`);
      const used = step.uses.map((place) => readAtom((steps[place] as PlainStep).atom));
      return step.rule ? this.checkRule(step, atom, used, fault) : this.checkFact(step, fault);
    } catch (error) {
      if (error instanceof Unreadable) return fault('unreadable', error.message);
      throw error;
    }
  }

  private checkFact(step: PlainStep, fault: FaultAt): Fault | null {
    if (step.uses.length > 0) return fault('fact-with-uses', 'a fact follows from nothing');
    const stated = this.facts.get(step.atom) ?? [];
    if (stated.length === 0) return fault('unknown-fact', `${step.atom} is no fact of the case`);
    const named = stated.filter((fact) => fact.by === step.by);
    if (named.length === 0) return fault('other-fact', `"${step.by}" does not say ${step.atom}`);
    return named.some(({ condition }) => same(condition, step.rests))
      ? null
      : fault('other-condition', `${step.atom} is not stated under ${describe(step.rests)}`);
  }

  private checkRule(
    step: PlainStep,
    atom: GroundAtom,
    used: readonly GroundAtom[],
    fault: FaultAt,
  ): Fault | null {
    const rule = this.rules.get(step.by);
    if (!rule) return fault('unknown-rule', `there is no rule "${step.by}"`);
    if (used.length !== rule.asks.length)
      return fault('wrong-number-of-uses', `"${rule.id}" asks for ${rule.asks.length} atoms`);
    let so: Substitution = NOTHING_BOUND;
    for (const [position, asked] of rule.asks.entries()) {
      const proved = used[position] as GroundAtom;
      const next = matched(asked, proved, so);
      if (!next) return fault('no-instance', `${atomKey(proved)} is not what "${rule.id}" asks for`);
      so = next;
    }
    if (!rule.comparisons.every((comparison) => comparisonHolds(comparison, so)))
      return fault('comparison-fails', `a comparison of "${rule.id}" does not hold`);
    const head = substituted(rule.head, so);
    if (!head || atomKey(head) !== atomKey(atom))
      return fault('other-head', `"${rule.id}" concludes ${head ? atomKey(head) : 'nothing definite'}`);
    return this.checkDenials(rule, so, step.rests, fault);
  }

  private checkDenials(rule: ReadRule, so: Substitution, rests: Condition, fault: FaultAt): Fault | null {
    const denied = rule.denies.map((pattern) => substituted(pattern, so));
    for (const atom of denied) {
      if (!atom || this.denied(atom, rests, this.theCase.never) !== 'shown')
        return fault(
          'not-denied',
          `${atom ? atomKey(atom) : 'something indefinite'} may hold under ${describe(rests)}`,
        );
    }
    // A rule adds no condition but the widest under which what it denies is false. Semantics 10.
    const [only] = denied;
    if (denied.length > 1) return null;
    for (const wider of widenings(rests, this.theCase.choices)) {
      if (!only || this.denied(only, wider, []) === 'shown')
        return fault('needless-condition', `${describe(rests)} is more than "${rule.id}" needs`);
    }
    return null;
  }
}

type FaultAt = (reason: FaultReason, detail: string) => Fault;

/** The steps that a conclusion rests on, itself last; or why that cannot be told. */
export const stepsBelow = (steps: readonly PlainStep[], conclusion: number): number[] | Fault => {
  const order = new Set<number>();
  const walk = (at: number): Fault | null => {
    const step = steps[at];
    if (!step) return { step: at, reason: 'no-such-step', detail: `there is no step ${at}` };
    for (const used of step.uses) {
      if (used >= at) return { step: at, reason: 'later-step', detail: `uses step ${used}` };
      const fault = order.has(used) ? null : walk(used);
      if (fault) return fault;
    }
    order.add(at);
    return null;
  };
  return walk(conclusion) ?? [...order];
};

/** Conditions that allow one value more. */
function* widenings(condition: Condition, choices: PlainCase['choices']): Generator<Condition> {
  for (const [choice, values] of Object.entries(condition)) {
    const domain = choices[choice] ?? values;
    for (const value of domain) {
      if (!values.includes(value)) yield { ...condition, [choice]: [...values, value] };
    }
    // Every value is allowed: a condition that says nothing.
    if (domain.every((value) => values.includes(value))) yield { ...condition, [choice]: domain };
  }
}
