import type { CaseAction } from '../reasoning/actions.ts';
import type { CaseProgram } from '../reasoning/case-program.ts';
import { type Cube, compareCubes } from '../reasoning/cubes.ts';
import { type Condition, ConditionReader, minimalConditions, type Slot } from './plan-conditions.ts';
import { BURDENS, type BurdenKind, TIERS, valueOfAction } from './plan-value.ts';

/** One action as the search sees it. */
export interface PlanAction {
  readonly action: CaseAction;
  /** Place in the pack's order. */
  readonly rank: number;
  readonly value: readonly number[];
  /** Slots it sets, each with the state it sets: `[slot, state bit, …]`. */
  readonly sets: readonly number[];
}

/** Exposures that open and close together, counted by harm tier: open while one of the conditions holds. */
export interface PlanTarget {
  readonly weights: readonly number[];
  readonly conditions: readonly Condition[];
  /** Indexes of the exposures behind it. */
  readonly members: readonly number[];
}

/** The whole question, without anything of the case: slots with states, actions that set them, and conditions. */
export interface PlanProblem {
  readonly slots: readonly Slot[];
  readonly actions: readonly PlanAction[];
  readonly targets: readonly PlanTarget[];
  /** No plan: these leave no completion, or take an action without what it requires. Semantics 18 and 19. */
  readonly forbidden: readonly Condition[];
  /** Counted open under every plan. */
  readonly fixed: readonly number[];
  /** Members that no plan of these actions can change: always open. */
  readonly alwaysOpen: readonly number[];
  /** Some label was cut short: what the plan leaves open has to be told by the ground program. Semantics 12. */
  readonly incomplete: boolean;
}

/** An exposure to plan for: its atom, its harm tier (index), and whether it is open now. */
export interface Planned {
  readonly atom: number;
  readonly tier: number;
  readonly open: boolean;
  /** Chosen to close; one not chosen counts only if the plan itself opens it. Semantics 20. */
  readonly chosen: boolean;
}

/** A target as it fills. */
interface Gathered extends PlanTarget {
  readonly weights: number[];
  readonly members: number[];
}

/** One slot a choice that some action sets, and one for each action that requires something. */
const slotsOf = (actions: readonly CaseAction[]): { slots: Slot[]; taken: (number | null)[] } => {
  const values = new Map<number, number[]>();
  for (const { sets } of actions) {
    for (const [choice, value] of sets) {
      const known = values.get(choice) ?? [];
      if (!known.includes(value)) values.set(choice, [...known, value]);
    }
  }
  const slots: Slot[] = [...values]
    .sort(([a], [b]) => a - b)
    .map(([choice, list]) => ({ choice, values: list.sort((a, b) => a - b) }));
  const taken = actions.map(({ requires }) =>
    requires.length === 0 ? null : slots.push({ choice: null, values: [1] }) - 1,
  );
  return { slots, taken };
};

/**
 * Reduces exposures to what the actions can change: witnesses become conditions on slots, those that another
 * covers go, and exposures with the same conditions are counted together.
 */
export const planProblem = (
  program: CaseProgram,
  answers: readonly number[],
  planned: readonly Planned[],
  actions: readonly CaseAction[],
  ranks: ReadonlyMap<string, number>,
  order: readonly BurdenKind[] = BURDENS,
  /** Witnesses by atom, of labels cut short, that were found since. */
  found: ReadonlyMap<number, readonly Cube[]> = new Map(),
): PlanProblem => {
  const { slots, taken } = slotsOf(actions);
  const slotOf = new Map(slots.flatMap(({ choice }, slot) => (choice === null ? [] : [[choice, slot]])));
  const planActions = actions.map((action, index): PlanAction => {
    const sets = [...action.sets].map(([choice, value]): [number, number] => {
      const slot = slotOf.get(choice) as number;
      return [slot, 2 << (slots[slot] as Slot).values.indexOf(value)];
    });
    const own = taken[index];
    if (own !== null && own !== undefined) sets.push([own, 2]);
    return {
      action,
      rank: ranks.get(action.action.id) ?? 0,
      value: valueOfAction(action.action.burden, order),
      sets: sets.sort(([a], [b]) => a - b).flat(),
    };
  });

  const reader = new ConditionReader(program.choices, answers, slots);
  const forbidden = reader.contradictions();
  actions.forEach(({ requires }, index) => {
    for (let i = 0; i < requires.length; i += 2) {
      const choice = requires[i] as number;
      const missed = program.choices.fullMask(choice) & ~(requires[i + 1] as number);
      if (missed === 0) continue;
      for (const condition of reader.conditionsOf([choice, missed]))
        forbidden.push([...condition, taken[index] as number, 2]);
    }
  });

  const fixed = new Array(TIERS).fill(0) as number[];
  const alwaysOpen: number[] = [];
  let incomplete = false;
  const targets = new Map<string, Gathered>();
  const byClass = new Map<number, Gathered | 'open' | 'closed'>();
  const gather = (cubes: readonly Cube[]): Gathered | 'open' | 'closed' => {
    const read: Condition[] = [];
    for (const cube of cubes) {
      for (const condition of reader.conditionsOf(cube)) {
        if (condition.length === 0) return 'open';
        read.push(condition);
      }
    }
    if (read.length === 0) return 'closed';
    const conditions = minimalConditions(read);
    const name = nameOf(conditions);
    let target = targets.get(name);
    if (!target) {
      target = { weights: new Array(TIERS).fill(0), conditions, members: [] };
      targets.set(name, target);
    }
    return target;
  };
  planned.forEach(({ atom, tier, open, chosen }, member) => {
    if (open && !chosen) return;
    const label = program.labels[atom];
    if (!label) return;
    if (label.incomplete) incomplete = true;
    const key = program.labelClass[atom] as number;
    let gathered = byClass.get(key);
    if (gathered === undefined) {
      gathered = gather([...label.cubes, ...(found.get(atom) ?? [])]);
      byClass.set(key, gathered);
    }
    if (gathered === 'closed') return;
    if (gathered === 'open') {
      fixed[tier] = (fixed[tier] as number) + 1;
      alwaysOpen.push(member);
      return;
    }
    gathered.weights[tier] = (gathered.weights[tier] as number) + 1;
    gathered.members.push(member);
  });
  return {
    slots,
    actions: planActions,
    targets: [...targets.values()],
    forbidden,
    fixed,
    alwaysOpen,
    incomplete,
  };
};

const nameOf = (conditions: readonly Condition[]): string =>
  [...conditions]
    .sort(compareCubes)
    .map((condition) => condition.join())
    .join(';');
