import type { CaseAction } from '../reasoning/actions.ts';
import type { CaseProgram } from '../reasoning/case-program.ts';
import { type Cube, compareCubes, covers } from '../reasoning/cubes.ts';
import { cubeParts } from '../reasoning/paths.ts';
import { live } from '../reasoning/validity.ts';
import { BURDENS, type BurdenKind, TIERS, valueOfAction } from './plan-value.ts';

/** One action as the search sees it. */
export interface PlanAction {
  readonly action: CaseAction;
  /** Place in the pack's order. */
  readonly rank: number;
  readonly value: readonly number[];
  /** Choice → value set of one value, from now on. */
  readonly sets: ReadonlyMap<number, number>;
  /** Must hold in every completion after the plan. Semantics 18. */
  readonly requires: Cube;
}

/** A condition that must be made false, over choices that some action sets. */
export interface PlanWitness {
  readonly cube: Cube;
  /** Cannot be judged literal by literal: it names both twins of a choice, or one that a never rule names. */
  readonly entangled: boolean;
  /** Actions that can make it false, by index. */
  readonly killers: readonly number[];
}

/** Exposures that open and close together, counted by harm tier. */
export interface PlanTarget {
  readonly weights: readonly number[];
  readonly witnesses: readonly PlanWitness[];
  /** Indexes of the exposures behind it. */
  readonly members: readonly number[];
}

export interface PlanProblem {
  readonly program: CaseProgram;
  readonly answers: readonly number[];
  readonly actions: readonly PlanAction[];
  readonly targets: readonly PlanTarget[];
  /** Counted open under every plan. */
  readonly fixed: readonly number[];
  /** Members that no plan of these actions can change: always open. */
  readonly alwaysOpen: readonly number[];
}

/** An exposure to plan for: its atom, its harm tier (index), and whether it is open now. */
export interface Planned {
  readonly atom: number;
  readonly tier: number;
  readonly open: boolean;
  /** Chosen to close; one not chosen counts only if the plan itself opens it. Semantics 20. */
  readonly chosen: boolean;
}

/** Never the same for "no condition" and "no way": `[[]]` and `[]`. */
const keyOf = (cubes: readonly Cube[]): string => JSON.stringify([...cubes].sort(compareCubes));

/**
 * Reduces exposures to what the actions can change: witnesses lose the literals that hold whatever is done, dead
 * ones go, those that another covers go, and exposures with the same witnesses left are counted together.
 */
