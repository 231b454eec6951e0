/** A term of a rule: a variable by name, or a constant. */
export type Term = { readonly variable: string } | { readonly constant: string };

export interface Atom {
  readonly predicate: string;
  readonly terms: readonly Term[];
}

export type BodyPart =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'not'; readonly atom: Atom }
  | { readonly kind: 'compare'; readonly left: Term; readonly operator: '=' | '!='; readonly right: Term };

export class RuleSyntaxError extends Error {}

/** A variable is a capitalised word; two capitals alone are a country code. */
const VARIABLE = /^[A-Z][a-z][A-Za-z]*$/;
const CONSTANT = /^([a-z0-9][a-z0-9:.@-]*|[A-Z]{2})$/;

const term = (text: string): Term => {
  if (VARIABLE.test(text)) return { variable: text };
  if (CONSTANT.test(text)) return { constant: text };
  throw new RuleSyntaxError(`"${text}" is neither a variable (Person) nor a constant (direct-messages)`);
};

/** Reads `predicate(Term, term, …)`. Throws RuleSyntaxError. */
export const parseAtom = (text: string): Atom => {
  const match = /^\s*([a-z][a-z0-9-]*)\(([^()]*)\)\s*$/.exec(text);
  if (!match) throw new RuleSyntaxError(`"${text}" is not an atom like holding(Person, App, …)`);
  const terms = (match[2] as string).split(',').map((part) => term(part.trim()));
  return { predicate: match[1] as string, terms };
};

/** Reads one line of a rule body: an atom, `not` an atom, or a comparison of two terms. */
export const parseBodyPart = (text: string): BodyPart => {
  const compare = /^\s*(\S+)\s*(!=|=)\s*(\S+)\s*$/.exec(text);
  if (compare) {
    return {
      kind: 'compare',
      left: term(compare[1] as string),
      operator: compare[2] as '=' | '!=',
      right: term(compare[3] as string),
    };
  }
  const negated = /^\s*not\s+(.*)$/.exec(text);
  if (negated) return { kind: 'not', atom: parseAtom(negated[1] as string) };
  return { kind: 'atom', atom: parseAtom(text) };
};

/** Reads an atom without variables. */
export const parseGroundAtom = (text: string): { predicate: string; constants: string[] } => {
  const atom = parseAtom(text);
  const constants = atom.terms.map((part) => {
    if ('variable' in part)
      throw new RuleSyntaxError(`"${text}" has the variable ${part.variable}, and a fact has none`);
    return part.constant;
  });
  return { predicate: atom.predicate, constants };
};

export const variablesOf = (atom: Atom): string[] =>
  atom.terms.flatMap((part) => ('variable' in part ? [part.variable] : []));
