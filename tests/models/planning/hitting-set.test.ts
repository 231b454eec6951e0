import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlan } from '../../../models/planning/hitting-set.ts';
import { BURDENS } from '../../../models/planning/plan-value.ts';
import { findWitness } from '../../../models/reasoning/find-witness.ts';
import { contradiction, statusOf } from '../../../models/reasoning/status.ts';
import { live } from '../../../models/reasoning/validity.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { runs } from '../../runs.ts';
import { withCutLabels } from '../reasoning/cut-labels.ts';
import { completionsOf, holds, perfectModel } from '../reasoning/generated-programs.ts';
import { bestByHand, generatedPlan } from './generated-plans.ts';

const RUNS = runs(300, 1000);

describe('the best plan where labels are cut short (semantics 12)', () => {
  it('is that of the whole labels, and proved', () => {
    let cut = 0;
    fc.assert(
      fc.property(generatedPlan, fc.integer({ min: 1, max: 2 }), (plan, cap) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        const program = withCutLabels(plan.program, cap);
        if (plan.planned.some(({ atom }) => program.labels[atom]?.incomplete)) cut++;
        const { best } = bestPlan(program, plan.answers, plan.planned, plan.actions, plan.ranks, {
          order: BURDENS,
          refused: () => false,
          budget: 200_000,
        });
        expect({ actions: best.actions, value: best.value }).toEqual(bestByHand(plan));
        expect(best.proved).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect(cut).toBeGreaterThan(RUNS / 6);
  });

  it('asks for witnesses that hold, and can hold under the answers', () => {
    let found = 0;
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        fc.pre(contradiction(plan.program, plan.answers) === null);
        const program = withCutLabels(plan.program, 1);
        const { choices, ground } = program;
        for (const { atom } of plan.planned) {
          const witness = findWitness(program, atom, plan.answers, new Set());
          const open = isOpen(statusOf(program, atom, plan.answers).status);
          expect(witness !== null).toBe(open);
          if (!witness) continue;
          found++;
          expect(live(witness, plan.answers, choices.never)).toBe(true);
          for (const completion of completionsOf(choices, choices.withdrawn()))
            if (holds(witness, completion)) expect(perfectModel(ground, completion).has(atom)).toBe(true);
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
    expect(found).toBeGreaterThan(0);
  });
});
