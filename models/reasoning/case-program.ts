import { type ChoiceTable, overRepresentatives } from './choices.ts';
import type { Cube } from './cubes.ts';
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
  readonly devices: ReadonlySet<string>;
  /** Witnesses of each atom with `@after` read as its `@before`: how they stand while no action is tried out. */
  readonly linkedWitnesses: readonly (readonly Cube[])[];
}

export const prepareCase = (
  rules: RuleProgram,
  choices: ChoiceTable,
  facts: readonly CaseFact[],
): CaseProgram => {
  const ground = groundProgram(rules, facts);
  const withdrawn = choices.withdrawn();
  const guarded = new Set(choices.never.flatMap((cube) => cube.filter((_, position) => position % 2 === 0)));
  const labels = labelAtoms(
    ground,
    (choice) => choices.fullMask(choice),
    // Only a cube over choices that a never rule names can be impossible with all answers withdrawn.
    (cube) =>
      !cube.some((choice, at) => at % 2 === 0 && guarded.has(choice)) || live(cube, withdrawn, choices.never),
  );
  const labelClass = classesOf(labels);
  return {
    choices,
    facts,
    rules,
    ground,
    labels,
    byHead: instancesByHead(ground),
    labelClass,
    devices: new Set(
      ground.atoms.flatMap((atom) => (atom.predicate === 'has-device' ? [atom.constants[1] ?? ''] : [])),
    ),
    linkedWitnesses: linkedWitnesses(choices, labels, labelClass),
  };
};

/** One list a label class: equal labels read alike. */
export const linkedWitnesses = (
  choices: ChoiceTable,
  labels: readonly Label[],
  labelClass: readonly number[],
): Cube[][] => {
  const byClass = new Map<number, Cube[]>();
  return labels.map((label, atom) => {
    const key = labelClass[atom] as number;
    const known = byClass.get(key);
    if (known) return known;
    const read = label.cubes.flatMap((cube) => {
      const one = overRepresentatives(choices, cube, new Set());
      return one ? [one] : [];
    });
    byClass.set(key, read);
    return read;
  });
};

export const classesOf = (labels: readonly Label[]): number[] => {
  const classes = new Map<string, number>();
  return labels.map((label, atom) => {
    // An incomplete label does not tell atoms apart, so each such atom is a class of its own.
    const key = label.incomplete ? `#${atom}` : JSON.stringify(label.cubes);
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, classes.size);
    return classes.size - 1;
  });
};
