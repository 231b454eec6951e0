import type { Cube } from './cubes.ts';

/** One instance `head ← body, not negated, cube`. Facts are instances without a body. Semantics 6. */
export interface Instance {
  readonly index: number;
  readonly head: number;
  readonly body: readonly number[];
  readonly negated: readonly number[];
  readonly cube: Cube;
  readonly stratum: number;
  /** Index of the rule, or −1 for a fact. */
  readonly rule: number;
  /** Index of the fact, or −1 for a rule. */
  readonly fact: number;
}

export interface GroundAtom {
  readonly predicate: string;
  readonly constants: readonly string[];
}

/** A finite set of instances over interned atoms, for one case. */
export interface GroundProgram {
  readonly atoms: readonly GroundAtom[];
  readonly instances: readonly Instance[];
  readonly strata: number;
}

/** A fact of the case: an atom that holds under a cube, with what it rests on. */
export interface CaseFact {
  readonly predicate: string;
  readonly constants: readonly string[];
  readonly cube: Cube;
  /** Text id of the fact's own sentence, where it has one. */
  readonly textId: string | null;
  /** Arguments of that sentence. */
  readonly textArgs?: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly notVerified: boolean;
}
