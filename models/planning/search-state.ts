import { CostScale, sumOfValues } from './plan-costs.ts';
import type { PlanProblem, PlanTarget } from './plan-problem.ts';
import { TIERS, ZERO } from './plan-value.ts';

/** Lists of numbers by number, in one array. */
interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

const lists = (source: readonly (readonly number[])[]): Lists => {
  const start = new Int32Array(source.length + 1);
  source.forEach((list, i) => {
    start[i + 1] = (start[i] as number) + list.length;
  });
  return { start, items: Int32Array.from(source.flat()) };
};

/**
 * Some targets of a problem with the actions that matter to them, numbered anew, and how all stand while actions
 * are taken and ruled out: which conditions hold now, how many actions can still undo each, and which targets can
 * no longer be closed. Every change is undone in reverse order, at the cost of what it touched.
 */
export class SearchState {
  readonly scale: CostScale;
  /** Number of each action in the problem. */
  readonly actions: readonly number[];
  readonly ranks: Int32Array;
  readonly burden: Float64Array;
  /** What a target that stays open costs. One that must not stay open costs `ruledOut`. */
  readonly weight: Float64Array;
  readonly ruledOut: number;
  readonly targetOf: Int32Array;
  /** Actions that can make a condition false, and the other way round. */
  readonly killers: Lists;
  readonly kills: Lists;
  readonly conditionsOf: Lists;
  readonly sets: Lists;
  readonly conflicts: Lists;
  /** Literals of each condition: slot and states. */
  readonly literals: Lists;
  private readonly occurrences: Lists;
  private readonly state: Int32Array;
  readonly setters: Int32Array;

  /** Reasons why an action cannot be taken (any more): 0 where it can. */
  readonly blocked: Int32Array;
  readonly isTaken: Uint8Array;
  readonly taken: number[] = [];
  /** Literals of a condition that are false; it holds at 0. */
  readonly missing: Int32Array;
  readonly left: Int32Array;
  /** Conditions of a target that hold, and those of them that nothing can undo. */
  readonly holding: Int32Array;
  readonly hopeless: Int32Array;
  /** Weight of targets that can no longer be closed; burden of what is taken. */
  lost = 0;
  spent = 0;
  /** Where set, gets the conditions that hold and have one action left or none. */
  watch: number[] | null = null;

