import { live } from '../reasoning/validity.ts';
import { isLive, type PlanProblem, type PlanTarget, type PlanWitness } from './plan-problem.ts';
import {
  addValues,
  compareRanks,
  compareValues,
  type PlanValue,
  TIERS,
  VALUE_LENGTH,
  ZERO,
} from './plan-value.ts';

/** Limits and additions to the plain question "which plan is best". */
export interface SearchOptions {
  /** At most this many actions. Semantics 25. */
  readonly most?: number;
  /** Actions (indexes) that may not be taken. */
  readonly without?: ReadonlySet<number>;
  /** Of each of these sets at most so many may be taken. Semantics 26. */
  readonly atMost?: readonly { readonly of: ReadonlySet<number>; readonly count: number }[];
  /** Targets (indexes) that must be closed. Semantics 22. */
  readonly mustClose?: ReadonlySet<number>;
  /** Nodes of the search; past it the best found is returned, not proved. */
  readonly budget?: number;
}

export interface FoundPlan {
  /** Actions by index, in the order of their ranks. */
  readonly actions: readonly number[];
  /** Open exposures by tier (fixed ones included), burdens, number of actions. */
  readonly value: PlanValue;
  readonly proved: boolean;
  /** No plan is better than this. Equal to `value` where proved. */
  readonly bound: PlanValue;
}

const DEFAULT_BUDGET = 200_000;

/**
 * The best plan: least value, then the least list of ranks (semantics 21). Independent parts are solved apart,
 * unless a limit over all of them couples them. Branch and bound over the actions that can close the worst
 * target still open; the bound counts targets that can no longer be closed, and the cheapest actions for
 * conditions that share none. Null if nothing satisfies `mustClose`.
 */
export const searchPlan = (problem: PlanProblem, options: SearchOptions = {}): FoundPlan | null => {
  const coupled = options.most !== undefined || (options.atMost?.length ?? 0) > 0;
  const parts = coupled ? [problem.targets.map((_, index) => index)] : independentParts(problem);
  const budget = { left: options.budget ?? DEFAULT_BUDGET };
  let value: number[] = [...problem.fixed, ...ZERO.slice(TIERS)];
  let bound: number[] = [...value];
  const actions: number[] = [];
  let proved = true;
  for (const part of parts) {
    const found = searchPart(problem, part, options, budget);
    if (!found) return null;
    value = addValues(value, found.value);
    bound = addValues(bound, found.bound);
    actions.push(...found.actions);
    proved &&= found.proved;
  }
  actions.sort((a, b) => rankOf(problem, a) - rankOf(problem, b));
  return { actions, value, proved, bound };
};

const rankOf = (problem: PlanProblem, action: number): number => problem.actions[action]?.rank ?? 0;

/** Choices that an action touches: what it sets and what it requires. */
const touched = (problem: PlanProblem, action: number): number[] => {
  const { sets, requires } = problem.actions[action] as PlanProblem['actions'][number];
  return [...sets.keys(), ...requires.filter((_, at) => at % 2 === 0)];
};

/** Targets grouped so that no action or choice matters to two groups. */
export const independentParts = (problem: PlanProblem): number[][] => {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key);
    if (up === undefined || up === key) return key;
    const root = find(up);
    parent.set(key, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parent.set(x, y);
  };
  problem.actions.forEach((_, action) => {
    for (const choice of touched(problem, action)) join(`a${action}`, `c${choice}`);
  });
  problem.targets.forEach(({ witnesses }, target) => {
    for (const { cube, killers } of witnesses) {
      for (let i = 0; i < cube.length; i += 2) join(`t${target}`, `c${cube[i]}`);
      for (const action of killers) join(`t${target}`, `a${action}`);
    }
  });
  const groups = new Map<string, number[]>();
  problem.targets.forEach((_, target) => {
    const root = find(`t${target}`);
    groups.set(root, [...(groups.get(root) ?? []), target]);
  });
  return [...groups.values()];
};

type Found = Omit<FoundPlan, 'actions'> & { actions: number[] };

/** The best plan for some targets alone, as if there were no others; its value leaves out what is always open. */
export const searchPart = (
  problem: PlanProblem,
  part: readonly number[],
  options: SearchOptions,
  budget: { left: number },
): FoundPlan | null => new PartSearch(problem, part, options, budget).run();

