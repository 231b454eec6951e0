import type { CaseAction } from '../reasoning/actions.ts';
import type { ChoiceTable } from '../reasoning/choices.ts';
import type { Cube } from '../reasoning/cubes.ts';
import type { GroundProgram } from '../reasoning/ground-program.ts';
import { propagate } from '../reasoning/propagation.ts';

/** What is said of a plan. */
export interface ClaimedPlan {
  readonly actions: readonly CaseAction[];
  /** Exposures left open, by harm tier. */
  readonly open: readonly number[];
  readonly people: number;
  readonly money: number;
  readonly minutes: number;
}

interface PlanFault {
  readonly what:
    | 'two-values'
    | 'no-completion'
    | 'need-not-met'
    | 'open-exposures'
    | 'people'
    | 'money'
    | 'minutes'
    | 'undecided';
  /** Choice or action concerned, or tier. */
  readonly where: string;
  readonly claimed?: number;
  readonly found?: number;
}

/** Propagations for one exposure; no case of the built-in knowledge needs a tenth of it. */
const BUDGET = 2_000;

/**
 * Judges a plan by the ground program alone: no label, and nothing that the search for plans uses. An exposure is
 * open iff some completion of the answers after the plan makes it true; such a completion is looked for by
 * propagation, splitting a choice on which an optimistic proof still depends. Semantics 18 to 20. Empty if all is
 * as claimed.
 */
export const planFaults = (
  program: { readonly choices: ChoiceTable; readonly ground: GroundProgram },
  answers: readonly number[],
  planned: readonly { readonly atom: number; readonly tier: number }[],
  plan: ClaimedPlan,
): PlanFault[] => {
  const { choices, ground } = program;
  const nameOf = (choice: number): string => choices.at(choice).id;
  const faults: PlanFault[] = [];
  const set = new Map<number, number>();
  for (const { sets } of plan.actions) {
    for (const [choice, value] of sets) {
      if ((set.get(choice) ?? value) !== value) faults.push({ what: 'two-values', where: nameOf(choice) });
      set.set(choice, value);
    }
  }
  for (const kind of ['people', 'money', 'minutes'] as const) {
    const found = plan.actions.reduce((sum, { action }) => sum + action.burden[kind], 0);
    if (found !== plan[kind]) faults.push({ what: kind, where: kind, claimed: plan[kind], found });
  }
  if (faults.some(({ what }) => what === 'two-values')) return faults;

  const after = new AfterPlan(choices, answers, set);
  if (!after.completable(after.start)) return [...faults, { what: 'no-completion', where: '' }];
  for (const { action, requires } of plan.actions) {
    for (let i = 0; i < requires.length; i += 2) {
      const choice = requires[i] as number;
      const other = choices.fullMask(choice) & ~(requires[i + 1] as number);
      const missed = after.narrowed(after.start, choice, other);
      if (missed && after.completable(missed)) faults.push({ what: 'need-not-met', where: action.id });
    }
  }

  const openness = new Openness(ground, after);
  const found = plan.open.map(() => 0);
  for (const { atom, tier } of planned) {
    const open = openness.of(atom);
    if (open === null) faults.push({ what: 'undecided', where: String(atom) });
    else if (open) found[tier] = (found[tier] ?? 0) + 1;
  }
  found.forEach((count, tier) => {
    if (count !== plan.open[tier])
      faults.push({
        what: 'open-exposures',
        where: `tier ${tier}`,
        claimed: plan.open[tier] ?? 0,
        found: count,
      });
  });
  return faults;
};

/** Values still open for each choice that stands for itself; an `@after` that the plan leaves alone has none. */
type Box = readonly number[];

/** The answers as they stand after the plan. */
class AfterPlan {
  readonly start: Box;

  constructor(
    private readonly choices: ChoiceTable,
    answers: readonly number[],
    private readonly set: ReadonlyMap<number, number>,
  ) {
    this.start = answers.map((mask, choice) => set.get(choice) ?? mask);
  }

  /** The choice whose value this one has. Semantics 2. */
  private standsFor(choice: number): number {
    return this.set.has(choice) ? choice : (this.choices.at(choice).linkedTo ?? choice);
  }

  valuesOf(box: Box, choice: number): number {
    return box[this.standsFor(choice)] as number;
  }

  /** Every choice with its values, twins alike. */
  everyChoice(box: Box): number[] {
    return box.map((_, choice) => this.valuesOf(box, choice));
  }

