import type { Rule } from '../../models/knowledge/schemas/rule.ts';
import type { ChoiceTable } from '../../models/reasoning/choices.ts';
import type { Cube } from '../../models/reasoning/cubes.ts';
import type { CaseFact, GroundProgram } from '../../models/reasoning/ground-program.ts';

/** One claim about an atom: it holds exactly where some witness does. */
export interface Claim {
  /** The atom as clingo writes it (`clingoAtom`). */
  readonly atom: string;
  readonly witnesses: readonly Cube[];
}

/** Claims are added to a program up to this many characters: what clingo takes at once, less one large claim. */
const FULL = 800_000;

const quoted = (constant: string): string => `"${constant}"`;
const predicateName = (id: string): string => `p_${id.replaceAll('-', '_')}`;

/** An atom without variables, in clingo's words. */
export const clingoAtom = (predicate: string, constants: readonly string[]): string =>
  constants.length === 0
    ? predicateName(predicate)
    : `${predicateName(predicate)}(${constants.map(quoted).join(',')})`;

/**
 * Rule texts are read anew here, not by the engine's reader: a variable is a capital and a small letter,
 * anything else a constant.
 */
const termText = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text : quoted(text));

const atomText = (text: string): string => {
  const open = text.indexOf('(');
  const inside = text.slice(open + 1, text.lastIndexOf(')'));
  const terms = inside.split(',').map((term) => termText(term.trim()));
  return `${predicateName(text.slice(0, open).trim())}(${terms.join(',')})`;
};

const bodyText = (line: string): string => {
  const text = line.trim();
  const sides = text.includes('(') ? null : text.split(/\s*(!?=)\s*/);
  if (sides) return `${termText(sides[0] ?? '')}${sides[1]}${termText(sides[2] ?? '')}`;
  return text.startsWith('not ') ? `not ${atomText(text.slice(4))}` : atomText(text);
};

const clause = (head: string, body: readonly string[]): string =>
  body.length === 0 ? `${head}.` : `${head}:-${body.join(',')}.`;

/** A case for clingo: choices, cubes and `never` as "Oracles" of the semantics says, and logic given by the caller. */
export class Translation {
  private readonly cubes: Map<string, number>;
  private readonly literals: Set<string>;
  private readonly lines: string[];

  /** Begun anew, or where another one stands. */
  constructor(
    private readonly choices: ChoiceTable,
    from?: Translation,
  ) {
    this.cubes = new Map(from?.cubes);
    this.literals = new Set(from?.literals);
    this.lines = [...(from?.lines ?? [])];
    if (!from) for (const cube of choices.never) this.lines.push(clause('', this.holds(cube)));
  }

  /** `head` follows from the parts of `body`, under the cube. */
  clause(head: string, body: readonly string[], cube: Cube): void {
    this.lines.push(clause(head, [...body, ...this.holds(cube)]));
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** The program in which every choice takes one of the values that the answers leave it. */
  under(answers: readonly number[]): string {
    const names = new Set<string>();
    const domains = this.choices.list.flatMap((choice, index) => {
      // `@after` has no value of its own: it shares that of its `@before`.
      if (choice.linkedTo !== undefined) return [];
      const name = quoted(choice.id);
      names.add(name);
      return [
        `choice(${name}).`,
        ...this.choices
          .values(index, answers[index] as number)
          .map((value) => `dom(${name},${quoted(value)}).`),
      ];
    });
    return [
      '#defined dom/2. #defined choice/1. #defined ok/1. #defined l/2.',
      ...domains,
      '1{val(V,D):dom(V,D)}1:-choice(V).',
      ...this.lines,
    ].join('\n');
  }

  /**
   * Programs that are unsatisfiable together exactly if no completion tells an atom from its witnesses.
   * Several, because one may not grow without bound.
   */
  proofs(claims: readonly Claim[]): string[] {
    const programs: string[] = [];
    let left = claims;
    do {
      // What is said of the cubes of these claims stands in this program alone.
      const own = new Translation(this.choices, this);
      const labels = new Map<string, number>();
      const compared: string[] = [];
      let taken = 0;
      let size = own.under(this.choices.withdrawn()).length;
      let told = own.lines.length;
      while (taken < left.length && (taken === 0 || size < FULL)) {
        const { atom, witnesses } = left[taken] as Claim;
        const from = compared.length;
        const key = JSON.stringify(witnesses);
        const label = `w(${labels.get(key) ?? labels.size})`;
        if (!labels.has(key)) {
          labels.set(key, labels.size);
          for (const cube of witnesses) compared.push(clause(label, own.holds(cube)));
        }
        compared.push(clause('bad', [atom, `not ${label}`]), clause('bad', [label, `not ${atom}`]));
        for (const line of [...compared.slice(from), ...own.lines.slice(told)]) size += line.length + 1;
        told = own.lines.length;
        taken += 1;
      }
      left = left.slice(taken);
      // The rest comes last: by now it says what each cube means.
      const rest = own.under(this.choices.withdrawn());
      programs.push(['#defined w/1. #defined bad/0.', ...compared, ':-not bad.', rest].join('\n'));
    } while (left.length > 0);
    return programs;
  }

  /** `ok(c)` of a cube, having said when it holds; nothing for the cube that always does. */
  private holds(cube: Cube): string[] {
    if (cube.length === 0) return [];
    const key = cube.join(',');
    const known = this.cubes.get(key);
    if (known !== undefined) return [`ok(${known})`];
    const number = this.cubes.size;
    this.cubes.set(key, number);
    const body: string[] = [];
    for (let at = 0; at < cube.length; at += 2) {
      const choice = cube[at] as number;
      const { linkedTo } = this.choices.at(choice);
      body.push(this.literal(linkedTo ?? choice, this.choices.values(choice, cube[at + 1] as number)));
    }
    this.lines.push(clause(`ok(${number})`, body));
    return [`ok(${number})`];
  }

  private literal(choice: number, values: readonly string[]): string {
    const name = quoted(this.choices.at(choice).id);
    const literal = `l(${name},${quoted(values.join('|'))})`;
    if (!this.literals.has(literal)) {
      this.literals.add(literal);
      for (const value of values) this.lines.push(`${literal}:-val(${name},${quoted(value)}).`);
    }
    return literal;
  }
}

/** Rules with their variables and the facts of a case: clingo grounds them itself. */
export const translateCase = (
  rules: readonly Pick<Rule, 'head' | 'body'>[],
  predicates: readonly { readonly id: string; readonly arguments: readonly string[] }[],
  choices: ChoiceTable,
  facts: readonly CaseFact[],
): Translation => {
  const translation = new Translation(choices);
  for (const { id, arguments: types } of predicates)
    translation.line(`#defined ${predicateName(id)}/${types.length}.`);
  for (const rule of rules) translation.clause(atomText(rule.head), rule.body.map(bodyText), []);
  for (const { predicate, constants, cube } of facts)
    translation.clause(clingoAtom(predicate, constants), [], cube);
  return translation;
};

/** A program that is ground already. */
export const translateGround = (choices: ChoiceTable, { atoms, instances }: GroundProgram): Translation => {
  const translation = new Translation(choices);
  const text = (atom: number): string => {
    const { predicate, constants } = atoms[atom] as GroundProgram['atoms'][number];
    return clingoAtom(predicate, constants);
  };
  atoms.forEach((_, atom) => {
    translation.line(`#defined ${text(atom)}/0.`);
  });
  for (const { head, body, negated, cube } of instances) {
    translation.clause(text(head), [...body.map(text), ...negated.map((atom) => `not ${text(atom)}`)], cube);
  }
  return translation;
};
