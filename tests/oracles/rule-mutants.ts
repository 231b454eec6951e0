import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import type { Rule } from '../../models/knowledge/schemas/rule.ts';
import { type Atom, parseAtom, parseBodyPart, type Term } from '../../models/reasoning/rule-syntax.ts';
import { ACTORS, CAPABILITIES, FACTORS, PERSONS } from '../../models/vocabulary/capabilities.ts';
import { DATA_KINDS } from '../../models/vocabulary/data.ts';
import { PLACES, PROTECTIONS, TIMES } from '../../models/vocabulary/places.ts';

export const MUTATIONS = ['drop', 'constant', 'widen', 'compare', 'negate'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** Rules that differ from a given one in one place, all of one kind and place: the first that the loader admits stands for them. */
export interface Mutants {
  readonly mutation: Mutation;
  readonly rules: readonly Rule[];
}

const FRESH: Term = { variable: 'Anything' };

const textOf = (term: Term): string => ('variable' in term ? term.variable : term.constant);
const atomText = ({ predicate, terms }: Atom): string => `${predicate}(${terms.map(textOf).join(', ')})`;

const constantsByType = (pack: Pack): Readonly<Record<string, readonly string[]>> => {
  const apps = pack.apps.map((app) => app.id);
  const devices = pack.apps.filter((app) => app.kind === 'device').map((app) => app.id);
  return {
    actor: ACTORS,
    capability: CAPABILITIES,
    person: PERSONS,
    app: apps,
    data: DATA_KINDS,
    place: PLACES,
    holder: [...pack.operators.map((operator) => operator.id), ...devices],
    protection: PROTECTIONS,
    time: TIMES,
    country: pack.jurisdictions.map((jurisdiction) => jurisdiction.id),
    factor: FACTORS,
    device: devices,
  };
};

/** Every slip of one place: a part left out, a constant mistaken, a variable not joined, a comparison or a sign turned. */
export const mutantsOf = (pack: Pack, rule: Rule): Mutants[] => {
  const constants = constantsByType(pack);
  const found: Mutants[] = [];
  const withPart = (at: number, text: string): Rule => ({ ...rule, body: rule.body.with(at, text) });

  const atoms = [rule.head, ...rule.body.map((text) => text.replace(/^\s*not\s/, ''))];
  const words = atoms.flatMap((text) => text.match(/[\w:.@-]+/g) ?? []);
  /** Another name for what stands in one place only changes nothing. */
  const joined = (variable: string): boolean => words.filter((word) => word === variable).length > 1;

  const inAtom = (atom: Atom, put: (atom: Atom) => Rule): void => {
    const types = pack.predicates.find(({ id }) => id === atom.predicate)?.arguments ?? [];
    atom.terms.forEach((term, position) => {
      const changed = (to: Term): Rule => put({ ...atom, terms: atom.terms.with(position, to) });
      if ('variable' in term) {
        if (joined(term.variable)) found.push({ mutation: 'widen', rules: [changed(FRESH)] });
        return;
      }
      const known = constants[types[position] as string] ?? [];
      const next = known.indexOf(term.constant) + 1;
      const others = [...known.slice(next), ...known.slice(0, next)].filter((name) => name !== term.constant);
      found.push({ mutation: 'constant', rules: others.map((constant) => changed({ constant })) });
    });
  };

  inAtom(parseAtom(rule.head), (head) => ({ ...rule, head: atomText(head) }));
  rule.body.forEach((text, at) => {
    found.push({ mutation: 'drop', rules: [{ ...rule, body: rule.body.toSpliced(at, 1) }] });
    const part = parseBodyPart(text);
    if (part.kind === 'compare') {
      const turned = part.operator === '=' ? '!=' : '=';
      const compare = `${textOf(part.left)} ${turned} ${textOf(part.right)}`;
      found.push({ mutation: 'compare', rules: [withPart(at, compare)] });
      return;
    }
    const sign = part.kind === 'not' ? 'not ' : '';
    inAtom(part.atom, (atom) => withPart(at, sign + atomText(atom)));
    const negated = part.kind === 'not' ? atomText(part.atom) : `not ${text}`;
    found.push({ mutation: 'negate', rules: [withPart(at, negated)] });
  });
  return found;
};
