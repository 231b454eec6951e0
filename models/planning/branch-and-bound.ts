import { compareRanks } from './plan-value.ts';
import type { SearchState } from './search-state.ts';

/** At most `count` of the actions that it says yes to. */
export interface Limit {
  readonly of: (action: number) => boolean;
  readonly count: number;
}

interface Best {
  readonly open: number;
  readonly burden: number;
  /** Numbers of the state. */
  readonly actions: readonly number[];
  readonly ranks: readonly number[];
}

/**
 * Branch and bound over one part: the best set of actions by what stays open, burden, number and ranks. A node
 * takes a condition that holds and tries what can undo it, each with the earlier ones ruled out; then, with all
 * ruled out, its target stays open. Bounds: targets that cannot be closed any more, and, where all others must
 * be closed, a dual solution of the covering of conditions by actions, whose reduced costs rule actions out.
 */
export class BranchAndBound {
  best: Best | null = null;
  /** Nothing is better than this, known from the root. */
  bound: { open: number; burden: number } = { open: 0, burden: 0 };
  nodes = 0;
  private readonly residual: Float64Array;
  private readonly buckets: number[][] = [];
  private readonly limitLeft: number[];

  constructor(
    private readonly state: SearchState,
    private readonly limits: readonly Limit[],
    private readonly budget: { left: number },
  ) {
    this.residual = new Float64Array(state.actions.length);
    this.limitLeft = limits.map(({ count }) => count);
    // Nothing that must be closed is open, and nothing forbidden is done, below this.
    this.bestOpen = state.ruledOut;
    this.bestBurden = -1;
  }

  private bestOpen: number;
  private bestBurden: number;

  run(): void {
    this.limits.forEach((_, index) => {
      if (this.limitLeft[index] === 0) this.closeLimit(index, 1);
    });
    this.node(true);
  }

  private closeLimit(index: number, by: 1 | -1): void {
    const { of } = this.limits[index] as Limit;
    for (let action = 0; action < this.state.actions.length; action++) {
      if (!of(action)) continue;
      if (by === 1) this.state.block(action);
      else this.state.unblock(action);
    }
  }

  private take(action: number): void {
    this.state.take(action);
    for (let i = 0; i < this.limits.length; i++) {
      if (!(this.limits[i] as Limit).of(action)) continue;
      if (--(this.limitLeft[i] as number) === 0) this.closeLimit(i, 1);
    }
  }

  private untake(): void {
    const action = this.state.taken[this.state.taken.length - 1] as number;
    for (let i = 0; i < this.limits.length; i++) {
      if (!(this.limits[i] as Limit).of(action)) continue;
      if ((this.limitLeft[i] as number)++ === 0) this.closeLimit(i, -1);
    }
    this.state.untake();
  }

  private node(root = false): void {
    if (this.budget.left-- <= 0) return;
    this.nodes++;
    const { state } = this;
    const before = state.taken.length;
    const ruledOut: number[] = [];
    const choice = this.settle(root, ruledOut);
    if (choice !== null) this.branch(choice);
    for (let i = ruledOut.length - 1; i >= 0; i--) state.unblock(ruledOut[i] as number);
    while (state.taken.length > before) this.untake();
  }

  /** Takes what has to be taken, bounds, and says which condition to branch on; null if the node is done. */
  private settle(root: boolean, ruledOut: number[]): number | null {
    const { state } = this;
    const { holding, hopeless, missing, left, weight, conditionsOf, blocked } = state;
    for (;;) {
      if (state.lost > this.bestOpen) return null;
      // Conditions that hold, of targets that can still be closed, by how many actions are left for each.
      const { buckets } = this;
      for (const bucket of buckets) bucket.length = 0;
      let open = 0;
      let unit = -1;
      const room = this.bestOpen - state.lost;
      let chosen = -1;
      let chosenLeft = 0;
      let chosenWeight = -1;
      let chosenMust = false;
      for (let target = 0; target < holding.length; target++) {
        if (holding[target] === 0 || hopeless[target] !== 0) continue;
        const own = weight[target] as number;
        const must = own > room;
        const end = conditionsOf.start[target + 1] as number;
        for (let i = conditionsOf.start[target] as number; i < end; i++) {
          const condition = conditionsOf.items[i] as number;
          if (missing[condition] !== 0) continue;
          const count = left[condition] as number;
          if (must && count === 1) {
            unit = condition;
            break;
          }
          let bucket = buckets[count];
          if (!bucket) {
            for (let k = buckets.length; k <= count; k++) buckets[k] = [];
            bucket = buckets[count] as number[];
          }
          bucket.push(condition);
          open++;
          const better =
            must !== chosenMust
              ? must
              : must
                ? count < chosenLeft || (count === chosenLeft && own > chosenWeight)
                : own > chosenWeight || (own === chosenWeight && count < chosenLeft);
          if (chosen < 0 || better) {
            chosen = condition;
            chosenLeft = count;
            chosenWeight = own;
            chosenMust = must;
          }
        }
        if (unit >= 0) break;
      }
      if (unit >= 0) {
        this.take(this.onlyKiller(unit));
        continue;
      }
      if (open === 0) {
        this.offer();
        return null;
      }
      const dual = this.dual();
      const burden = state.spent + dual;
      if (root) this.bound = { open: state.lost, burden };
      if (state.lost === this.bestOpen) {
        if (burden > this.bestBurden) return null;
        if (burden === this.bestBurden && !this.ranksCouldWin()) return null;
        // An action whose reduced cost alone would make it worse than the best is out.
        const slack = this.bestBurden - burden;
        let more = false;
        for (let action = 0; action < blocked.length; action++) {
          if (blocked[action] === 0 && (this.residual[action] as number) > slack) {
            state.block(action);
            ruledOut.push(action);
            more = true;
          }
        }
        if (more) continue;
      }
      return chosen;
    }
  }

