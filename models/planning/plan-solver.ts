import type { PlanProblem } from './plan-problem.ts';
import {
  compareFound,
  type FoundPlan,
  independentParts,
  rankOf,
  type SearchOptions,
  searchPart,
  searchPlan,
} from './plan-search.ts';
import { addValues, TIERS, ZERO } from './plan-value.ts';

/**
 * Answers every question about the plans of one problem. Parts that share no action are solved once each; a
 * question solves again only the parts it concerns, and limits over all parts are met by combining one curve a
 * part (min-plus), not by searching the whole.
 */
export class PlanSolver {
  private readonly parts: readonly (readonly number[])[];
  private readonly base: FoundPlan[];

  constructor(
    private readonly problem: PlanProblem,
    private readonly refused: ReadonlySet<number>,
    private readonly budget: number,
  ) {
    this.parts = independentParts(problem);
    this.base = this.parts.map((_, part) => this.solve(part, {}) as FoundPlan);
  }

  private solve(part: number, options: SearchOptions, budget = { left: this.budget }): FoundPlan | null {
    const without = new Set([...this.refused, ...(options.without ?? [])]);
    return searchPart(this.problem, this.parts[part] as readonly number[], { ...options, without }, budget);
  }

  private combine(found: readonly FoundPlan[]): FoundPlan {
    let value: number[] = [...this.problem.fixed, ...ZERO.slice(TIERS)];
    let bound: number[] = [...value];
    for (const one of found) {
      value = addValues(value, one.value);
      bound = addValues(bound, one.bound);
    }
    return {
      actions: this.byRank(found.flatMap((one) => one.actions)),
      value,
      bound,
      proved: found.every((one) => one.proved),
    };
  }

  private byRank(actions: readonly number[]): number[] {
    return [...actions].sort((a, b) => rankOf(this.problem, a) - rankOf(this.problem, b));
  }

  best(): FoundPlan {
    return this.combine(this.base);
  }

  /** The best without this action too. */
  without(action: number): FoundPlan {
    return this.combine(
      this.base.map((found, part) =>
        // A part whose best plan does not take the action is best without it too.
        found.actions.includes(action)
          ? (this.solve(part, { without: new Set([action]) }) as FoundPlan)
          : found,
      ),
    );
  }

  /** The best that closes this target, or null if none does. Not proved where the search stopped before it knew. */
  closing(target: number): FoundPlan | null {
    const at = this.parts.findIndex((part) => part.includes(target));
    const budget = { left: this.budget };
    const found = this.solve(at, { mustClose: new Set([target]) }, budget);
    if (found) return this.combine(this.base.map((one, part) => (part === at ? found : one)));
    return budget.left > 0 ? null : { ...this.best(), proved: false };
  }

  /** The best with at most 0, 1, … `most` actions out of `of` (all actions if left out). Semantics 25 and 26. */
  curve(most: number, of?: ReadonlySet<number>, within?: ReadonlySet<number>): FoundPlan[] {
    const outside =
      within === undefined
        ? new Set<number>()
        : new Set(this.problem.actions.map((_, action) => action).filter((action) => !within.has(action)));
    let sum: FoundPlan[] | null = null;
    for (const [part, base] of this.base.entries()) {
      const points: FoundPlan[] = [];
      const counted = base.actions.filter((action) => of === undefined || of.has(action)).length;
      for (let count = 0; count <= most; count++) {
        // With room for all that the best part needs, no limit is felt.
        const fits =
          count >= counted && (within === undefined || base.actions.every((action) => within.has(action)));
        const last = points.at(-1);
        if (fits) points.push(base);
        else if (count > base.actions.length && last) points.push(last);
        else {
          const limit = of === undefined ? { most: count } : { atMost: [{ of, count }] };
          points.push(this.solve(part, { ...limit, without: outside }) as FoundPlan);
        }
      }
      if (!sum) {
        sum = points;
        continue;
      }
      const before: readonly FoundPlan[] = sum;
      sum = Array.from({ length: most + 1 }, (_, count): FoundPlan => {
        let best: FoundPlan | null = null;
        for (let here = 0; here <= count; here++) {
          const left = before[count - here] as FoundPlan;
          const right = points[here] as FoundPlan;
          const candidate: FoundPlan = {
            value: addValues(left.value, right.value),
            bound: addValues(left.bound, right.bound),
            actions: this.byRank([...left.actions, ...right.actions]),
            proved: left.proved && right.proved,
          };
          const order = best ? compareFound(this.problem, candidate, best) : -1;
          if (order < 0) best = candidate;
        }
        return best as unknown as FoundPlan;
      });
    }
    const fixed = [...this.problem.fixed, ...ZERO.slice(TIERS)];
    const nothing = { value: ZERO, bound: ZERO, actions: [], proved: true };
    return (sum ?? new Array(most + 1).fill(nothing)).map((point) => ({
      ...point,
      value: addValues(point.value, fixed),
      bound: addValues(point.bound, fixed),
    }));
  }

