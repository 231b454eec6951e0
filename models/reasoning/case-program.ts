import { type ChoiceTable, overRepresentatives } from './choices.ts';
import type { Cube } from './cubes.ts';
import type { CaseFact, GroundProgram } from './ground-program.ts';
import { groundProgram } from './grounding.ts';
import type { Label } from './label-algebra.ts';
import { labelAtoms } from './labels.ts';
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

const NOTHING_APART: ReadonlySet<number> = new Set();

/** One list a label class: equal labels read alike. */
export const linkedWitnesses = (
  choices: ChoiceTable,
  labels: readonly Label[],
  labelClass: readonly number[],
): (readonly Cube[])[] => {
  const byClass = new Map<number, readonly Cube[]>();
  return labels.map((label, atom) => {
    const key = labelClass[atom] as number;
    const known = byClass.get(key);
    if (known) return known;
    const all = label.cubes.flatMap((cube) => {
      const one = overRepresentatives(choices, cube, NOTHING_APART);
      return one ? [one] : [];
    });
    // The label's own list tells whoever reads it that nothing in it is linked.
    const linked = all.length !== label.cubes.length || all.some((cube, at) => cube !== label.cubes[at]);
    const read = linked ? all : label.cubes;
    byClass.set(key, read);
    return read;
  });
};

export const classesOf = (labels: readonly Label[]): number[] => {
  const byObject = new Map<Label, number>();
  const byWitnesses = new Map<string, number>();
  let classes = 0;
  return labels.map((label) => {
    // An incomplete label does not tell atoms apart, so each such atom is a class of its own.
    if (label.incomplete) return classes++;
    const known = byObject.get(label);
    if (known !== undefined) return known;
    const key = JSON.stringify(label.cubes);
    const alike = byWitnesses.get(key) ?? classes++;
    byWitnesses.set(key, alike);
    byObject.set(label, alike);
    return alike;
  });
};
