import type { Condition } from './plan-conditions.ts';
import type { PlanProblem, PlanTarget } from './plan-problem.ts';
import { compareFound, type FoundPlan, rankOf, searchPart } from './plan-search.ts';
import { addValues, compareValues, TIERS, ZERO } from './plan-value.ts';
import { partsOfSlots } from './slot-parts.ts';
import { holdingAfter } from './slot-states.ts';

/** Solving again with other charges before branching. */
const ROUNDS = 3;
/** Branches over what is shared; what is not settled by then is searched as a whole. */
const MOST_NODES = 300;

/** A shared target, and its share in each part. */
interface Shared {
  readonly weights: readonly number[];
  readonly byPart: ReadonlyMap<number, PlanTarget>;
}

/** The best without joint actions, part by part; its bound is a bound of the whole. */
export const searchParts = (
  problem: PlanProblem,
  shared: ReadonlySet<number>,
  without: ReadonlySet<number>,
  budget: number,
): FoundPlan => new PartSearch(problem, shared, without, budget).run();

/** Branches over what is shared: each is closed in all its parts, or counted as open. Between, parts are solved. */
class PartSearch {
  /** Own targets by part. */
  private readonly own = new Map<number, number[]>();
  private readonly shares: Shared[] = [];
  private readonly solved = new Map<string, FoundPlan | null>();
  private best: FoundPlan | null = null;
  private nodes = 0;
  private bound: readonly number[] | null = null;

  constructor(
    private readonly problem: PlanProblem,
    shared: ReadonlySet<number>,
    private readonly without: ReadonlySet<number>,
    private readonly budget: number,
  ) {
    const partOf = partsOfSlots(problem, shared, without);
    problem.targets.forEach((target, index) => {
      const byPart = sharesOf(target, partOf);
      for (const part of byPart.keys()) if (!this.own.has(part)) this.own.set(part, []);
      const [first] = byPart.keys();
      if (byPart.size === 1) this.own.get(first as number)?.push(index);
      else this.shares.push({ weights: target.weights, byPart });
    });
  }

  run(): FoundPlan {
    this.branch(this.shares.map(() => null));
    const best = this.best as FoundPlan;
    const bound = this.bound ?? best.value;
    return { ...best, bound, proved: compareValues(best.value, bound) <= 0 };
  }

  /** The best of a part that closes some shares and is charged with others; null where it cannot close them. */
  private solve(part: number, closing: readonly number[], charged: readonly number[]): FoundPlan | null {
    const key = `${part}:${closing}:${charged}`;
    const known = this.solved.get(key);
    if (known !== undefined) return known;
    const targets = [...this.problem.targets];
    const wanted = [...(this.own.get(part) as number[])];
    const add = (share: number): number => {
      wanted.push(targets.length);
      return targets.push(this.shares[share]?.byPart.get(part) as PlanTarget) - 1;
    };
    const mustClose = new Set(closing.map(add));
    charged.forEach(add);
    const found = searchPart(
      { ...this.problem, targets },
      wanted,
      { without: this.without, mustClose },
      { left: this.budget },
    );
    this.solved.set(key, found);
    return found;
  }

  private isOpenIn(share: number, part: number, plan: FoundPlan): boolean {
    const { conditions } = (this.shares[share] as Shared).byPart.get(part) as PlanTarget;
    return conditions.some(holdingAfter(this.problem, plan.actions));
  }

  private branch(decided: readonly ('open' | 'closed' | null)[]): void {
    const parts = [...this.own.keys()];
    const sharesIn = (part: number, wanted: (share: number) => boolean): number[] =>
      this.shares.flatMap(({ byPart }, share) => (byPart.has(part) && wanted(share) ? [share] : []));
    const solveAll = (chargedTo: ReadonlyMap<number, number>): Map<number, FoundPlan> | null => {
      const plans = new Map<number, FoundPlan>();
      for (const part of parts) {
        const plan = this.solve(
          part,
          sharesIn(part, (share) => decided[share] === 'closed'),
          sharesIn(part, (share) => chargedTo.get(share) === part),
        );
        if (!plan) return null;
        plans.set(part, plan);
      }
      return plans;
    };
    const given = [...this.problem.fixed, ...ZERO.slice(TIERS)];
    const count = (value: number[], weights: readonly number[], times = 1): void => {
      weights.forEach((weight, tier) => {
        value[tier] = (value[tier] as number) + times * weight;
      });
    };

    const charged = new Map<number, number>();
    let settled = false;
    let contested: number | null = null;
    let lower: number[] = given;
    for (let round = 0; round < ROUNDS; round++) {
      const plans = solveAll(charged);
      if (!plans) return;
      const openIn = this.shares.map(({ byPart }, share) =>
        [...byPart.keys()].filter((part) => this.isOpenIn(share, part, plans.get(part) as FoundPlan)),
      );
      lower = [...plans.values()].reduce((so, plan) => addValues(so, plan.bound), given);
      let upper = [...plans.values()].reduce((so, plan) => addValues(so, plan.value), given);
      lower = [...lower];
      upper = [...upper];
      contested = null;
      let more = false;
      this.shares.forEach(({ weights }, share) => {
        const open = openIn[share] as number[];
        if (decided[share] === 'open') count(lower, weights);
        const at = charged.get(share);
        const paid = at !== undefined && open.includes(at);
        if (open.length > 0 && !paid) count(upper, weights);
        if (decided[share] !== null || open.length === 0 || paid) return;
        const [first] = open;
        if (at === undefined && first !== undefined) {
          charged.set(share, first);
          more = true;
        }
        const heavier =
          contested === null || compareValues(weights, (this.shares[contested] as Shared).weights, TIERS) > 0;
        if (heavier) contested = share;
      });
      const actions = [...plans.values()]
        .flatMap((plan) => plan.actions)
        .sort((a, b) => rankOf(this.problem, a) - rankOf(this.problem, b));
      const plan: FoundPlan = { actions, value: upper, bound: lower, proved: true };
      if (!this.best || compareFound(this.problem, plan, this.best) < 0) this.best = plan;
      settled = contested === null;
      if (settled || !more) break;
    }
    if (compareValues(lower, (this.best as FoundPlan).value) >= 0) return;
    if (settled || contested === null || ++this.nodes > MOST_NODES) {
      if (!this.bound || compareValues(lower, this.bound) < 0) this.bound = lower;
      return;
    }
    for (const way of ['closed', 'open'] as const) this.branch(decided.with(contested, way));
  }
}

/** What of a target hangs on each part. */
export const sharesOf = (target: PlanTarget, partOf: (slot: number) => number): Map<number, PlanTarget> => {
  const byPart = new Map<number, Condition[]>();
  for (const condition of target.conditions) {
    const part = partOf(condition[0] as number);
    const known = byPart.get(part);
    if (known) known.push(condition);
    else byPart.set(part, [condition]);
  }
  return new Map([...byPart].map(([part, conditions]) => [part, { ...target, conditions }]));
};
