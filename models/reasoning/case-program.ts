import type { ChoiceTable } from './choices.ts';
import type { CaseFact, GroundProgram } from './ground-program.ts';
import { groundProgram } from './grounding.ts';
import { type Label, labelAtoms } from './labels.ts';
import { instancesByHead } from './proofs.ts';
import type { RuleProgram } from './rule-program.ts';
import { live } from './validity.ts';

/** A case made ready for questions: grounded once, labelled once. Semantics, "Strategy". */
export interface CaseProgram {
  readonly choices: ChoiceTable;
  readonly facts: readonly CaseFact[];
  readonly rules: RuleProgram;
  readonly ground: GroundProgram;
  readonly labels: readonly Label[];
  readonly byHead: ReturnType<typeof instancesByHead>;
  /** Class of each atom's label: atoms with one label share everything that follows from it. */
  readonly labelClass: readonly number[];
}

export const prepareCase = (rules: RuleProgram, choices: ChoiceTable, facts: readonly CaseFact[]): CaseProgram => {
  const ground = groundProgram(rules, facts);
  const withdrawn = choices.withdrawn();
  const labels = labelAtoms(
    ground,
    (choice) => choices.fullMask(choice),
    (cube) => live(cube, withdrawn, choices.never),
  );
  return { choices, facts, rules, ground, labels, byHead: instancesByHead(ground), labelClass: classesOf(labels) };
};

const classesOf = (labels: readonly Label[]): number[] => {
  const classes = new Map<string, number>();
  return labels.map((label, atom) => {
    // An incomplete label does not tell atoms apart, so each such atom is a class of its own.
    const key = label.incomplete ? `#${atom}` : label.cubes.map((cube) => cube.join(',')).join(';');
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, classes.size);
    return classes.size - 1;
  });
};
