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
}

export const prepareCase = (rules: RuleProgram, choices: ChoiceTable, facts: readonly CaseFact[]): CaseProgram => {
  const ground = groundProgram(rules, facts);
  const withdrawn = choices.withdrawn();
  const labels = labelAtoms(
    ground,
    (choice) => choices.fullMask(choice),
    (cube) => live(cube, withdrawn, choices.never),
  );
  return { choices, facts, rules, ground, labels, byHead: instancesByHead(ground) };
};
