import type { Planned } from '../../../models/planning/plan-problem.ts';
import type { Profile } from '../../../models/profile/profile.ts';
import { settleAnswers } from '../../../models/profile/settle-answers.ts';
import { actionsOf } from '../../../models/reasoning/actions.ts';
import { answersOf } from '../../../models/reasoning/answers.ts';
import type { Knowledge } from '../../../models/reasoning/assess.ts';
import { buildCase } from '../../../models/reasoning/case.ts';
import { prepareCase } from '../../../models/reasoning/case-program.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { type DataKind, SHARED_DATA } from '../../../models/vocabulary/data.ts';
import { HARM_TIERS } from '../../../models/vocabulary/people.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import type { GeneratedPlan } from './generated-plans.ts';

/** The question about plans of one profile: its own exposures and those of what it shares with others. */
export const caseOfProfile = (
  { pack, rules, scenarios: all }: Knowledge,
  told: Profile,
  asOf: string,
  scenarios: readonly string[] = all,
): GeneratedPlan => {
  const { profile } = settleAnswers(pack, told, asOf);
  const { choices, facts } = buildCase(pack, profile, { asOf, scenarios });
  const program = prepareCase(rules, choices, facts);
  const answers = answersOf(pack, profile, choices);
  const planned = program.ground.atoms.flatMap(({ predicate, constants }, atom): Planned[] => {
    const data = constants[3] as DataKind;
    if (predicate !== 'exposure' || (constants[1] !== 'me' && !SHARED_DATA.has(data))) return [];
    const open = isOpen(statusOf(program, atom, answers).status);
    return [{ atom, tier: HARM_TIERS.indexOf(profile.protect[data] ?? 'unset'), open, chosen: true }];
  });
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  const actions = actionsOf(pack, program, answers).filter(
    ({ action, offered }) => offered && (action.on.length === 0 || action.on.some((id) => has.has(id))),
  );
  return {
    program,
    answers,
    planned,
    actions,
    ranks: new Map(pack.actions.map(({ id }, rank) => [id, rank])),
  };
};
