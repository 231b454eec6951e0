import type { ChoiceTable } from '../reasoning/choices.ts';
import { type Cube, covers, intersect } from '../reasoning/cubes.ts';

/**
 * What some action can set, with the states it can come to have: bit 0 is "left as it is", each further bit one
 * value that some action sets.
 */
export interface Slot {
  /** The choice; null for "this action is taken". */
  readonly choice: number | null;
  /** Value sets of one value by state, from state 1 on. */
  readonly values: readonly number[];
}

/** A cube over slots: `[slot, states, …]`, sorted. Holds iff each slot is in one of its states. */
export type Condition = readonly number[];

const allStates = (slot: Slot): number => 2 ** (slot.values.length + 1) - 1;

/** Drops conditions that another one covers. */
export const minimalConditions = (conditions: readonly Condition[]): Condition[] => {
  if (conditions.length < 2) return [...conditions];
  const kept: Condition[] = [];
  for (const one of [...conditions].sort((a, b) => a.length - b.length)) {
    if (kept.some((other) => covers(other, one))) continue;
    for (let i = kept.length - 1; i >= 0; i--) if (covers(one, kept[i] as Condition)) kept.splice(i, 1);
    kept.push(one);
  }
  return kept;
};

const NONE = -1;

/**
 * Turns cubes over choices into conditions over slots, exactly: a cube can hold after a plan iff one of its
 * conditions does. `never` cubes are cut out of the cube first; what remains mentions no impossible combination,
 * so its literals can be judged one by one. An `@after` that no action sets reads as its `@before` (semantics 2).
 */
export class ConditionReader {
  private readonly slotOf = new Map<number, number>();
  /** Group of each choice that a never cube names: choices of two groups never meet in one. */
  private readonly groupOf = new Map<number, number>();
  private readonly neverOf = new Map<number, Cube[]>();
  /** By choice: the choice that people were asked, its slot, and whether literals on it cannot be judged alone. */
  private readonly askedOf: Int32Array;
  private readonly slotAt: Int32Array;
  private readonly tiedAt: Uint8Array;
  private readonly known = new Map<string, readonly Condition[]>();

  constructor(
    private readonly choices: ChoiceTable,
    private readonly answers: readonly number[],
    private readonly slots: readonly Slot[],
  ) {
    slots.forEach((slot, index) => {
      if (slot.choice !== null) this.slotOf.set(slot.choice, index);
    });
    this.groupNever();
    const { list } = choices;
    this.askedOf = Int32Array.from(list, ({ linkedTo }, choice) => linkedTo ?? choice);
    this.slotAt = Int32Array.from(list, (_, choice) => this.slotOf.get(choice) ?? NONE);
    this.tiedAt = Uint8Array.from(list, ({ linkedTo }, choice) =>
      this.groupOf.has(linkedTo ?? choice) || (linkedTo !== undefined && this.slotOf.has(linkedTo)) ? 1 : 0,
    );
  }

  private named(cube: Cube): number[] {
    return cube.filter((_, at) => at % 2 === 0).map((choice) => this.choices.at(choice).linkedTo ?? choice);
  }

  private groupNever(): void {
    const groups: { choices: Set<number>; cubes: Cube[] }[] = [];
    for (const cube of this.choices.never) {
      const joined = { choices: new Set(this.named(cube)), cubes: [cube] };
      for (let i = groups.length - 1; i >= 0; i--) {
        const group = groups[i] as (typeof groups)[number];
        if (![...group.choices].some((choice) => joined.choices.has(choice))) continue;
        for (const choice of group.choices) joined.choices.add(choice);
        joined.cubes.push(...group.cubes);
        groups.splice(i, 1);
      }
      groups.push(joined);
    }
    groups.forEach((group, index) => {
      for (const choice of group.choices) this.groupOf.set(choice, index);
      this.neverOf.set(index, group.cubes);
    });
  }

