import { groundFact } from '../reasoning/case-choices.ts';
import type { CaseFact } from '../reasoning/ground-program.ts';
import { groundProgram } from '../reasoning/grounding.ts';
import { labelAtoms } from '../reasoning/labels.ts';
import type { RuleProgram } from '../reasoning/rule-program.ts';

/** Facts of a rule's own case, each holding without condition. */
const plainFact = (text: string): CaseFact => ({
  ...groundFact(text, {}),
  cube: [],
  textId: null,
  sources: [],
  asOf: null,
  notVerified: false,
});

/** Does the rule itself derive the atom from these facts, with the other rules beside it? Design §3, "their own cases". */
export const ruleDerives = (
  rules: RuleProgram,
  ruleId: string,
  facts: readonly string[],
  expected: string,
): boolean => {
  const ground = groundProgram(rules, facts.map(plainFact));
  const { predicate, constants } = groundFact(expected, {});
  const wanted = ground.atoms.findIndex(
    (atom) => atom.predicate === predicate && atom.constants.join(',') === constants.join(','),
  );
  const rule = rules.rules.find((candidate) => candidate.id === ruleId);
  // Nothing is left open here, so an atom holds iff it has a witness at all.
  const labels = labelAtoms(
    ground,
    () => 0,
    () => true,
  );
  const holds = (atom: number): boolean => labels[atom]?.cubes.length !== 0;
  return ground.instances.some(
    ({ head, rule: by, body, negated }) =>
      head === wanted && by === rule?.index && body.every(holds) && !negated.some(holds),
  );
};
