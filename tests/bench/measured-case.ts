import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { householdSchema } from '../../models/profile/household.ts';
import { answersOf } from '../../models/reasoning/answers.ts';
import type { Knowledge } from '../../models/reasoning/assess.ts';
import { prepareHousehold } from '../../models/reasoning/assess-household.ts';
import { buildCase } from '../../models/reasoning/case.ts';
import { type CaseProgram, prepareCase } from '../../models/reasoning/case-program.ts';
import { type StatusAnswer, statusOf } from '../../models/reasoning/status.ts';
import { profileWithApps } from './many-apps.ts';

export const DAY = '2026-11-21';

export interface MeasuredCase {
  readonly program: CaseProgram;
  readonly answers: readonly number[];
}

export const householdOf = (many: Pack, people: number) => {
  const ids = Array.from({ length: people }, (_, index) => `p${index}`);
  const messengers = many.apps.filter((app) => app.uses.includes('group-known')).slice(0, 3);
  return householdSchema.parse({
    format: 'leeward-household',
    version: 1,
    people: ids.map((id) => ({ id, profile: profileWithApps(many) })),
    groups: messengers.map((app) => ({ id: `group-${app.id}`, app: app.id, members: ids })),
  });
};

/** Ground and label the case of so many people, each with all apps of the knowledge; several share three groups. */
export const groundAndLabel = (knowledge: Knowledge, people: number): MeasuredCase => {
  if (people > 1) return prepareHousehold(knowledge, householdOf(knowledge.pack, people), { asOf: DAY });
  const profile = profileWithApps(knowledge.pack);
  const { choices, facts } = buildCase(knowledge.pack, profile, {
    asOf: DAY,
    scenarios: knowledge.scenarios,
  });
  const program = prepareCase(knowledge.rules, choices, facts);
  return { program, answers: answersOf(knowledge.pack, profile, choices) };
};

export const exposuresIn = ({ ground }: CaseProgram): number[] =>
  ground.atoms.flatMap((atom, index) => (atom.predicate === 'exposure' ? [index] : []));

/** One exposure of each label: equal labels have equal statuses. */
export const onePerLabel = (program: CaseProgram): number[] => [
  ...new Map(exposuresIn(program).map((atom) => [program.labelClass[atom], atom])).values(),
];

export const allStatuses = ({ program, answers }: MeasuredCase): StatusAnswer[] =>
  onePerLabel(program).map((atom) => statusOf(program, atom, answers));
