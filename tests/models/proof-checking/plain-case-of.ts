import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import type { Profile } from '../../../models/profile/profile.ts';
import type { PlainCase } from '../../../models/proof-checking/plain-case.ts';
import { buildCase, type CaseFacts, type CaseOptions } from '../../../models/reasoning/case.ts';

/** Choices and facts of a case as plain data, with the texts of the rules. */
export const plainCase = (rules: PlainCase['rules'], { choices, facts }: CaseFacts): PlainCase => ({
  rules: rules.map(({ id, head, body }) => ({ id, head, body })),
  facts: facts.map(({ predicate, constants, cube, textId }) => ({
    predicate,
    constants,
    condition: choices.describe(cube),
    by: textId ?? '',
  })),
  choices: Object.fromEntries(choices.list.map(({ id, domain }) => [id, domain])),
  never: choices.never.map((cube) => choices.describe(cube)),
});

export const plainCaseOf = (pack: Pack, profile: Profile, options: CaseOptions): PlainCase =>
  plainCase(pack.rules, buildCase(pack, profile, options));
