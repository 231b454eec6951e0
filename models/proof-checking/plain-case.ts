import type { Condition } from './conditions.ts';

/** A rule as the knowledge writes it. */
export interface PlainRule {
  readonly id: string;
  readonly head: string;
  readonly body: readonly string[];
}

export interface PlainFact {
  readonly predicate: string;
  readonly constants: readonly string[];
  readonly condition: Condition;
  /** What the fact is called in a proof; empty where it has no name. */
  readonly by: string;
}

/** All that a proof may rest on. */
export interface PlainCase {
  readonly rules: readonly PlainRule[];
  readonly facts: readonly PlainFact[];
  /** The values that each choice can have. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Conditions that cannot hold. */
  readonly never: readonly Condition[];
}

export interface PlainStep {
  readonly atom: string;
  readonly by: string;
  readonly rule: boolean;
  readonly uses: readonly number[];
  readonly rests: Condition;
}
