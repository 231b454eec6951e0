import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import type { Profile } from '../../../models/profile/profile.ts';
import { answersOf } from '../../../models/reasoning/answers.ts';
import { buildCase } from '../../../models/reasoning/case.ts';
import { type CaseProgram, prepareCase } from '../../../models/reasoning/case-program.ts';
import type { CaseFact } from '../../../models/reasoning/ground-program.ts';
import { contradiction, statusOf } from '../../../models/reasoning/status.ts';
import type { Status } from '../../../models/vocabulary/statuses.ts';
import { knowledge } from '../built-in-knowledge.ts';

export interface CaseAtHand {
  readonly program: CaseProgram;
  readonly answers: readonly number[];
}

/** A case ready for questions, without the plan; null where the answers contradict one another. */
export const caseAtHand = (
  { profile, asOf, scenarios }: { profile: Profile; asOf: string; scenarios: readonly string[] },
  pack: Pack = knowledge.pack,
  keep: (fact: CaseFact) => boolean = () => true,
): CaseAtHand | null => {
  const { choices, facts } = buildCase(pack, profile, { asOf, scenarios });
  const program = prepareCase(knowledge.rules, choices, facts.filter(keep));
  const answers = answersOf(pack, profile, choices);
  return contradiction(program, answers) ? null : { program, answers };
};

/** Exposure id → atom. */
export const exposureAtoms = ({ ground }: CaseProgram): Map<string, number> =>
  new Map(
    ground.atoms.flatMap(({ predicate, constants }, atom) =>
      predicate === 'exposure' ? [[constants.join('/'), atom] as const] : [],
    ),
  );

/** Statuses of all exposures under the answers, by id; atoms with one label share theirs. */
export const statusesUnder = (program: CaseProgram, answers: readonly number[]): Map<string, Status> => {
  const byLabel = new Map<number, Status>();
  return new Map(
    [...exposureAtoms(program)].map(([id, atom]) => {
      const label = program.labelClass[atom] as number;
      const status = byLabel.get(label) ?? statusOf(program, atom, answers).status;
      byLabel.set(label, status);
      return [id, status] as const;
    }),
  );
};
