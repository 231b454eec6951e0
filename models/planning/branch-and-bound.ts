import { ConflictCores } from './conflict-cores.ts';
import { compareRanks } from './plan-value.ts';
import type { SearchState } from './search-state.ts';

/** The weights of the actions taken add up to no more than `most`. */
export interface Limit {
  /** Every action weighs one: it is their number that is limited. */
  readonly overall: boolean;
  /** A natural number; 0 where the limit does not concern the action. */
  readonly weight: (action: number) => number;
  readonly most: number;
}

/** Cores are looked for in nodes no deeper than this: below they cost more than they save. */
const DEEPEST_CORES = 4;

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
  private readonly cores: ConflictCores;
  private readonly gains: Float64Array;
  private depth = 0;
  /** What stays open at least, known from the root by the number of actions. */
  private atLeast = 0;

  constructor(
    private readonly state: SearchState,
    private readonly limits: readonly Limit[],
    private readonly budget: { left: number },
  ) {
    this.residual = new Float64Array(state.actions.length);
    this.cores = new ConflictCores(state);
    this.gains = new Float64Array(state.actions.length);
    this.limitLeft = limits.map(({ most }) => most);
    // Nothing that must be closed is open, and nothing forbidden is done, below this.
    this.bestOpen = state.ruledOut;
    this.bestBurden = -1;
  }

  private bestOpen: number;
  private bestBurden: number;

  run(): void {
    for (let i = 0; i < this.limits.length; i++)
      this.limitRoom(i, Number.POSITIVE_INFINITY, this.limitLeft[i] as number);
    this.node(true);
  }

  /** Blocks what no longer fits as the room of a limit shrinks from `before` to `now`, and frees it as it grows. */
  private limitRoom(index: number, before: number, now: number): void {
    const { weight } = this.limits[index] as Limit;
    const [least, most] = before > now ? [now, before] : [before, now];
    for (let action = 0; action < this.state.actions.length; action++) {
      const own = weight(action);
      if (own <= least || own > most) continue;
      if (before > now) this.state.block(action);
      else this.state.unblock(action);
    }
  }

  private spend(action: number, by: 1 | -1): void {
    for (let i = 0; i < this.limits.length; i++) {
      const own = (this.limits[i] as Limit).weight(action);
      if (own === 0) continue;
      const before = this.limitLeft[i] as number;
      this.limitLeft[i] = before - by * own;
      this.limitRoom(i, before, before - by * own);
    }
  }

  private take(action: number): void {
    this.state.take(action);
    this.spend(action, 1);
  }

  private untake(): void {
    this.spend(this.state.taken[this.state.taken.length - 1] as number, -1);
    this.state.untake();
  }

  private node(root = false): void {
    if (this.budget.left-- <= 0) return;
    this.depth++;
    this.nodes++;
    const { state } = this;
    const before = state.taken.length;
    const ruledOut: number[] = [];
    const choice = this.settle(root, ruledOut);
    if (choice !== null) this.branch(choice);
    for (let i = ruledOut.length - 1; i >= 0; i--) state.unblock(ruledOut[i] as number);
    while (state.taken.length > before) this.untake();
    this.depth--;
  }

  /** Takes what has to be taken, bounds, and says which condition to branch on; null if the node is done. */
  private settle(root: boolean, ruledOut: number[]): number | null {
    const { state } = this;
    const { holding, hopeless, missing, left, weight, conditionsOf, blocked } = state;
    const { residual } = this.cores;
    let room = 0;
    let charged = false;
    let stale = true;
    let grown = false;
    for (;;) {
      if (state.lost > this.bestOpen) return null;
      if (stale) {
        room = this.bestOpen - state.lost;
        charged = room > 0 && this.depth <= DEEPEST_CORES;
        if (charged) {
          this.cores.find(room);
          room -= this.cores.sum;
          if (room < 0) return null;
        }
        stale = false;
      }
      // Conditions that hold, of targets that can still be closed, by how many actions are left for each.
      const { buckets } = this;
      for (const bucket of buckets) bucket.length = 0;
      let open = 0;
      let unit = -1;
      let chosen = -1;
      let chosenLeft = 0;
      let chosenWeight = -1;
      let chosenMust = false;
      for (let target = 0; target < holding.length; target++) {
        if (holding[target] === 0 || hopeless[target] !== 0) continue;
        const own = weight[target] as number;
        // At the bound itself, what the cores have used up may stay open, and nothing else.
        const mayCost = !charged || (residual[target] as number) > 0;
        const must = (charged ? (residual[target] as number) : own) > room;
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
          if (mayCost) bucket.push(condition);
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
        this.take(state.onlyKiller(unit));
        grown = true;
        continue;
      }
      if (grown && charged) {
        // What was taken may have used up more.
        grown = false;
        stale = true;
        continue;
      }
      if (open === 0) {
        this.offer();
        return null;
      }
      if (this.tooFew(root)) return null;
      const dual = this.dual();
      const burden = state.spent + dual;
      if (root) {
        const open = state.lost + (charged ? this.cores.sum : 0);
        this.bound = this.atLeast > open ? { open: this.atLeast, burden: 0 } : { open, burden };
      }
      if (room === 0) {
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
        if (more) {
          stale = true;
          continue;
        }
      }
      return chosen;
    }
  }

  /**
   * With so few actions left that even the best of them cannot close enough? Each target counts for every action
   * that undoes its hardest condition: no set of actions closes more than its members count together.
   */
  private tooFew(root: boolean): boolean {
    const { state, gains } = this;
    const { holding, hopeless, missing, left, weight, conditionsOf, killers, blocked } = state;
    const limit = this.limits.findIndex(({ overall }) => overall);
    if (limit < 0) return false;
    gains.fill(0);
    let open = 0;
    for (let target = 0; target < holding.length; target++) {
      if (holding[target] === 0 || hopeless[target] !== 0) continue;
      const own = weight[target] as number;
      open += own;
      let hardest = -1;
      for (
        let i = conditionsOf.start[target] as number;
        i < (conditionsOf.start[target + 1] as number);
        i++
      ) {
        const condition = conditionsOf.items[i] as number;
        if (missing[condition] !== 0) continue;
        if (hardest < 0 || (left[condition] as number) < (left[hardest] as number)) hardest = condition;
      }
      for (let i = killers.start[hardest] as number; i < (killers.start[hardest + 1] as number); i++) {
        const action = killers.items[i] as number;
        if (blocked[action] === 0) gains[action] = (gains[action] as number) + own;
      }
    }
    const most = this.limitLeft[limit] as number;
    const best = Float64Array.from(gains).sort();
    for (let i = 0; i < most && i < best.length; i++) open -= best[best.length - 1 - i] as number;
    const lost = state.lost + Math.max(0, open);
    if (root) this.atLeast = lost;
    return lost > this.bestOpen || (lost === this.bestOpen && state.spent > this.bestBurden);
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
