import type { Action } from '../knowledge/schemas/action.ts';
import type { CaseAction } from '../reasoning/actions.ts';
import type { Assessment } from '../reasoning/assessment.ts';
import { askedChoiceId } from '../reasoning/case-choices.ts';
import type { ExposureContext } from '../reasoning/exposures.ts';
import { unansweredChoices } from './next-question.ts';
import { type Planned, planProblem } from './plan-problem.ts';
import { searchPlan } from './plan-search.ts';
import { BURDENS, type BurdenKind, compareValues, VALUE_LENGTH } from './plan-value.ts';

/** Nodes for one of these questions: they are many, and an open one is named as such. */
const BUDGET = 4_000;
/** Parts of a value that count here: what stays open, and burdens; not the number of actions. */
const COMPARED = VALUE_LENGTH - 1;

/** Answering a choice in one way, as an action that costs nothing. */
const freely = (choice: readonly number[], mask: number): CaseAction[] => {
  const actions: CaseAction[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const value = rest & -rest;
    actions.push({
      action: {
        id: `answer:${choice.join()}:${value}`,
        burden: { people: 0, money: 0, minutes: 0 },
      } as Action,
      sets: new Map(choice.map((index) => [index, value])),
      requires: [],
      offered: true,
    });
  }
  return actions;
};

/**
 * Could a further answer improve the plan? No further answer can iff the best plan is as good with every
 * unanswered choice settable at no burden. Beside it the answers that could: those that the plan sets, and those
 * whose freeing alone makes the best plan better. Semantics 17.
 */
export const enoughAsked = (
  { program, answers }: Pick<ExposureContext, 'program' | 'answers'>,
  planned: readonly Planned[],
  actions: readonly CaseAction[],
  taken: readonly CaseAction[],
  order: readonly BurdenKind[] = BURDENS,
): NonNullable<Assessment['enough']> => {
  const unanswered = unansweredChoices(program, answers);
  const set = new Set(taken.flatMap(({ sets }) => [...sets.keys()]));
  const ranks = new Map(actions.map(({ action }, rank) => [action.id, rank]));
  const best = (subset: readonly Planned[], free: readonly CaseAction[]) =>
    searchPlan(planProblem(program, answers, subset, [...actions, ...free], ranks, order), {
      budget: BUDGET,
    });

  const near = neighbours(program, planned, actions);
  const couldChange: string[] = [];
  let proved = true;
  for (const choice of unanswered) {
    const id = askedChoiceId(program.choices.at(choice[0] as number).id);
    if (choice.some((index) => set.has(index))) {
      couldChange.push(id);
      continue;
    }
    const subset = near(choice);
    if (subset.length === 0) continue;
    const without = best(subset, []);
    const free = best(subset, freely(choice, answers[choice[0] as number] as number));
    if (!without || !free) continue;
    if (!without.proved || !free.proved) proved = false;
    if (compareValues(free.value, without.value, COMPARED) < 0) couldChange.push(id);
  }
  let enough = couldChange.length === 0;
  if (enough) {
    const without = best(planned, []);
    const all = best(
      planned,
      unanswered.flatMap((choice) => freely(choice, answers[choice[0] as number] as number)),
    );
    enough = without !== null && all !== null && compareValues(all.value, without.value, COMPARED) === 0;
    if (!without?.proved || !all?.proved) {
      enough = false;
      proved = false;
    }
  }
  return { enough, couldChange, proved };
};

/**
 * Exposures that an answer to a choice can matter to: those that name it, and all that hang together with them
 * through choices that some action sets.
 */
const neighbours = (
  program: ExposureContext['program'],
  planned: readonly Planned[],
  actions: readonly CaseAction[],
): ((choice: readonly number[]) => Planned[]) => {
  const beside = program.choices.never.map((cube) => cube.filter((_, at) => at % 2 === 0));
  const named = planned.map(({ atom }) => {
    const choices = new Set(
      program.labels[atom]?.cubes.flatMap((cube) => cube.filter((_, at) => at % 2 === 0)),
    );
    // A never rule ties choices together: an answer to one can settle the other.
    for (const tied of beside)
      if (tied.some((one) => choices.has(one))) for (const one of tied) choices.add(one);
    return choices;
  });
  const settable = new Set(actions.flatMap(({ sets }) => [...sets.keys()]));
  const groupOf = new Map<number, number>();
  const find = (choice: number): number => {
    const up = groupOf.get(choice) ?? choice;
    return up === choice ? choice : find(up);
  };
  const join = (choices: readonly number[]): void => {
    const [first, ...rest] = choices;
    if (first !== undefined) for (const one of rest) groupOf.set(find(one), find(first));
  };
  for (const choices of named) join([...choices].filter((choice) => settable.has(choice)));
  for (const { sets, requires } of actions)
    join([...sets.keys(), ...requires.filter((_, at) => at % 2 === 0)]);
  const groups = named.map((choices) => new Set([...choices].filter((one) => settable.has(one)).map(find)));
  return (choice) => {
    const direct = named.flatMap((choices, index) => (choice.some((one) => choices.has(one)) ? [index] : []));
    const around = new Set(direct.flatMap((index) => [...(groups[index] as Set<number>)]));
    return planned.filter(
      (_, index) =>
        direct.includes(index) || [...(groups[index] as Set<number>)].some((group) => around.has(group)),
    );
  };
};
