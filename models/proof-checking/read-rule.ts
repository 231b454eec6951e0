import type { PlainRule } from './plain-case.ts';

export interface Term {
  readonly name: string;
  readonly variable: boolean;
}

export interface Pattern {
  readonly predicate: string;
  readonly terms: readonly Term[];
}

export interface Comparison {
  readonly left: Term;
  readonly right: Term;
  readonly equal: boolean;
}

export interface ReadRule {
  readonly id: string;
  readonly head: Pattern;
  readonly asks: readonly Pattern[];
  readonly denies: readonly Pattern[];
  readonly comparisons: readonly Comparison[];
}

export class Unreadable extends Error {}

const PUNCTUATION = '(),=!';
const between = (character: string, from: string, to: string): boolean =>
  from <= character && character <= to;

/** Names and single signs, in order. */
const tokens = (text: string): string[] => {
  const out: string[] = [];
  let name = '';
  const end = (): void => {
    if (name !== '') out.push(name);
    name = '';
  };
  for (const character of text) {
    if (PUNCTUATION.includes(character)) {
      end();
      out.push(character);
    } else if (character === ' ' || character === '\n' || character === '\t') end();
    else name += character;
  }
  end();
  return out;
};

/** A word with a capital is a variable, two capitals are a country, what starts small or with a digit stands for itself. */
const readTerm = (name: string | undefined): Term => {
  if (name === undefined || PUNCTUATION.includes(name)) throw new Unreadable('a name is missing');
  const [first = '', second = ''] = name;
  if (between(first, 'A', 'Z')) {
    if (between(second, 'a', 'z')) return { name, variable: true };
    if (name.length === 2 && between(second, 'A', 'Z')) return { name, variable: false };
  } else if (between(first, 'a', 'z') || between(first, '0', '9')) return { name, variable: false };
  throw new Unreadable(`"${name}" is no name`);
};

const readPattern = (words: readonly string[]): Pattern => {
  const [predicate, open, ...rest] = words;
  if (open !== '(' || rest.at(-1) !== ')') throw new Unreadable(`"${words.join(' ')}" is no atom`);
  const inside = rest.slice(0, -1);
  const terms = inside.filter((_, at) => at % 2 === 0).map(readTerm);
  if (inside.length % 2 === 0 || inside.some((word, at) => at % 2 === 1 && word !== ',')) {
    throw new Unreadable(`"${words.join(' ')}" is no list of names`);
  }
  return { predicate: readTerm(predicate).name, terms };
};

/** Reads the texts of a rule. Throws Unreadable. */
export const readRule = ({ id, head, body }: PlainRule): ReadRule => {
  const asks: Pattern[] = [];
  const denies: Pattern[] = [];
  const comparisons: Comparison[] = [];
  for (const line of body) {
    const words = tokens(line);
    const sign = words.indexOf('=');
    if (sign >= 0) {
      const equal = words[sign - 1] !== '!';
      if (words.length !== (equal ? 3 : 4) || sign !== words.length - 2)
        throw new Unreadable(`"${line}" is no comparison`);
      comparisons.push({ left: readTerm(words[0]), right: readTerm(words.at(-1)), equal });
    } else if (words[0] === 'not' && words[1] !== '(') denies.push(readPattern(words.slice(1)));
    else asks.push(readPattern(words));
  }
  return { id, head: readPattern(tokens(head)), asks, denies, comparisons };
};

/** An atom without variables. */
export interface GroundAtom {
  readonly predicate: string;
  readonly constants: readonly string[];
}

export const atomKey = ({ predicate, constants }: GroundAtom): string =>
  `${predicate}(${constants.join(',')})`;

/** Reads an atom without variables. Throws Unreadable. */
export const readAtom = (text: string): GroundAtom => {
  const { predicate, terms } = readPattern(tokens(text));
  if (terms.some((term) => term.variable)) throw new Unreadable(`"${text}" has a variable`);
  return { predicate, constants: terms.map((term) => term.name) };
};