  constructor(
    readonly problem: PlanProblem,
    part: readonly number[],
    mustClose: ReadonlySet<number>,
    admits: (action: number) => boolean,
  ) {
    const chosen = part.map((index) => problem.targets[index] as PlanTarget);
    const { actions, forbidden } = concerned(problem, chosen, admits);
    this.actions = actions;
    const own = actions.map((index) => problem.actions[index] as PlanProblem['actions'][number]);
    this.scale = new CostScale(
      sumOfValues([
        ...chosen.map(({ weights }) => [...weights, ...ZERO.slice(TIERS)]),
        ...own.map(({ value }) => value),
      ]),
    );
    this.ranks = Int32Array.from(own, ({ rank }) => rank);
    this.burden = Float64Array.from(own, ({ value }) => this.scale.burden(value));
    const weights = chosen.map(({ weights }) => this.scale.open(weights));
    this.ruledOut = weights.reduce((a, b) => a + b, 0) + 1;
    this.weight = Float64Array.from([
      ...weights.map((weight, i) => (mustClose.has(part[i] as number) ? this.ruledOut : weight)),
      ...forbidden.map(() => this.ruledOut),
    ]);
    const byTarget = [...chosen.map(({ conditions }) => conditions), ...forbidden.map((one) => [one])];
    const conditions = byTarget.flat();
    this.targetOf = Int32Array.from(byTarget.flatMap((list, target) => list.map(() => target)));
    const numbers: number[][] = byTarget.map(() => []);
    this.targetOf.forEach((target, condition) => {
      (numbers[target] as number[]).push(condition);
    });
    this.conditionsOf = lists(numbers);
    this.sets = lists(own.map(({ sets }) => sets));
    this.literals = lists(conditions);

    const slots = problem.slots.length;
    const occurrences: number[][] = Array.from({ length: slots }, () => []);
    conditions.forEach((condition, index) => {
      for (let i = 0; i < condition.length; i += 2)
        (occurrences[condition[i] as number] as number[]).push(index, condition[i + 1] as number);
    });
    this.occurrences = lists(occurrences);
    const kills = own.map(({ sets }) => {
      const found = new Set<number>();
      for (let i = 0; i < sets.length; i += 2) {
        const list = occurrences[sets[i] as number] as number[];
        for (let j = 0; j < list.length; j += 2)
          if (((list[j + 1] as number) & (sets[i + 1] as number)) === 0) found.add(list[j] as number);
      }
      return [...found].sort((a, b) => a - b);
    });
    this.kills = lists(kills);
    const killers: number[][] = conditions.map(() => []);
    kills.forEach((list, action) => {
      for (const condition of list) (killers[condition] as number[]).push(action);
    });
    this.killers = lists(killers);
    this.conflicts = lists(conflictsOf(own.map(({ sets }) => sets)));

    this.state = new Int32Array(slots).fill(1);
    this.setters = new Int32Array(slots);
    this.blocked = new Int32Array(actions.length);
    this.isTaken = new Uint8Array(actions.length);
    this.missing = Int32Array.from(conditions, (condition) => {
      let count = 0;
      for (let i = 1; i < condition.length; i += 2) if (((condition[i] as number) & 1) === 0) count++;
      return count;
    });
    this.left = Int32Array.from(killers, (list) => list.length);
    this.holding = new Int32Array(byTarget.length);
    this.hopeless = new Int32Array(byTarget.length);
    this.missing.forEach((count, condition) => {
      if (count === 0) this.nowHolds(condition);
    });
  }

  private nowHolds(condition: number): void {
    const target = this.targetOf[condition] as number;
    (this.holding[target] as number)++;
    if ((this.left[condition] as number) > 1) return;
    if (this.watch) this.watch.push(condition);
    if (this.left[condition] === 0) this.addHopeless(target);
  }

  private nowFails(condition: number): void {
    const target = this.targetOf[condition] as number;
    (this.holding[target] as number)--;
    if (this.left[condition] === 0) this.dropHopeless(target);
  }

  private addHopeless(target: number): void {
    if ((this.hopeless[target] as number)++ === 0) this.lost += this.weight[target] as number;
  }

  private dropHopeless(target: number): void {
    if (--(this.hopeless[target] as number) === 0) this.lost -= this.weight[target] as number;
  }

  /** Weight of the targets that are open as all stands. */
  openNow(): number {
    return this.weight.reduce((sum, weight, target) => sum + (this.holding[target] === 0 ? 0 : weight), 0);
  }

  /** Rules an action out; may be said more than once, and is taken back as often. */
  block(action: number): void {
    if ((this.blocked[action] as number)++ > 0) return;
    const { start, items } = this.kills;
    const end = start[action + 1] as number;
    for (let i = start[action] as number; i < end; i++) {
      const condition = items[i] as number;
      const left = --(this.left[condition] as number);
      if (left > 1 || this.missing[condition] !== 0) continue;
      if (this.watch) this.watch.push(condition);
      if (left === 0) this.addHopeless(this.targetOf[condition] as number);
    }
  }

  unblock(action: number): void {
    if (--(this.blocked[action] as number) > 0) return;
    const { start, items } = this.kills;
    const end = start[action + 1] as number;
    for (let i = start[action] as number; i < end; i++) {
      const condition = items[i] as number;
      if ((this.left[condition] as number)++ === 0 && this.missing[condition] === 0)
        this.dropHopeless(this.targetOf[condition] as number);
    }
  }

