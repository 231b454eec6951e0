import type { CaseProgram } from './case-program.ts';
import { overRepresentatives } from './choices.ts';
import type { Cube } from './cubes.ts';
import type { GroundProgram } from './ground-program.ts';
import { type Decision, decideBySearch, programBelow } from './propagation.ts';
import { tiedChoices } from './tied-choices.ts';
import { neverNear } from './validity.ts';

/** Decisions kept for one atom. Past it they are forgotten: each is a search of milliseconds, not a treasure. */
const MOST_KEPT = 2_000;

/** What stands below an atom while certain choices stand apart from their twins. */
interface Reading {
  readonly program: GroundProgram;
  readonly never: readonly Cube[];
  readonly decisions: Map<string, Decision>;
}

interface Below {
  /** All choices that a decision can hang on, those that never rules tie to them included. */
  readonly choices: readonly number[];
  readonly readings: Map<string, Reading>;
}

const kept = new WeakMap<GroundProgram, Below>();

const belowOf = (program: CaseProgram, atom: number): Below => {
  const slice = programBelow(program.ground, atom);
  const known = kept.get(slice.program);
  if (known) return known;
  const tied = tiedChoices(program);
  const choices = new Set<number>();
  for (const choice of slice.choices) for (const one of tied(choice)) choices.add(one);
  const below = { choices: [...choices].sort((a, b) => a - b), readings: new Map() };
  kept.set(slice.program, below);
  return below;
};

/** Choices that can matter to an atom whose label was cut short: its label does not name them all. */
export const choicesThatMatter = (program: CaseProgram, atom: number): readonly number[] =>
  belowOf(program, atom).choices;

/**
 * Decides an atom whose label was cut short on what stands below it. Semantics 12. What was decided under the same
 * answers to the choices that matter is remembered: one atom is asked about once for every action tried out.
 */
export const decideBelow = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  separated: ReadonlySet<number>,
): Decision => {
  const slice = programBelow(program.ground, atom);
  const { choices, readings } = belowOf(program, atom);
  const apart = choices.filter((choice) => separated.has(choice)).join();
  let reading = readings.get(apart);
  if (!reading) {
    const read = groundReading(program.choices, slice.program, separated);
    reading = {
      program: read,
      // Completions exist: the never rules of other choices say nothing here.
      never: neverNear(
        read.instances.map(({ cube }) => cube),
        program.choices.neverReading(separated),
      ),
      decisions: new Map(),
    };
    readings.set(apart, reading);
  }
  const { decisions } = reading;
  const under = choices.map((choice) => answers[choice]).join();
  const known = decisions.get(under);
  if (known) return known;
  const decision = decideBySearch(reading.program, slice.atom, answers, reading.never);
  if (decisions.size >= MOST_KEPT) decisions.clear();
  decisions.set(under, decision);
  return decision;
};

/** The ground program as it reads while `separated` choices stand apart from their twins. */
export const groundReading = (
  choices: CaseProgram['choices'],
  ground: GroundProgram,
  separated: ReadonlySet<number>,
): GroundProgram => ({
  ...ground,
  instances: ground.instances.flatMap((instance) => {
    const cube = overRepresentatives(choices, instance.cube, separated);
    if (cube === instance.cube) return [instance];
    return cube ? [{ ...instance, cube }] : [];
  }),
});
