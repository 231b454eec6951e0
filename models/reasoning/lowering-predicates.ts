import type { Pack } from '../knowledge/schemas/pack.ts';
import { parseAtom, parseBodyPart } from './rule-syntax.ts';

const known = new WeakMap<Pack['rules'], ReadonlySet<string>>();

/**
 * Predicates whose facts can only keep exposures shut, because rules lean on their absence, directly or through other
 * rules. What they say lowers a danger: such a fact counts only as far as grade A and B sources show it (semantics 31).
 */
export const loweringPredicates = ({ rules }: Pick<Pack, 'rules'>): ReadonlySet<string> => {
  const found = known.get(rules) ?? onlyLowering(rules);
  known.set(rules, found);
  return found;
};

const onlyLowering = (rules: Pack['rules']): ReadonlySet<string> => {
  const read = rules.map(({ head, body }) => ({
    head: parseAtom(head).predicate,
    body: body.map(parseBodyPart).flatMap((part) => ('atom' in part ? [part] : [])),
  }));
  const raising = new Set(['exposure']);
  const lowering = new Set<string>();
  for (let before = -1; before !== raising.size + lowering.size; ) {
    before = raising.size + lowering.size;
    for (const { head, body } of read) {
      for (const [from, same, other] of [
        [raising, raising, lowering],
        [lowering, lowering, raising],
      ] as const) {
        if (!from.has(head)) continue;
        for (const { kind, atom } of body) (kind === 'not' ? other : same).add(atom.predicate);
      }
    }
  }
  return new Set([...lowering].filter((predicate) => !raising.has(predicate)));
};
