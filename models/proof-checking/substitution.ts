import type { Comparison, GroundAtom, Pattern, Term } from './read-rule.ts';

/** What each variable of a rule stands for. */
export type Substitution = ReadonlyMap<string, string>;

export const NOTHING_BOUND: Substitution = new Map();

/** The substitution extended so that the pattern reads as the atom; null if no extension does. */
export const matched = (pattern: Pattern, atom: GroundAtom, so: Substitution): Substitution | null => {
  if (pattern.predicate !== atom.predicate || pattern.terms.length !== atom.constants.length) return null;
  const extended = new Map(so);
  for (const [position, { name, variable }] of pattern.terms.entries()) {
    const constant = atom.constants[position] as string;
    const meant = variable ? (extended.get(name) ?? constant) : name;
    if (meant !== constant) return null;
    if (variable) extended.set(name, constant);
  }
  return extended;
};

const meaning = ({ name, variable }: Term, so: Substitution): string | null =>
  variable ? (so.get(name) ?? null) : name;

/** The pattern with every variable replaced; null if one stands for nothing. */
export const substituted = ({ predicate, terms }: Pattern, so: Substitution): GroundAtom | null => {
  const constants: string[] = [];
  for (const term of terms) {
    const constant = meaning(term, so);
    if (constant === null) return null;
    constants.push(constant);
  }
  return { predicate, constants };
};

export const comparisonHolds = ({ left, right, equal }: Comparison, so: Substitution): boolean => {
  const a = meaning(left, so);
  const b = meaning(right, so);
  return a !== null && b !== null && (a === b) === equal;
};