  /** The action that is left for a condition with only one. */
  onlyKiller(condition: number): number {
    const { start, items } = this.killers;
    for (let i = start[condition] as number; i < (start[condition + 1] as number); i++) {
      const action = items[i] as number;
      if (this.blocked[action] === 0) return action;
    }
    throw new Error('no action is left for this condition');
  }

  take(action: number): void {
    this.taken.push(action);
    this.isTaken[action] = 1;
    this.spent += this.burden[action] as number;
    const { start, items } = this.sets;
    for (let i = start[action] as number; i < (start[action + 1] as number); i += 2) {
      const slot = items[i] as number;
      if ((this.setters[slot] as number)++ === 0) this.move(slot, items[i + 1] as number);
    }
    this.block(action);
    const conflicts = this.conflicts;
    for (let i = conflicts.start[action] as number; i < (conflicts.start[action + 1] as number); i++)
      this.block(conflicts.items[i] as number);
  }

  /** Takes back the action taken last. */
  untake(): void {
    const action = this.taken.pop() as number;
    const conflicts = this.conflicts;
    for (let i = conflicts.start[action] as number; i < (conflicts.start[action + 1] as number); i++)
      this.unblock(conflicts.items[i] as number);
    this.unblock(action);
    const { start, items } = this.sets;
    for (let i = start[action] as number; i < (start[action + 1] as number); i += 2) {
      const slot = items[i] as number;
      if (--(this.setters[slot] as number) === 0) this.move(slot, 1);
    }
    this.spent -= this.burden[action] as number;
    this.isTaken[action] = 0;
  }

  private move(slot: number, to: number): void {
    const from = this.state[slot] as number;
    this.state[slot] = to;
    const { start, items } = this.occurrences;
    const end = start[slot + 1] as number;
    for (let i = start[slot] as number; i < end; i += 2) {
      const mask = items[i + 1] as number;
      const before = (mask & from) !== 0;
      if (before === ((mask & to) !== 0)) continue;
      const condition = items[i] as number;
      if (before) {
        if ((this.missing[condition] as number)++ === 0) this.nowFails(condition);
      } else if (--(this.missing[condition] as number) === 0) this.nowHolds(condition);
    }
  }
}

/** Actions of which no two in a list can be taken together: they set one slot to two states. */
const conflictsOf = (sets: readonly (readonly number[])[]): number[][] => {
  const bySlot = new Map<number, { action: number; state: number }[]>();
  sets.forEach((list, action) => {
    for (let i = 0; i < list.length; i += 2) {
      const slot = list[i] as number;
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), { action, state: list[i + 1] as number }]);
    }
  });
  const conflicts = sets.map(() => new Set<number>());
  for (const setters of bySlot.values()) {
    for (const one of setters)
      for (const other of setters) if (one.state !== other.state) conflicts[one.action]?.add(other.action);
  }
  return conflicts.map((set) => [...set]);
};

/** Actions and forbidden conditions that matter to the targets, through any number of slots. */
const concerned = (
  problem: PlanProblem,
  targets: readonly PlanTarget[],
  admits: (action: number) => boolean,
): { actions: number[]; forbidden: PlanProblem['forbidden'] } => {
  const slots = new Set(
    targets.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => condition.filter((_, at) => at % 2 === 0)),
    ),
  );
  const meets = (list: readonly number[]): boolean =>
    list.some((slot, at) => at % 2 === 0 && slots.has(slot));
  for (let before = -1; before !== slots.size; ) {
    before = slots.size;
    for (const list of [...problem.actions.map(({ sets }) => sets), ...problem.forbidden]) {
      if (!meets(list)) continue;
      list.forEach((slot, at) => {
        if (at % 2 === 0) slots.add(slot);
      });
    }
  }
  return {
    actions: problem.actions.flatMap(({ sets }, index) => (admits(index) && meets(sets) ? [index] : [])),
    forbidden: problem.forbidden.filter(meets),
  };
};