  /** The best that takes no longer than this together, and takes only these actions: one curve a part, combined. */
  within(minutes: number, allowed: ReadonlySet<number>): FoundPlan {
    const outside = new Set(
      this.problem.actions.map((_, action) => action).filter((action) => !allowed.has(action)),
    );
    const nothing: FoundPlan = { actions: [], value: ZERO, bound: ZERO, proved: true };
    let sum: FoundPlan[] = [nothing];
    this.base.forEach((base, part) => {
      const curve: FoundPlan[] = [];
      // What is best with so much time is best with any less in which it still fits.
      for (let left = minutes; left >= 0; ) {
        const fits = this.minutesOf(base) <= left && base.actions.every((action) => allowed.has(action));
        const best = fits ? base : (this.solve(part, { minutes: left, without: outside }) as FoundPlan);
        curve.push(best);
        left = this.minutesOf(best) - 1;
      }
      sum = this.combineWithin(sum, curve, minutes);
    });
    const fixed = [...this.problem.fixed, ...ZERO.slice(TIERS)];
    const best = sum.at(-1) as FoundPlan;
    return { ...best, value: addValues(best.value, fixed), bound: addValues(best.bound, fixed) };
  }

  private minutesOf({ actions }: FoundPlan): number {
    return actions.reduce((sum, index) => sum + this.minutes(index), 0);
  }

  private minutes(index: number): number {
    return this.problem.actions[index]?.action.action.burden.minutes ?? 0;
  }

  /** Of all pairs that fit, those than which nothing shorter is as good; shortest first. */
  private combineWithin(
    left: readonly FoundPlan[],
    right: readonly FoundPlan[],
    minutes: number,
  ): FoundPlan[] {
    const pairs = left.flatMap((one) =>
      right.map(
        (other): FoundPlan => ({
          value: addValues(one.value, other.value),
          bound: addValues(one.bound, other.bound),
          actions: this.byRank([...one.actions, ...other.actions]),
          proved: one.proved && other.proved,
        }),
      ),
    );
    const timed = pairs
      .map((plan) => ({ plan, takes: this.minutesOf(plan) }))
      .filter(({ takes }) => takes <= minutes)
      .sort((a, b) => a.takes - b.takes || compareFound(this.problem, a.plan, b.plan));
    const kept: FoundPlan[] = [];
    for (const { plan } of timed) {
      const last = kept.at(-1);
      if (!last || compareFound(this.problem, plan, last) < 0) kept.push(plan);
    }
    return kept;
  }

  /** The best under several limits at once: these couple the parts, so the whole is searched. */
  limited(atMost: NonNullable<SearchOptions['atMost']>): FoundPlan | null {
    return searchPlan(this.problem, { atMost, without: this.refused, budget: this.budget });
  }
}
