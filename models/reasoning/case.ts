import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Profile } from '../profile/profile.ts';
import { CaseBuilder, type CaseOptions } from './case-builder.ts';
import { type CaseGroup, type CaseMember, caseMember } from './case-people.ts';
import type { ChoiceTable } from './choices.ts';
import type { CaseFact } from './ground-program.ts';

export type { CaseOptions };

/** Everything about a case that is not a choice, as facts; and its choices. Semantics 6. */
export interface CaseFacts {
  readonly choices: ChoiceTable;
  readonly facts: readonly CaseFact[];
}

/** The case of one person and everyone they talk to. */
export const buildCase = (pack: Pack, profile: Profile, options: CaseOptions): CaseFacts =>
  buildSharedCase(pack, [caseMember(profile)], [], options);

/** The case of several people with shared groups, each still talking to others outside. */
export const buildSharedCase = (
  pack: Pack,
  members: readonly CaseMember[],
  groups: readonly CaseGroup[],
  options: CaseOptions,
): CaseFacts => {
  const builder = new CaseBuilder(pack, members, groups, options);
  builder.build();
  return { choices: builder.choices, facts: builder.facts };
};
