import fc from 'fast-check';
import type { Action } from '../../../models/knowledge/schemas/action.ts';
import type { Planned } from '../../../models/planning/plan-problem.ts';
import { BURDENS, compareRanks, compareValues, TIERS } from '../../../models/planning/plan-value.ts';
import type { CaseAction } from '../../../models/reasoning/actions.ts';
import { afterActions } from '../../../models/reasoning/actions.ts';
import { type CaseProgram, classesOf, linkedWitnesses } from '../../../models/reasoning/case-program.ts';
import { cubeFrom } from '../../../models/reasoning/cubes.ts';
import { labelAtoms } from '../../../models/reasoning/labels.ts';
import { instancesByHead } from '../../../models/reasoning/proofs.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { live } from '../../../models/reasoning/validity.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { type GeneratedProgram, generatedProgram } from '../reasoning/generated-programs.ts';

/** A generated program as a case, labelled. */
export const asCase = (generated: GeneratedProgram): CaseProgram => {
  const { choices, program } = generated;
  const withdrawn = choices.withdrawn();
  const labels = labelAtoms(
    program,
    (choice) => choices.fullMask(choice),
    (cube) => live(cube, withdrawn, choices.never),
  );
  const labelClass = classesOf(labels);
  return {
    choices,
    facts: [],
    rules: { rules: [], predicates: new Map(), strata: program.strata, stratumOf: new Map() },
    ground: program,
    labels,
    byHead: instancesByHead(program),
    labelClass,
    devices: new Set(),
    linkedWitnesses: linkedWitnesses(choices, labels, labelClass),
  };
};

export interface GeneratedPlan {
  readonly program: CaseProgram;
  readonly answers: readonly number[];
  readonly planned: readonly Planned[];
  readonly actions: readonly CaseAction[];
  readonly ranks: ReadonlyMap<string, number>;
}

const actionShape = fc.record({
  sets: fc.array(fc.record({ choice: fc.nat(), value: fc.nat() }), { minLength: 1, maxLength: 2 }),
  requires: fc.option(fc.record({ choice: fc.nat(), mask: fc.nat() }), { freq: 4 }),
  people: fc.nat(2),
  money: fc.nat(1),
  minutes: fc.nat(4),
});

/** Up to seven actions over the choices of a generated program; a tier for each atom. */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({
    generated: generatedProgram,
    actions: fc.array(actionShape, { minLength: 1, maxLength: 7 }),
    tiers: fc.array(fc.nat(TIERS - 1), { minLength: 12, maxLength: 12 }),
  })
  .map(({ generated, actions, tiers }) => {
    const program = asCase(generated);
    const { choices } = program;
    const caseActions = actions.map(({ sets, requires, ...burden }, index): CaseAction => {
      const action = { id: `a${index}`, burden } as unknown as Action;
      const map = new Map<number, number>();
      for (const { choice, value } of sets) {
        const at = choice % choices.list.length;
        map.set(at, 1 << (value % choices.at(at).domain.length));
      }
      const literals = new Map<number, number>();
      if (requires) {
        const at = requires.choice % choices.list.length;
        const full = choices.fullMask(at);
        literals.set(at, requires.mask % full || 1);
      }
      return { action, sets: map, requires: cubeFrom(literals), offered: true };
    });
    const planned = program.ground.atoms.map((_, atom) => ({
      atom,
      tier: tiers[atom] as number,
      open: isOpen(statusOf(program, atom, generated.answers).status),
      chosen: true,
    }));
    return {
      program,
      answers: generated.answers,
      planned,
      actions: caseActions,
      ranks: new Map(caseActions.map(({ action }, rank) => [action.id, rank])),
    };
  });

/** Value of a set of actions by semantics 19 and 20, straight from the statuses; null where it is no plan. */
export const valueByHand = (plan: GeneratedPlan, chosen: readonly number[]): number[] | null => {
  const { program, answers, planned } = plan;
  const actions = chosen.map((index) => plan.actions[index] as CaseAction);
  const set = new Map<number, number>();
  for (const action of actions) {
    for (const [choice, mask] of action.sets) {
      if (set.has(choice) && set.get(choice) !== mask) return null;
      set.set(choice, mask);
    }
  }
  const after = afterActions(program, answers, actions);
  const never = program.choices.neverReading(after.separated);
  for (const { requires } of actions) {
    for (let i = 0; i < requires.length; i += 2) {
      // True in every completion: in none is it anything else (semantics 18).
      const choice = requires[i] as number;
      const other = program.choices.fullMask(choice) & ~(requires[i + 1] as number);
      const read = program.choices.reading([choice, other], after.separated);
      if (read && other !== 0 && live(read, after.answers, never)) return null;
    }
  }
  // A plan that contradicts an answer leaves no completion: it is none.
  if (!live([], after.answers, never)) return null;
  const value = new Array(TIERS).fill(0) as number[];
  for (const { atom, tier } of planned) {
    if (isOpen(statusOf(program, atom, after.answers, after.separated).status))
      value[tier] = (value[tier] as number) + 1;
  }
  const burden = BURDENS.map((kind) => actions.reduce((sum, { action }) => sum + action.burden[kind], 0));
  return [...value, ...burden, chosen.length];
};

/** The best plan by looking at every set of actions that the filter admits. */
export const bestByHand = (
  plan: GeneratedPlan,
  admits: (chosen: readonly number[]) => boolean = () => true,
): { actions: number[]; value: number[] } | null => {
  let best: { actions: number[]; value: number[] } | null = null;
  for (let set = 0; set < 1 << plan.actions.length; set++) {
    const chosen = plan.actions.map((_, index) => index).filter((index) => (set & (1 << index)) !== 0);
    if (!admits(chosen)) continue;
    const value = valueByHand(plan, chosen);
    if (!value) continue;
    if (best) {
      const order = compareValues(value, best.value) || compareRanks(chosen, best.actions);
      if (order >= 0) continue;
    }
    best = { actions: chosen, value };
  }
  return best;
};