  /** Null where nothing is left. */
  narrowed(box: Box, choice: number, mask: number): Box | null {
    const real = this.standsFor(choice);
    const left = (box[real] as number) & mask;
    return left === 0 ? null : box.with(real, left);
  }

  /** Is there a completion without any forbidden combination? */
  completable(box: Box): boolean {
    for (const cube of this.choices.never) {
      let inside: Box | null = box;
      for (let i = 0; i < cube.length && inside; i += 2)
        inside = this.narrowed(inside, cube[i] as number, cube[i + 1] as number);
      if (!inside) continue;
      // The cube can hold: go around it by one of its literals.
      for (let i = 0; i < cube.length; i += 2) {
        const around = this.narrowed(box, cube[i] as number, ~(cube[i + 1] as number));
        if (around && this.completable(around)) return true;
      }
      return false;
    }
    return true;
  }
}

/** Whether atoms can be true after the plan. */
class Openness {
  private readonly known = new Map<number, boolean | null>();
  private readonly instancesOf = new Map<number, GroundProgram['instances'][number][]>();
  private readonly root: ReturnType<typeof propagate>;
  private readonly seen: Uint8Array;

  constructor(
    private readonly ground: GroundProgram,
    private readonly after: AfterPlan,
  ) {
    for (const instance of ground.instances) {
      const list = this.instancesOf.get(instance.head);
      if (list) list.push(instance);
      else this.instancesOf.set(instance.head, [instance]);
    }
    this.root = propagate(ground, after.everyChoice(after.start));
    this.seen = Uint8Array.from(this.root.sure);
  }

  /** Null where the search stopped before it knew. */
  of(atom: number): boolean | null {
    if (this.seen[atom]) return true;
    if (!this.root.maybe[atom]) return false;
    let known = this.known.get(atom);
    if (known === undefined) {
      const budget = { left: BUDGET };
      known = this.search(atom, this.after.start, this.below(atom), budget);
      if (!known && budget.left <= 0) known = null;
      this.known.set(atom, known);
    }
    return known;
  }

  private search(atom: number, box: Box, slice: GroundProgram, budget: { left: number }): boolean {
    if (budget.left-- <= 0) return false;
    const { sure, maybe } = propagate(slice, this.after.everyChoice(box));
    if (!maybe[atom] || !this.after.completable(box)) return false;
    if (sure[atom]) {
      // What is sure in a box with a completion is true in that completion, whatever was asked.
      sure.forEach((is, other) => {
        if (is) this.seen[other] = 1;
      });
      return true;
    }
    const split = this.undecided(atom, box, { sure, maybe });
    if (!split) return false;
    for (const mask of [split.mask, ~split.mask]) {
      const part = this.after.narrowed(box, split.choice, mask);
      if (part && this.search(atom, part, slice, budget)) return true;
    }
    return false;
  }

  /** A literal that is still open in an instance on which the atom depends. */
  private undecided(
    atom: number,
    box: Box,
    { sure, maybe }: { sure: Uint8Array; maybe: Uint8Array },
  ): { choice: number; mask: number } | null {
    const queue = [atom];
    const reached = new Set(queue);
    for (const next of queue) {
      for (const { cube, body, negated } of this.instancesOf.get(next) ?? []) {
        if (this.fails(cube, box) || body.some((one) => !maybe[one]) || negated.some((one) => sure[one]))
          continue;
        for (let i = 0; i < cube.length; i += 2) {
          const mask = cube[i + 1] as number;
          if ((this.after.valuesOf(box, cube[i] as number) & ~mask) !== 0)
            return { choice: cube[i] as number, mask };
        }
        for (const one of [
          ...body.filter((below) => !sure[below]),
          ...negated.filter((below) => maybe[below]),
        ]) {
          if (reached.has(one)) continue;
          reached.add(one);
          queue.push(one);
        }
      }
    }
    return null;
  }

  private fails(cube: Cube, box: Box): boolean {
    for (let i = 0; i < cube.length; i += 2)
      if ((this.after.valuesOf(box, cube[i] as number) & (cube[i + 1] as number)) === 0) return true;
    return false;
  }

  /** The instances on which an atom depends, through any number of steps. */
  private below(atom: number): GroundProgram {
    const reached = new Set([atom]);
    const instances: GroundProgram['instances'][number][] = [];
    for (const next of reached) {
      for (const instance of this.instancesOf.get(next) ?? []) {
        instances.push(instance);
        for (const one of [...instance.body, ...instance.negated]) reached.add(one);
      }
    }
    return { ...this.ground, instances };
  }
}