export const planProblem = (
  program: CaseProgram,
  answers: readonly number[],
  planned: readonly Planned[],
  actions: readonly CaseAction[],
  ranks: ReadonlyMap<string, number>,
  order: readonly BurdenKind[] = BURDENS,
): PlanProblem => {
  const { choices } = program;
  const settable = new Set(actions.flatMap(({ sets }) => [...sets.keys()]));
  const guarded = new Set(choices.never.flatMap((cube) => [...cubeParts(cube)].map(([choice]) => choice)));
  /** Choices that stand in one never cube with a choice: an action on them can settle it. */
  const besideInNever = (cube: Cube): Set<number> => {
    const reached = new Set([...cubeParts(cube)].map(([choice]) => choices.at(choice).linkedTo ?? choice));
    for (let grown = true; grown; ) {
      grown = false;
      for (const never of choices.never) {
        const named = [...cubeParts(never)].map(([choice]) => choices.at(choice).linkedTo ?? choice);
        if (!named.some((choice) => reached.has(choice))) continue;
        for (const choice of named) {
          if (!reached.has(choice)) {
            reached.add(choice);
            grown = true;
          }
        }
      }
    }
    return reached;
  };

  const planActions: PlanAction[] = actions.map((action) => ({
    action,
    rank: ranks.get(action.action.id) ?? 0,
    value: valueOfAction(action.action.burden, order),
    sets: action.sets,
    requires: action.requires,
  }));

  const reduce = (cube: Cube): Cube | 'dead' | 'entangled' => {
    const parts = [...cubeParts(cube)];
    const asked = parts.map(([choice]) => choices.at(choice).linkedTo ?? choice);
    const twins = new Set(asked).size < asked.length;
    const guardedHere =
      asked.some((choice) => guarded.has(choice)) || parts.some(([choice]) => guarded.has(choice));
    if (twins || guardedHere) return 'entangled';
    const rest: number[] = [];
    for (const [choice, mask] of parts) {
      if (settable.has(choice)) rest.push(choice, mask);
      else if (((answers[choice] as number) & mask) === 0) return 'dead';
    }
    return rest;
  };

  const killersOf = (cube: Cube, entangled: boolean): number[] => {
    const wide = entangled ? besideInNever(cube) : null;
    return planActions.flatMap(({ sets }, index) => {
      for (const [choice, mask] of cubeParts(cube)) {
        const value = sets.get(choice);
        if (value !== undefined && (value & mask) === 0) return [index];
      }
      if (wide && [...sets.keys()].some((choice) => wide.has(choices.at(choice).linkedTo ?? choice)))
        return [index];
      return [];
    });
  };

  const fixed = new Array(TIERS).fill(0) as number[];
  const alwaysOpen: number[] = [];
  const targets = new Map<string, { weights: number[]; witnesses: PlanWitness[]; members: number[] }>();
  const reducedByClass = new Map<number, PlanWitness[] | 'open' | 'closed'>();

  const reduceClass = (atom: number): PlanWitness[] | 'open' | 'closed' => {
    const kept: { cube: Cube; entangled: boolean }[] = [];
    for (const cube of program.labels[atom]?.cubes ?? []) {
      const reduced = reduce(cube);
      if (reduced === 'dead') continue;
      if (reduced === 'entangled') kept.push({ cube, entangled: true });
      else if (reduced.length === 0) return 'open';
      else kept.push({ cube: reduced, entangled: false });
    }
    const minimal = kept.filter(
      (one, i) =>
        !kept.some(
          (other, j) =>
            i !== j &&
            one.entangled === other.entangled &&
            covers(other.cube, one.cube) &&
            (j < i || !covers(one.cube, other.cube)),
        ),
    );
    const witnesses = minimal.map(({ cube, entangled }) => ({
      cube,
      entangled,
      killers: killersOf(cube, entangled),
    }));
    // A condition that holds now and that no action can undo keeps the exposure open.
    const hopeless = witnesses.some(
      ({ cube, entangled, killers }) =>
        killers.length === 0 && isLive(program, answers, cube, entangled, NOTHING),
    );
    if (hopeless) return 'open';
    return witnesses.length === 0 ? 'closed' : witnesses;
  };

  planned.forEach(({ atom, tier, open, chosen }, member) => {
    const key = program.labelClass[atom] as number;
    let reduced = reducedByClass.get(key);
    if (reduced === undefined) {
      reduced = reduceClass(atom);
      reducedByClass.set(key, reduced);
    }
    if (open && !chosen) return;
    if (reduced === 'closed') return;
    if (reduced === 'open') {
      if (open) {
        fixed[tier] = (fixed[tier] as number) + 1;
        alwaysOpen.push(member);
      }
      return;
    }
    const name = keyOf(reduced.map(({ cube }) => cube));
    let target = targets.get(name);
    if (!target) {
      target = { weights: new Array(TIERS).fill(0), witnesses: reduced, members: [] };
      targets.set(name, target);
    }
    target.weights[tier] = (target.weights[tier] as number) + 1;
    target.members.push(member);
  });
  return { program, answers, actions: planActions, targets: [...targets.values()], fixed, alwaysOpen };
};

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Can the condition still hold? `box` holds the value sets after the actions taken, `separated` the twins they
 * set apart.
 */
export const isLive = (
  program: CaseProgram,
  box: readonly number[],
  cube: Cube,
  entangled: boolean,
  separated: ReadonlySet<number>,
): boolean => {
  for (let i = 0; i < cube.length; i += 2) {
    if (((box[cube[i] as number] as number) & (cube[i + 1] as number)) === 0) return false;
  }
  if (!entangled) return true;
  const { choices } = program;
  const read = choices.reading(cube, separated);
  return read !== null && live(read, box, choices.neverReading(separated));
};
