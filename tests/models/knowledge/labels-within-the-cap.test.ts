import fs from 'node:fs';
import { expect, it } from 'vitest';
import { profileSchema } from '../../../models/profile/profile.ts';
import { buildCase } from '../../../models/reasoning/case.ts';
import { prepareCase } from '../../../models/reasoning/case-program.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';

/** Reference cases: the example person, and somebody who has every app and has said nothing. */
const reference = {
  'the example person': JSON.parse(fs.readFileSync('tests/fixtures/profiles/tehran-organiser.json', 'utf8')),
  'every app, nothing answered': {
    format: 'leeward-profile',
    version: 1,
    country: 'IR',
    apps: knowledge.pack.apps.filter((app) => app.kind !== 'device').map((app) => ({ app: app.id })),
  },
};

it.each(Object.entries(reference))('no label of %s is cut short', (_, input) => {
  const { choices, facts } = buildCase(knowledge.pack, profileSchema.parse(input), {
    asOf: TODAY,
    scenarios: knowledge.scenarios,
  });
  const program = prepareCase(knowledge.rules, choices, facts);
  // Named with the fact and the rules that give it, so that the knowledge can be mended.
  const cut = program.ground.atoms.flatMap(({ predicate, constants }, atom) => {
    if (!program.labels[atom]?.incomplete) return [];
    const rules = (program.byHead.get(atom) ?? []).map(
      ({ rule }) => program.rules.rules[rule]?.id ?? 'a fact',
    );
    return [`${predicate}(${constants.join(', ')}) by ${[...new Set(rules)].join(', ')}`];
  });
  expect(cut).toEqual([]);
});
