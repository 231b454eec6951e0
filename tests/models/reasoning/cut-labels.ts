import { type CaseProgram, classesOf, linkedWitnesses } from '../../../models/reasoning/case-program.ts';
import { labelAtoms } from '../../../models/reasoning/labels.ts';
import { live } from '../../../models/reasoning/validity.ts';

/** The same case with its labels cut short at so many witnesses, so that search has to decide. Semantics 12. */
export const withCutLabels = (program: CaseProgram, cap: number): CaseProgram => {
  const { choices, ground } = program;
  const withdrawn = choices.withdrawn();
  const labels = labelAtoms(
    ground,
    (choice) => choices.fullMask(choice),
    (cube) => live(cube, withdrawn, choices.never),
    cap,
  );
  const labelClass = classesOf(labels);
  return { ...program, labels, labelClass, linkedWitnesses: linkedWitnesses(choices, labels, labelClass) };
};
