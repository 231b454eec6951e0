import type { Action } from '../../../models/knowledge/schemas/action.ts';
import type { Planned } from '../../../models/planning/plan-problem.ts';
import { TIERS } from '../../../models/planning/plan-value.ts';
import type { CaseAction } from '../../../models/reasoning/actions.ts';
import { type CaseProgram, classesOf, linkedWitnesses } from '../../../models/reasoning/case-program.ts';
import { ChoiceTable } from '../../../models/reasoning/choices.ts';
import { type Cube, compareCubes, covers, cubeFrom } from '../../../models/reasoning/cubes.ts';
import type { GroundProgram, Instance } from '../../../models/reasoning/ground-program.ts';
import type { Label } from '../../../models/reasoning/label-algebra.ts';
import { instancesByHead } from '../../../models/reasoning/proofs.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import type { GeneratedPlan } from './generated-plans.ts';

/**
 * `skewed`: as in real knowledge, some choices stand in very many conditions and most in few, and each choice has
 * a worst and a best value that most conditions agree on. `uniform`: every choice and every set of values alike.
 */
export type PlanShape = 'skewed' | 'uniform';

/** A linear congruential generator (Knuth's MMIX constants do not fit a double; Numerical Recipes' do). */
export const seeded = (seed: number): (() => number) => {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 4) / 2 ** 28;
  };
};

/** Index drawn by these weights. */
const drawn = (next: () => number, weights: readonly number[]): number => {
  let rest = next() * weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i] as number;
    if (rest < 0) return i;
  }
  return weights.length - 1;
};

/**
 * A plan question of so many choices and witnesses: choices of 2 to 4 values, a quarter unanswered; witnesses of
 * 1 to 4 literals (2.15 in the mean), one to four of them an exposure; for most values of a choice an action, one
 * in ten of which sets a second choice too.
 */
export const seededPlan = (
  shape: PlanShape,
  choices: number,
  witnesses: number,
  seed: number,
): GeneratedPlan => {
  const next = seeded(seed);
  const table = new ChoiceTable();
  for (let i = 0; i < choices; i++) {
    const size = 2 + drawn(next, [50, 35, 15]);
    const domain = Array.from({ length: size }, (_, value) => `v${value}`);
    table.declare({ id: `c${i}`, kind: 'setting', domain });
  }
  const size = (choice: number): number => table.at(choice).domain.length;
  const answers = table.list.map((_, choice) => {
    if (next() < 0.25) return table.fullMask(choice);
    const worst = shape === 'skewed' && next() < 0.7;
    return 1 << (worst ? 0 : Math.floor(next() * size(choice)));
  });
  const popularity = table.list.map((_, choice) => (shape === 'skewed' ? 1 / (choice + 1) : 1));
  const valuesOf = (choice: number): number => {
    const full = table.fullMask(choice);
    const any = 1 + Math.floor(next() * (full - 1));
    if (shape === 'uniform' || next() < 0.1) return any;
    // With the worst value, without the best.
    return (any | 1) & (full >> 1);
  };
  const cube = (): Cube => {
    const literals = new Map<number, number>();
    const length = 1 + drawn(next, [25, 45, 20, 10]);
    while (literals.size < length) {
      const choice = drawn(next, popularity);
      if (!literals.has(choice)) literals.set(choice, valuesOf(choice));
    }
    return cubeFrom(literals);
  };
  const cubes: Cube[][] = [];
  for (let left = witnesses; left > 0; ) {
    const count = Math.min(left, 1 + drawn(next, [40, 30, 20, 10]));
    cubes.push(Array.from({ length: count }, cube));
    left -= count;
  }
  const program = asProgram(table, cubes);
  const actions: CaseAction[] = [];
  table.list.forEach((_, choice) => {
    for (let value = 0; value < size(choice); value++) {
      if (answers[choice] === 1 << value || next() >= 0.8) continue;
      const sets = new Map([[choice, 1 << value]]);
      if (next() < 0.1) {
        const other = drawn(next, popularity);
        if (other !== choice) sets.set(other, 1 << (size(other) - 1));
      }
      const burden = {
        people: next() < 0.8 ? 0 : 1 + Math.floor(next() * 3),
        money: next() < 0.9 ? 0 : 5 * (1 + Math.floor(next() * 10)),
        minutes: 1 + Math.floor(next() * 30),
      };
      actions.push({
        action: { id: `c${choice}-${value}`, burden } as Action,
        sets,
        requires: [],
        offered: true,
      });
    }
  });
  const planned = cubes.map(
    (_, atom): Planned => ({
      atom,
      tier: Math.floor(next() * TIERS),
      open: isOpen(statusOf(program, atom, answers).status),
      chosen: true,
    }),
  );
  return {
    program,
    answers,
    planned,
    actions,
    ranks: new Map(actions.map(({ action }, rank) => [action.id, rank])),
  };
};

/** A case whose atoms have these witnesses: one fact for each. */
const asProgram = (choices: ChoiceTable, cubes: readonly (readonly Cube[])[]): CaseProgram => {
  const labels = cubes.map(
    (list): Label => ({
      cubes: list
        .filter(
          (one, i) =>
            !list.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other))),
        )
        .sort(compareCubes),
      incomplete: false,
    }),
  );
  const instances: Instance[] = cubes.flatMap((list, head) =>
    list.map((cube) => ({ index: 0, head, body: [], negated: [], cube, stratum: 0, rule: -1, fact: 0 })),
  );
  const ground: GroundProgram = {
    atoms: cubes.map((_, atom) => ({ predicate: `e${atom}`, constants: [] })),
    instances: instances.map((instance, index) => ({ ...instance, index })),
    strata: 1,
  };
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
