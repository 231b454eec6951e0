import type { CaseProgram } from '../../models/reasoning/case-program.ts';
import { covers } from '../../models/reasoning/cubes.ts';
import type { Label } from '../../models/reasoning/label-algebra.ts';
import { contradiction, statusOf } from '../../models/reasoning/status.ts';
import type { Clingo } from './clingo.ts';
import { type Claim, clingoAtom, type Translation } from './clingo-translation.ts';

export const nameOf = ({ ground }: CaseProgram, atom: number): string => {
  const { predicate, constants } = ground.atoms[atom] as CaseProgram['ground']['atoms'][number];
  return clingoAtom(predicate, constants);
};

/** What the labels of these atoms claim. A label cut short claims nothing (semantics 12). */
export const claimsOf = (program: CaseProgram, atoms: readonly number[]): Claim[] =>
  atoms.flatMap((atom) => {
    const { cubes, incomplete } = program.labels[atom] as Label;
    return incomplete ? [] : [{ atom: nameOf(program, atom), witnesses: cubes }];
  });

/** Does clingo find a completion that tells some atom from its witnesses? */
export const separated = async (
  clingo: Clingo,
  translation: Translation,
  claims: readonly Claim[],
): Promise<boolean> => {
  for (const proof of translation.proofs(claims)) if (await clingo.satisfiable(proof)) return true;
  return false;
};

/** Statuses by clingo alone (semantics 9): what is exposed, possible or blocked, by name; the rest is absent. */
export class StatusesByClingo {
  private ever: ReadonlySet<string> | null = null;

  constructor(
    private readonly clingo: Clingo,
    private readonly translation: Translation,
    private readonly withdrawn: readonly number[],
    /** Predicates looked at, as `name/arity`. */
    private readonly shown: readonly string[],
  ) {}

  /** Null where the answers have no completion. */
  async under(answers: readonly number[]): Promise<ReadonlyMap<string, string> | null> {
    const maybe = await this.consequences(answers, 'brave');
    const sure = await this.consequences(answers, 'cautious');
    this.ever ??= (await this.consequences(this.withdrawn, 'brave')) ?? new Set();
    if (!maybe || !sure) return null;
    const statuses = new Map<string, string>();
    for (const atom of this.ever)
      statuses.set(atom, sure.has(atom) ? 'exposed' : maybe.has(atom) ? 'possible' : 'blocked');
    return statuses;
  }

  private consequences(answers: readonly number[], mode: 'brave' | 'cautious') {
    const shown = this.shown.map((predicate) => `\n#show ${predicate}.`).join('');
    return this.clingo.consequences(`${this.translation.under(answers)}${shown}`, mode);
  }
}

/** The same by the engine. */
export const statusesByEngine = (
  program: CaseProgram,
  atoms: readonly number[],
  answers: readonly number[],
): ReadonlyMap<string, string> | null => {
  if (contradiction(program, answers)) return null;
  return new Map(
    atoms.flatMap((atom) => {
      const { status, undecided } = statusOf(program, atom, answers);
      if (undecided) throw new Error(`${nameOf(program, atom)} was left undecided`);
      return status === 'absent' ? [] : [[nameOf(program, atom), status]];
    }),
  );
};

/** Atoms with what each says of them, where the two differ; `completion` stands for there being any at all. */
export const differences = (
  engine: ReadonlyMap<string, string> | null,
  clingo: ReadonlyMap<string, string> | null,
): string[] => {
  if (!engine || !clingo) {
    return engine === clingo
      ? []
      : [`completion: ${engine !== null} by the engine, ${clingo !== null} by clingo`];
  }
  return [...new Set([...engine.keys(), ...clingo.keys()])]
    .filter((atom) => engine.get(atom) !== clingo.get(atom))
    .map(
      (atom) =>
        `${atom}: ${engine.get(atom) ?? 'absent'} by the engine, ${clingo.get(atom) ?? 'absent'} by clingo`,
    );
};

/** Witnesses that another witness of the same label covers: there must be none. */
export const coveredWitnesses = (labels: readonly Label[]): unknown[] =>
  labels.flatMap(({ cubes }) =>
    cubes.filter((cube) => cubes.some((other) => cube !== other && covers(other, cube))),
  );

/** Everything in which the engine and clingo differ over all atoms of a program: labels, then statuses. */
export const faults = async (
  clingo: Clingo,
  program: CaseProgram,
  translation: Translation,
  answers: readonly number[],
  /** Predicates looked at, as `name/arity`. */
  shown: readonly string[],
): Promise<string[]> => {
  const atoms = program.ground.atoms.map((_, atom) => atom);
  const byClingo = new StatusesByClingo(clingo, translation, program.choices.withdrawn(), shown);
  return [
    ...((await separated(clingo, translation, claimsOf(program, atoms))) ? ['a label is not its atom'] : []),
    ...(coveredWitnesses(program.labels).length > 0 ? ['a witness covers another'] : []),
    ...differences(statusesByEngine(program, atoms, answers), await byClingo.under(answers)),
  ];
};
