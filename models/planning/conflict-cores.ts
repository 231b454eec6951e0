import { TIERS } from './plan-value.ts';
import type { SearchState } from './search-state.ts';

/**
 * What must stay open at least, though each target alone could be closed: sets of targets that cannot all be
 * closed, found by taking every action that is the only one left for a condition until some condition has none.
 * Each such core costs its lightest target, which is then charged to all of it, so that cores may share targets
 * (Li, Manyà and Planes 2007; Heras, Larrosa and Oliveras 2008).
 */
export class ConflictCores {
  /** What is left of the weight of each target that is open and can be closed alone. */
  readonly residual: Float64Array;
  /** Weight that stays open beyond what is lost already. */
  sum = 0;
  private readonly thresholds: readonly number[];
  private readonly cause: Int32Array;
  private readonly blocker: Int32Array;
  private readonly setter: Int32Array;
  private readonly seen: Int32Array;
  private mark = 0;

  constructor(private readonly state: SearchState) {
    this.residual = new Float64Array(state.weight.length);
    // Heavier tiers first: a light target in a core would leave a heavy one half charged.
    this.thresholds = Array.from({ length: TIERS }, (_, tier) =>
      state.scale.open(Array.from({ length: TIERS }, (_, other) => (other === tier ? 1 : 0))),
    );
    this.cause = new Int32Array(state.actions.length);
    this.blocker = new Int32Array(state.actions.length).fill(-1);
    this.setter = new Int32Array(state.problem.slots.length).fill(-1);
    this.seen = new Int32Array(state.weight.length);
  }

  /** Finds cores until none is left or more than `enough` must stay open. */
  find(enough: number): void {
    const { state, residual } = this;
    this.sum = 0;
    for (let target = 0; target < residual.length; target++)
      residual[target] = state.hopeless[target] === 0 ? (state.weight[target] as number) : 0;
    for (const threshold of this.thresholds) {
      for (;;) {
        const core = this.propagate(threshold);
        if (!core) break;
        let least = Number.POSITIVE_INFINITY;
        for (const target of core) least = Math.min(least, residual[target] as number);
        for (const target of core) residual[target] = (residual[target] as number) - least;
        this.sum += least;
        if (this.sum > enough) return;
      }
    }
  }

  private propagate(threshold: number): number[] | null {
    const { state, residual } = this;
    const { targetOf, holding, left, missing, conditionsOf } = state;
    const queue: number[] = [];
    for (let target = 0; target < residual.length; target++) {
      if (holding[target] === 0 || (residual[target] as number) < threshold) continue;
      const end = conditionsOf.start[target + 1] as number;
      for (let i = conditionsOf.start[target] as number; i < end; i++) {
        const condition = conditionsOf.items[i] as number;
        if (missing[condition] === 0 && left[condition] === 1) queue.push(condition);
      }
    }
    const before = state.taken.length;
    state.watch = queue;
    let core: number[] | null = null;
    for (let at = 0; at < queue.length && !core; at++) {
      const condition = queue[at] as number;
      if (missing[condition] !== 0 || (residual[targetOf[condition] as number] as number) < threshold)
        continue;
      if (left[condition] === 0) core = this.targetsBehind(condition);
      else if (left[condition] === 1) this.take(condition);
    }
    state.watch = null;
    while (state.taken.length > before) this.untake();
    return core;
  }

  private take(condition: number): void {
    const { state } = this;
    const { sets, conflicts, blocked } = state;
    const action = state.onlyKiller(condition);
    this.cause[action] = condition;
    for (let i = sets.start[action] as number; i < (sets.start[action + 1] as number); i += 2) {
      const slot = sets.items[i] as number;
      if (state.setters[slot] === 0) this.setter[slot] = action;
    }
    for (let i = conflicts.start[action] as number; i < (conflicts.start[action + 1] as number); i++) {
      const other = conflicts.items[i] as number;
      if (blocked[other] === 0) this.blocker[other] = action;
    }
    state.take(action);
  }

  private untake(): void {
    const { state } = this;
    const { sets, conflicts } = state;
    const action = state.taken[state.taken.length - 1] as number;
    state.untake();
    for (let i = sets.start[action] as number; i < (sets.start[action + 1] as number); i += 2) {
      const slot = sets.items[i] as number;
      if (this.setter[slot] === action) this.setter[slot] = -1;
    }
    for (let i = conflicts.start[action] as number; i < (conflicts.start[action + 1] as number); i++) {
      const other = conflicts.items[i] as number;
      if (this.blocker[other] === action) this.blocker[other] = -1;
    }
  }

  /** Targets whose closing led to this condition holding without any action left for it. */
  private targetsBehind(condition: number): number[] {
    const { state, seen } = this;
    const mark = ++this.mark;
    const { targetOf, killers, literals } = state;
    const queue = [condition];
    const visited = new Set(queue);
    const core: number[] = [];
    const because = (action: number): void => {
      if (action < 0) return;
      const cause = this.cause[action] as number;
      if (visited.has(cause)) return;
      visited.add(cause);
      queue.push(cause);
    };
    for (const next of queue) {
      const target = targetOf[next] as number;
      if (seen[target] !== mark) {
        seen[target] = mark;
        core.push(target);
      }
      for (let i = killers.start[next] as number; i < (killers.start[next + 1] as number); i++)
        because(this.blocker[killers.items[i] as number] as number);
      for (let i = literals.start[next] as number; i < (literals.start[next + 1] as number); i += 2) {
        // A literal that held before needs no reason.
        if (((literals.items[i + 1] as number) & 1) === 0)
          because(this.setter[literals.items[i] as number] as number);
      }
    }
    return core;
  }
}