  /** Conditions under which some completion after the plan satisfies the cube. `[[]]`: always. */
  conditionsOf(cube: Cube): readonly Condition[] {
    let tied = false;
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      const asked = this.askedOf[choice] as number;
      // A literal that is false and that nothing can set.
      if (
        this.slotAt[choice] === NONE &&
        this.slotAt[asked] === NONE &&
        ((this.answers[asked] as number) & (cube[i + 1] as number)) === 0
      )
        return [];
      if (this.tiedAt[choice] !== 0) tied = true;
      if (asked !== choice) {
        for (let j = 0; j < cube.length; j += 2)
          if (j !== i && this.askedOf[cube[j] as number] === asked) tied = true;
      }
    }
    if (!tied) return this.literalByLiteral(cube);
    const key = cube.join();
    let conditions = this.known.get(key);
    if (!conditions) {
      conditions = this.entangled(cube);
      this.known.set(key, conditions);
    }
    return conditions;
  }

  /** For a cube without a choice that a never cube names and without twins. */
  private literalByLiteral(cube: Cube): Condition[] {
    const condition: number[] = [];
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      const slot = this.slotAt[choice] as number;
      if (slot === NONE) continue;
      const mask = cube[i + 1] as number;
      const now = ((this.answers[this.askedOf[choice] as number] as number) & mask) !== 0;
      const states = this.statesIn(slot, mask) | (now ? 1 : 0);
      if (states === 0) return [];
      // Slots are numbered in the order of their choices, as cubes are sorted.
      if (states !== allStates(this.slots[slot] as Slot)) condition.push(slot, states);
    }
    return [condition];
  }

  private entangled(cube: Cube): Condition[] {
    const groups = new Set(this.named(cube).flatMap((choice) => this.groupOf.get(choice) ?? []));
    let ways: Cube[] = [cube];
    for (const group of groups) ways = without(ways, this.neverOf.get(group) as Cube[], this.choices);
    return minimalConditions(ways.flatMap((way) => this.read(way)));
  }

  /** Conditions under which no completion after the plan is left. */
  contradictions(): Condition[] {
    return [...this.neverOf.values()].flatMap((never) => {
      const ways = minimalConditions(without([[]], never, this.choices).flatMap((way) => this.read(way)));
      let denied: Condition[] = [[]];
      for (const way of ways) {
        const next: Condition[] = [];
        for (const so of denied) {
          for (let i = 0; i < way.length; i += 2) {
            const slot = way[i] as number;
            const other = allStates(this.slots[slot] as Slot) & ~(way[i + 1] as number);
            const both = intersect(so, [slot, other]);
            if (both) next.push(both);
          }
        }
        denied = minimalConditions(next);
      }
      return denied;
    });
  }

  /** A cube that meets no never cube, judged literal by literal. */
  private read(cube: Cube): Condition[] {
    let conditions: Condition[] = [[]];
    const add = (ways: readonly Condition[]): void => {
      const next: Condition[] = [];
      for (const so of conditions) {
        for (const way of ways) {
          const both = intersect(so, way);
          if (both) next.push(both);
        }
      }
      conditions = next;
    };
    const twins = new Map<number, { now: number; after: number; choice: number }>();
    for (let i = 0; i < cube.length; i += 2) {
      const choice = cube[i] as number;
      const mask = cube[i + 1] as number;
      const before = this.choices.at(choice).linkedTo;
      if (before === undefined) {
        const known = twins.get(choice);
        if (known) known.now = mask;
        else twins.set(choice, { now: mask, after: -1, choice: -1 });
      } else {
        const known = twins.get(before);
        if (known) Object.assign(known, { after: mask, choice });
        else twins.set(before, { now: -1, after: mask, choice });
      }
      if (conditions.length === 0) return [];
    }
    for (const [before, { now, after, choice }] of twins) {
      if (choice < 0) {
        add(this.literal(before, now));
        continue;
      }
      const slot = this.slotOf.get(choice);
      // Left as it is, `@after` equals `@before`; set, the two are judged apart.
      const together = this.literal(before, now & after);
      if (slot === undefined) {
        add(together);
        continue;
      }
      const set = this.statesIn(slot, after);
      const apart = this.literal(before, now);
      const ways: Condition[] = [];
      for (const way of together) {
        const both = intersect(way, [slot, 1]);
        if (both) ways.push(both);
      }
      if (set !== 0) {
        for (const way of apart) {
          const both = intersect(way, [slot, set]);
          if (both) ways.push(both);
        }
      }
      add(this.merged(ways, slot));
    }
    return conditions;
  }

  /** Two ways that differ only in the states of one slot are one. */
  private merged(ways: readonly Condition[], slot: number): Condition[] {
    const [one, two] = ways;
    if (ways.length !== 2 || !one || !two) return this.trimmed(ways);
    const rest = (way: Condition): string => way.filter((_, at) => way[at - (at % 2)] !== slot).join();
    if (rest(one) !== rest(two)) return this.trimmed(ways);
    const both = one.map((part, at) =>
      at % 2 === 1 && one[at - 1] === slot ? part | maskIn(two, slot) : part,
    );
    return this.trimmed([both]);
  }

  /** Literals that hold in every state of their slot say nothing. */
  private trimmed(ways: readonly Condition[]): Condition[] {
    return ways.map((way) => {
      const out: number[] = [];
      for (let i = 0; i < way.length; i += 2) {
        const slot = way[i] as number;
        if (way[i + 1] !== allStates(this.slots[slot] as Slot)) out.push(slot, way[i + 1] as number);
      }
      return out;
    });
  }

  private statesIn(slot: number, mask: number): number {
    const { values } = this.slots[slot] as Slot;
    let states = 0;
    for (let i = 0; i < values.length; i++) if (((values[i] as number) & mask) !== 0) states |= 2 << i;
    return states;
  }

  private literal(choice: number, mask: number): Condition[] {
    const now = ((this.answers[choice] as number) & mask) !== 0;
    const slot = this.slotOf.get(choice);
    if (slot === undefined) return now ? [[]] : [];
    const states = this.statesIn(slot, mask) | (now ? 1 : 0);
    if (states === 0) return [];
    return states === allStates(this.slots[slot] as Slot) ? [[]] : [[slot, states]];
  }
}

const maskIn = (condition: Condition, slot: number): number => {
  for (let i = 0; i < condition.length; i += 2) if (condition[i] === slot) return condition[i + 1] as number;
  return 0;
};

/** The cubes less all that a never cube names. */
const without = (cubes: readonly Cube[], never: readonly Cube[], choices: ChoiceTable): Cube[] => {
  let ways = [...cubes];
  for (const forbidden of never) {
    const next: Cube[] = [];
    for (const way of ways) {
      if (!intersect(way, forbidden)) {
        next.push(way);
        continue;
      }
      for (let i = 0; i < forbidden.length; i += 2) {
        const choice = forbidden[i] as number;
        const both = intersect(way, [choice, choices.fullMask(choice) & ~(forbidden[i + 1] as number)]);
        if (both) next.push(both);
      }
    }
    ways = minimalConditions(next);
  }
  return ways;
};
