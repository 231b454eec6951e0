import { afterActions, type CaseAction } from '../reasoning/actions.ts';
import type { CaseProgram } from '../reasoning/case-program.ts';
import type { Cube } from '../reasoning/cubes.ts';
import { findWitness } from '../reasoning/find-witness.ts';
import { statusOf } from '../reasoning/status.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { type Planned, type PlanProblem, planProblem } from './plan-problem.ts';
import type { FoundPlan } from './plan-search.ts';
import { PlanSolver } from './plan-solver.ts';
import type { BurdenKind } from './plan-value.ts';
import { holdingAfter } from './slot-states.ts';

/** Witnesses are asked for at most so often; then the plan is not called proved. */
const MOST_ROUNDS = 100;

export interface HittingPlan {
  readonly problem: PlanProblem;
  /** Actions of the problem, by index, that may not be taken. */
  readonly refused: ReadonlySet<number>;
  readonly solver: PlanSolver;
  readonly best: FoundPlan;
}

/** Members that the problem itself counts open under these actions. */
const countedOpen = (problem: PlanProblem, actions: readonly number[]): ReadonlySet<number> => {
  const holds = holdingAfter(problem, actions);
  return new Set([
    ...problem.alwaysOpen,
    ...problem.targets.flatMap(({ conditions, members }) => (conditions.some(holds) ? members : [])),
  ]);
};

/**
 * The best plan where labels may have been cut short: a plan is made from the witnesses that are known and checked on
 * the ground program; for what is open all the same a witness is asked for, until none is missed. As fewer witnesses
 * never make a plan look worse, the plan that misses none is the best (implicit hitting set; Chandrasekaran, Karp,
 * Moreno-Centeno, Vempala, Algorithms for Implicit Hitting Set Problems, SODA 2011). Semantics 12 and 21.
 */
export const bestPlan = (
  program: CaseProgram,
  answers: readonly number[],
  planned: readonly Planned[],
  actions: readonly CaseAction[],
  ranks: ReadonlyMap<string, number>,
  options: {
    readonly order: readonly BurdenKind[];
    readonly refused: (action: CaseAction) => boolean;
    readonly budget: number;
  },
): HittingPlan => {
  const cut = planned.flatMap(({ atom }, member) => (program.labels[atom]?.incomplete ? [member] : []));
  const known = new Map<number, Cube[]>();
  for (let round = 1; ; round++) {
    const problem = planProblem(program, answers, planned, actions, ranks, options.order, known);
    const refused = new Set(
      problem.actions.flatMap(({ action }, index) => (options.refused(action) ? [index] : [])),
    );
    if (cut.length === 0) {
      const solver = new PlanSolver(problem, refused, options.budget);
      return { problem, refused, solver, best: solver.best() };
    }
    const best = new PlanSolver({ ...problem, incomplete: false }, refused, options.budget).best();
    const taken = best.actions.flatMap((index) => problem.actions[index]?.action ?? []);
    const after = afterActions(program, answers, taken);
    const counted = countedOpen(problem, best.actions);
    const missed = [...best.value];
    let learned = false;
    for (const member of cut) {
      const { atom, tier } = planned[member] as Planned;
      if (counted.has(member)) continue;
      if (!isOpen(statusOf(program, atom, after.answers, after.separated).status)) continue;
      missed[tier] = (missed[tier] as number) + 1;
      const witness = round < MOST_ROUNDS ? findWitness(program, atom, after.answers, after.separated) : null;
      if (!witness) continue;
      known.set(atom, [...(known.get(atom) ?? []), witness]);
      learned = true;
    }
    if (learned) continue;
    const whole = missed.every((part, index) => part === best.value[index]);
    return {
      problem,
      refused,
      // Its other answers rest on witnesses found for the best plan alone, and are not called proved.
      solver: new PlanSolver(problem, refused, options.budget),
      best: { ...best, value: missed, proved: best.proved && whole },
    };
  }
};
