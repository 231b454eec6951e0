import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enoughAsked } from '../../../models/planning/enough-asked.ts';
import { answeredWith, unansweredChoices } from '../../../models/planning/next-question.ts';
import { compareValues, VALUE_LENGTH } from '../../../models/planning/plan-value.ts';
import { narrowed } from '../../../models/reasoning/answers.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { live } from '../../../models/reasoning/validity.ts';
import { runs } from '../../runs.ts';
import { bestByHand, type GeneratedPlan, generatedPlan } from './generated-plans.ts';

const RUNS = runs(150, 1000);
const COMPARED = VALUE_LENGTH - 1;

/** The best plan over all ways to answer these choices: what freeing them means (semantics 17), by hand. */
const bestOver = (plan: GeneratedPlan, choices: readonly number[][]): number[] | null => {
  let all: number[][] = [[...plan.answers]];
  for (const choice of choices) {
    all = all.flatMap((answers) => {
      const values: number[] = [];
      for (let rest = answers[choice[0] as number] as number; rest !== 0; rest &= rest - 1)
        values.push(rest & -rest);
      return [answers, ...values.map((value) => answeredWith(answers, choice, value))];
    });
  }
  return all
    .filter((answers) => live([], answers, plan.program.choices.never))
    .flatMap((answers) => {
      const best = bestByHand({ ...plan, answers });
      return best ? [best.value] : [];
    })
    .reduce<number[] | null>((a, b) => (a === null || compareValues(b, a, COMPARED) < 0 ? b : a), null);
};

describe('enough asked (semantics 17)', () => {
  it('is so exactly when no way to answer what is open makes a better plan', () => {
    fc.assert(
      fc.property(generatedPlan, (generated) => {
        fc.pre(contradiction(generated.program, generated.answers) === null);
        // As a case does: what the answers rule out is not asked.
        const plan = { ...generated, answers: narrowed(generated.program.choices, generated.answers) };
        // An action with a need may be allowed by an answer and by another action alike: kept apart here.
        fc.pre(plan.actions.every((action) => action.requires.length === 0));
        const unanswered = unansweredChoices(plan.program, plan.answers);
        fc.pre(unanswered.length <= 3);
        const own = bestByHand(plan);
        if (!own) return;
        const taken = own.actions.flatMap((index) => plan.actions[index] ?? []);
        const { enough, couldChange, proved } = enoughAsked(plan, plan.planned, plan.actions, taken);
        expect(proved).toBe(true);
        const set = new Set(taken.flatMap((action) => [...action.sets.keys()]));
        const free = bestOver(plan, unanswered);
        const better = free !== null && compareValues(free, own.value, COMPARED) < 0;
        expect(enough).toBe(couldChange.length === 0 && !better);
        for (const choice of unanswered) {
          const id = plan.program.choices.at(choice[0] as number).id;
          const alone = bestOver(plan, [choice]);
          const matters = alone !== null && compareValues(alone, own.value, COMPARED) < 0;
          expect(couldChange.includes(id)).toBe(matters || choice.some((index) => set.has(index)));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