  private onlyKiller(condition: number): number {
    const { killers, blocked } = this.state;
    for (let i = killers.start[condition] as number; i < (killers.start[condition + 1] as number); i++) {
      const action = killers.items[i] as number;
      if (blocked[action] === 0) return action;
    }
    throw new Error('no action is left for this condition');
  }

  /** Conditions share out the burden of the actions that can undo them; what they get in sum is a lower bound. */
  private dual(): number {
    const { killers, blocked, burden } = this.state;
    const { residual } = this;
    residual.set(burden);
    let sum = 0;
    for (const bucket of this.buckets) {
      for (let b = 0; b < bucket.length; b++) {
        const condition = bucket[b] as number;
        const from = killers.start[condition] as number;
        const end = killers.start[condition + 1] as number;
        let least = Number.POSITIVE_INFINITY;
        for (let i = from; i < end; i++) {
          const action = killers.items[i] as number;
          if (blocked[action] === 0 && (residual[action] as number) < least)
            least = residual[action] as number;
        }
        if (least === 0) continue;
        sum += least;
        for (let i = from; i < end; i++) {
          const action = killers.items[i] as number;
          if (blocked[action] === 0) residual[action] = (residual[action] as number) - least;
        }
      }
    }
    return sum;
  }

  private branch(condition: number): void {
    const { state } = this;
    const { killers, blocked, kills, missing } = state;
    const options: { action: number; cost: number; closes: number }[] = [];
    for (let i = killers.start[condition] as number; i < (killers.start[condition + 1] as number); i++) {
      const action = killers.items[i] as number;
      if (blocked[action] !== 0) continue;
      let closes = 0;
      for (let j = kills.start[action] as number; j < (kills.start[action + 1] as number); j++)
        if (missing[kills.items[j] as number] === 0) closes++;
      options.push({ action, cost: this.residual[action] as number, closes });
    }
    options.sort(
      (a, b) =>
        a.cost / a.closes - b.cost / b.closes ||
        b.closes - a.closes ||
        (state.ranks[a.action] as number) - (state.ranks[b.action] as number),
    );
    let ruledOut = 0;
    for (const { action } of options) {
      if (this.budget.left <= 0) break;
      this.take(action);
      this.node();
      this.untake();
      state.block(action);
      ruledOut++;
    }
    // With nothing left for the condition its target stays open.
    if (this.budget.left > 0 && state.lost <= this.bestOpen) this.node();
    for (let i = 0; i < ruledOut; i++) state.unblock((options[i] as { action: number }).action);
  }

  private ranksOf(actions: readonly number[]): number[] {
    return actions.map((action) => this.state.ranks[action] as number).sort((a, b) => a - b);
  }

  /** At equal value: could some plan of as many actions have a lesser list of ranks? */
  private ranksCouldWin(): boolean {
    if (!this.best) return false;
    const { taken, blocked, ranks } = this.state;
    const others: number[] = [];
    for (let action = 0; action < blocked.length; action++)
      if (blocked[action] === 0) others.push(ranks[action] as number);
    others.sort((a, b) => a - b);
    const more = this.best.actions.length - taken.length;
    return (
      compareRanks(
        [...this.ranksOf(taken), ...others.slice(0, more)].sort((a, b) => a - b),
        this.best.ranks,
      ) < 0
    );
  }

  private offer(): void {
    const { lost, spent, taken } = this.state;
    if (lost > this.bestOpen) return;
    if (lost === this.bestOpen) {
      if (spent > this.bestBurden) return;
      if (spent === this.bestBurden && this.best && compareRanks(this.ranksOf(taken), this.best.ranks) >= 0)
        return;
    }
    this.bestOpen = lost;
    this.bestBurden = spent;
    this.best = { open: lost, burden: spent, actions: [...taken], ranks: this.ranksOf(taken) };
  }
}