class PartSearch {
  private readonly box: number[];
  private readonly separated = new Set<number>();
  private readonly taken: number[] = [];
  private readonly forbidden = new Set<number>();
  private readonly setBy = new Map<number, number>();
  private readonly targets: readonly PlanTarget[];
  private readonly forced: readonly boolean[];
  private best: { value: PlanValue; ranks: number[]; actions: number[] } | null = null;
  private rootBound: PlanValue | null = null;

  constructor(
    private readonly problem: PlanProblem,
    part: readonly number[],
    private readonly options: SearchOptions,
    private readonly budget: { left: number },
  ) {
    this.box = [...problem.answers];
    // Worst tier first, then few ways to close: what decides most is decided first.
    const order = [...part].sort((a, b) => {
      const [x, y] = [problem.targets[a] as PlanTarget, problem.targets[b] as PlanTarget];
      for (let tier = 0; tier < TIERS; tier++) {
        const difference = (y.weights[tier] as number) - (x.weights[tier] as number);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    this.targets = order.map((index) => problem.targets[index] as PlanTarget);
    this.forced = order.map((index) => options.mustClose?.has(index) ?? false);
  }

  run(): Found | null {
    this.walk();
    if (!this.best) return null;
    const proved = this.budget.left > 0;
    return { ...this.best, proved, bound: proved ? this.best.value : (this.rootBound ?? ZERO) };
  }

  private available(action: number): boolean {
    if (this.forbidden.has(action) || this.taken.includes(action) || this.options.without?.has(action))
      return false;
    if (this.options.most !== undefined && this.taken.length >= this.options.most) return false;
    for (const { of, count } of this.options.atMost ?? []) {
      if (of.has(action) && this.taken.filter((one) => of.has(one)).length >= count) return false;
    }
    const { sets } = this.problem.actions[action] as PlanProblem['actions'][number];
    for (const [choice, mask] of sets) {
      if (this.setBy.has(choice) && this.box[choice] !== mask) return false;
    }
    return true;
  }

  private holds(witness: PlanWitness): boolean {
    return isLive(this.problem.program, this.box, witness.cube, witness.entangled, this.separated);
  }

  private twinless(choice: number): number {
    return this.problem.program.choices.at(choice).linkedTo ?? choice;
  }

  /** Is there a completion of the answers after the actions taken? */
  private possible(): boolean {
    return live([], this.box, this.problem.program.choices.neverReading(this.separated));
  }

  /** A literal that some action taken needs and that is not yet sure. Semantics 18. */
  private missing(): { choice: number; mask: number } | null {
    for (const action of this.taken) {
      const { requires } = this.problem.actions[action] as PlanProblem['actions'][number];
      for (let i = 0; i < requires.length; i += 2) {
        const choice = requires[i] as number;
        const mask = requires[i + 1] as number;
        if (((this.box[choice] as number) & ~mask) !== 0) return { choice, mask };
      }
    }
    return null;
  }

  private take(action: number, then: () => void): void {
    const { sets } = this.problem.actions[action] as PlanProblem['actions'][number];
    const before = [...sets.keys()].map((choice) => [choice, this.box[choice] as number] as const);
    for (const [choice, mask] of sets) {
      this.box[choice] = mask;
      this.setBy.set(choice, (this.setBy.get(choice) ?? 0) + 1);
      if (this.problem.program.choices.at(choice).linkedTo !== undefined) this.separated.add(choice);
    }
    this.taken.push(action);
    then();
    this.taken.pop();
    for (const [choice, mask] of before) {
      this.box[choice] = mask;
      const count = (this.setBy.get(choice) as number) - 1;
      if (count === 0) {
        this.setBy.delete(choice);
        this.separated.delete(choice);
      } else this.setBy.set(choice, count);
    }
  }

  /** Takes one of the actions, each with the earlier ones forbidden; then, with all forbidden, `otherwise`. */
  private branch(actions: readonly number[], otherwise: (() => void) | null): void {
    const forbidden: number[] = [];
    for (const action of actions) {
      if (this.budget.left <= 0) break;
      if (!this.available(action)) continue;
      this.take(action, () => this.walk());
      this.forbidden.add(action);
      forbidden.push(action);
    }
    if (otherwise && this.budget.left > 0) otherwise();
    for (const action of forbidden) this.forbidden.delete(action);
  }

  private walk(): void {
    if (this.budget.left-- <= 0) return;
    const sum = this.taken.reduce<number[]>(
      (so, action) => addValues(so, (this.problem.actions[action] as PlanProblem['actions'][number]).value),
      [...ZERO],
    );
    const bound = [...sum];
    /** First condition to make false, by the fewest actions that can. */
    let next: { killers: number[] } | null = null;
    const closable: { target: PlanTarget; clauses: number[][] }[] = [];
    for (const [index, target] of this.targets.entries()) {
      const clauses: number[][] = [];
      let open = false;
      let hopeless = false;
      for (const witness of target.witnesses) {
        if (!this.holds(witness)) continue;
        open = true;
        const killers = witness.killers.filter((action) => this.available(action));
        if (killers.length === 0) {
          hopeless = true;
          break;
        }
        clauses.push(killers);
      }
      if (!open) continue;
      if (hopeless) {
        if (this.forced[index]) return;
        for (let tier = 0; tier < TIERS; tier++)
          bound[tier] = (bound[tier] as number) + (target.weights[tier] as number);
        continue;
      }
      closable.push({ target, clauses });
      const shortest = clauses.reduce((a, b) => (b.length < a.length ? b : a));
      if (!next) next = { killers: shortest };
    }
    const full = this.best ? this.withCheapest(bound, closable) : bound;
    if (this.rootBound === null) this.rootBound = full;
    if (this.best && !this.couldBeat(full)) return;

    const missing = this.missing();
    if (missing) {
      const providers = this.problem.actions.flatMap((action, index) => {
        const value = action.sets.get(missing.choice);
        return value !== undefined && (value & ~missing.mask) === 0 ? [index] : [];
      });
      this.branch(providers, null);
      return;
    }
    if (!this.possible()) {
      // What the plan sets contradicts an answer: only an action on one of the choices in conflict can mend it.
      const { never } = this.problem.program.choices;
      const guarded = new Set(never.flatMap((cube) => cube.filter((_, at) => at % 2 === 0)));
      const menders = this.problem.actions.flatMap(({ sets }, index) =>
        [...sets.keys()].some((choice) => guarded.has(this.twinless(choice))) ? [index] : [],
      );
      this.branch(menders, null);
      return;
    }
    if (!next) {
      this.offer(bound);
      return;
    }
    const killers = [...next.killers].sort(
      (a, b) =>
        compareValues(
          (this.problem.actions[a] as PlanProblem['actions'][number]).value,
          (this.problem.actions[b] as PlanProblem['actions'][number]).value,
        ) || rankOf(this.problem, a) - rankOf(this.problem, b),
    );
    this.branch(killers, () => this.walk());
  }

  /** Adds, for targets that must be closed to stay as good as the best, the cheapest actions of conditions that share none. */
  private withCheapest(
    bound: number[],
    closable: readonly { target: PlanTarget; clauses: number[][] }[],
  ): number[] {
    const best = (this.best as { value: PlanValue }).value;
    const used = new Set<number>();
    let full = [...bound];
    for (const { target, clauses } of closable) {
      const left = bound.map((part, i) => (i < TIERS ? part + (target.weights[i] as number) : part));
      if (compareValues(left, best, TIERS) <= 0) continue;
      for (const clause of clauses) {
        if (clause.some((action) => used.has(action))) continue;
        for (const action of clause) used.add(action);
        const cheapest = clause
          .map((action) => (this.problem.actions[action] as PlanProblem['actions'][number]).value)
          .reduce((a, b) => (compareValues(b, a) < 0 ? b : a));
        full = addValues(full, cheapest);
      }
    }
    return full;
  }

  /** Could a plan below this bound be better than the best, by value or by ranks? */
  private couldBeat(bound: PlanValue): boolean {
    const best = this.best as { value: PlanValue; ranks: number[] };
    const order = compareValues(bound, best.value);
    if (order !== 0) return order < 0;
    const more = (best.value[VALUE_LENGTH - 1] as number) - this.taken.length;
    const others = this.problem.actions
      .map((_, index) => index)
      .filter((action) => !this.taken.includes(action) && !this.forbidden.has(action))
      .map((action) => rankOf(this.problem, action))
      .sort((a, b) => a - b)
      .slice(0, more);
    const optimistic = [...this.taken.map((action) => rankOf(this.problem, action)), ...others].sort(
      (a, b) => a - b,
    );
    return compareRanks(optimistic, best.ranks) < 0;
  }

  private offer(value: PlanValue): void {
    const ranks = this.taken.map((action) => rankOf(this.problem, action)).sort((a, b) => a - b);
    if (this.best) {
      const order = compareValues(value, this.best.value) || compareRanks(ranks, this.best.ranks);
      if (order >= 0) return;
    }
    this.best = { value, ranks, actions: [...this.taken] };
  }
}
