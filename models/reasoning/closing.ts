import { isOpen } from '../vocabulary/statuses.ts';
import { afterActions, type CaseAction } from './actions.ts';
import type { CaseProgram } from './case-program.ts';
import { cubeParts } from './cubes.ts';
import { liveWitnesses, statusOf, subsets } from './status.ts';
import { tiedChoices } from './tied-choices.ts';
import { coverEvery } from './validity.ts';

/** Closing sets larger than this are not looked for: nobody would act on them as one cause. */
const LARGEST_SET = 3;

/** What can be done about one open atom. */
export interface Closing {
  readonly closedBy: readonly { action: string; effect: 'closes' | 'reduces' }[];
  /** Inclusion-minimal sets of changeable choices that can make it not open, in order. Semantics 27. */
  readonly sets: readonly (readonly number[])[];
}

/** Values that some action of the pack gives each changeable choice. */
const changeableValues = (actions: readonly CaseAction[]): Map<number, number[]> => {
  const values = new Map<number, number[]>();
  for (const { sets } of actions) {
    for (const [choice, mask] of sets) {
      const known = values.get(choice) ?? [];
      if (!known.includes(mask)) values.set(choice, [...known, mask]);
    }
  }
  return values;
};

const isOwn = (program: CaseProgram, choice: number): boolean => program.choices.at(choice).kind !== 'others';

/** One action tried out on the answers. */
interface Tried {
  readonly id: string;
  readonly choices: readonly number[];
  readonly answers: readonly number[];
  readonly separated: ReadonlySet<number>;
}

/** What can be tried in one case, made ready for all its atoms. */
export interface Remedies {
  readonly actions: readonly Tried[];
  /** Values that some action of the pack gives each changeable choice. */
  readonly changeable: ReadonlyMap<number, readonly number[]>;
  /** For a choice: itself and what never rules tie to it. */
  readonly tied: (choice: number) => readonly number[];
}

/** Do the answers leave a completion? What has none closes nothing: it cannot be done. Semantics 5 and 19. */
const completes = (
  program: CaseProgram,
  answers: readonly number[],
  separated: ReadonlySet<number>,
): boolean => {
  const never = program.choices.neverReading(separated);
  return never.length === 0 || !coverEvery(never, answers);
};

/** `takeable`: those of the actions that the person can take now. */
export const remediesOf = (
  program: CaseProgram,
  answers: readonly number[],
  actions: readonly CaseAction[],
  takeable: (action: CaseAction) => boolean,
): Remedies => ({
  actions: actions.filter(takeable).flatMap((action): Tried[] => {
    const after = afterActions(program, answers, [action]);
    if (!completes(program, after.answers, after.separated)) return [];
    return [{ id: action.action.id, choices: [...action.sets.keys()], ...after }];
  }),
  changeable: changeableValues(actions),
  tied: tiedChoices(program),
});

/**
 * Actions that close or reduce an open atom, and its closing sets (semantics 27): first by size, then own
 * before others', then declaration order.
 */
export const closingOf = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  { actions, changeable, tied }: Remedies,
): Closing => {
  const liveBefore = liveWitnesses(program, atom, answers);
  // All witnesses, not the live ones alone: closing one way may be what opens another. And what never rules tie to
  // them: some change is only possible together with one of those.
  const involved = new Set<number>();
  for (const cube of program.labels[atom]?.cubes ?? [])
    for (const [choice] of cubeParts(cube)) for (const one of tied(choice)) involved.add(one);
  const closedBy: Closing['closedBy'][number][] = [];
  for (const action of actions) {
    if (!action.choices.some((choice) => involved.has(choice))) continue;
    if (!isOpen(statusOf(program, atom, action.answers, action.separated).status)) {
      closedBy.push({ action: action.id, effect: 'closes' });
    } else if (liveWitnesses(program, atom, action.answers, action.separated).length < liveBefore.length) {
      closedBy.push({ action: action.id, effect: 'reduces' });
    }
  }

  const candidates = [...involved].filter((choice) => changeable.has(choice)).sort((a, b) => a - b);
  const closes = (set: readonly number[]): boolean => {
    const separated = new Set(set.filter((choice) => program.choices.at(choice).linkedTo !== undefined));
    const walk = (index: number, next: number[]): boolean => {
      if (index === set.length) {
        return (
          !isOpen(statusOf(program, atom, next, separated).status) && completes(program, next, separated)
        );
      }
      const choice = set[index] as number;
      for (const value of changeable.get(choice) ?? []) {
        const so = [...next];
        so[choice] = value;
        if (walk(index + 1, so)) return true;
      }
      return false;
    };
    return walk(0, [...answers]);
  };
  const sets: number[][] = [];
  for (let size = 1; size <= Math.min(LARGEST_SET, candidates.length); size++) {
    const found: number[][] = [];
    for (const set of subsets(candidates, size)) {
      if (sets.some((known) => known.every((choice) => set.includes(choice)))) continue;
      if (closes(set)) found.push(set);
    }
    found.sort((a, b) => othersIn(program, a) - othersIn(program, b));
    sets.push(...found);
  }
  return { closedBy, sets };
};

const othersIn = (program: CaseProgram, set: readonly number[]): number =>
  set.filter((choice) => !isOwn(program, choice)).length;

/** Whose it is to fix. Semantics 27. */
export const whoseToFix = (
  program: CaseProgram,
  sets: readonly (readonly number[])[],
): 'yours' | 'theirs' | 'both' | 'nobody' => {
  if (sets.length === 0) return 'nobody';
  if (sets.some((set) => othersIn(program, set) === 0)) return 'yours';
  return sets.every((set) => othersIn(program, set) === set.length) ? 'theirs' : 'both';
};
