import { type CaseProgram, classesOf, linkedWitnesses } from '../../models/reasoning/case-program.ts';
import { ChoiceTable } from '../../models/reasoning/choices.ts';
import { cubeFrom } from '../../models/reasoning/cubes.ts';
import type { GroundProgram } from '../../models/reasoning/ground-program.ts';
import { labelAtoms } from '../../models/reasoning/labels.ts';
import { explain } from '../../models/reasoning/paths.ts';
import { instancesByHead, proofSteps } from '../../models/reasoning/proofs.ts';
import { liveWitnesses, statusOf } from '../../models/reasoning/status.ts';

/** Rules that json-rules-engine can say too: some facts equal some values, and then the rule has hit. */
export interface FlatRule {
  readonly id: string;
  readonly conditions: readonly { fact: string; value: string }[];
}

export const flatRules = (
  rules: number,
  facts: number,
): { rules: FlatRule[]; answers: Record<string, string>[] } => {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const all = Array.from({ length: rules }, (_, index) => ({
    id: `rule-${index}`,
    conditions: [...new Set(Array.from({ length: 1 + next(3) }, () => next(facts)))].map((fact) => ({
      fact: `fact-${fact}`,
      value: `value-${next(3)}`,
    })),
  }));
  const answers = Array.from({ length: 20 }, () =>
    Object.fromEntries(Array.from({ length: facts }, (_, fact) => [`fact-${fact}`, `value-${next(3)}`])),
  );
  return { rules: all, answers };
};

/** The same rules in our engine, loaded once. */
export const loadFlatRules = (rules: readonly FlatRule[], facts: number): CaseProgram => {
  const choices = new ChoiceTable();
  for (let fact = 0; fact < facts; fact++) {
    choices.declare({ id: `fact-${fact}`, kind: 'setting', domain: ['value-0', 'value-1', 'value-2'] });
  }
  const ground: GroundProgram = {
    atoms: rules.map((rule) => ({ predicate: rule.id, constants: [] })),
    instances: rules.map((rule, index) => ({
      index,
      head: index,
      body: [],
      negated: [],
      cube: cubeFrom(
        new Map(
          rule.conditions.map(({ fact, value }) => {
            const choice = choices.indexOf(fact) as number;
            return [choice, choices.mask(choice, [value])];
          }),
        ),
      ),
      stratum: 0,
      rule: -1,
      fact: 0,
    })),
    strata: 1,
  };
  const labels = labelAtoms(
    ground,
    (choice) => choices.fullMask(choice),
    () => true,
  );
  const labelClass = classesOf(labels);
  return {
    choices,
    facts: [],
    rules: { rules: [], predicates: new Map(), strata: 1, stratumOf: new Map() },
    ground,
    labels,
    byHead: instancesByHead(ground),
    labelClass,
    devices: new Set(),
    linkedWitnesses: linkedWitnesses(choices, labels, labelClass),
  };
};

/** Rules that hit under the answers, each with the leaves of its proof. */
export const hitsOf = (program: CaseProgram, given: Readonly<Record<string, string>>): string[] => {
  const answers = program.choices.list.map((choice, index) =>
    program.choices.mask(index, [given[choice.id] as string]),
  );
  const hits: string[] = [];
  for (const [index, { predicate }] of program.ground.atoms.entries()) {
    if (statusOf(program, index, answers).status !== 'exposed') continue;
    const proof = explain(program, index, answers, liveWitnesses(program, index, answers));
    if (proof && proofSteps(proof).length > 0) hits.push(predicate);
  }
  return hits;
};
