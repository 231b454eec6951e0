import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { assess, ContradictoryAnswers, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { DATA_KINDS } from '../../../models/vocabulary/data.ts';
import { USES } from '../../../models/vocabulary/people.ts';
import { PLACES } from '../../../models/vocabulary/places.ts';
import { generatedCase } from '../../oracles/generated-cases.ts';
import { runs } from '../../runs.ts';
import { knowledge } from '../built-in-knowledge.ts';

const RUNS = runs(15, 150);
const { pack } = knowledge;
const text = JSON.stringify(pack);

/** Ids that mean nothing to the program: no word of its vocabulary, no name of a part of the knowledge. */
const fixed = new Set<string>([...DATA_KINDS, ...USES, ...PLACES]);
const renamable = [
  ...pack.apps.map((app) => app.id),
  ...pack.apps.flatMap((app) => app.settings.map((setting) => setting.id)),
].filter((id, at, all) => all.indexOf(id) === at && !fixed.has(id) && (id.includes('-') || isApp(id)));
function isApp(id: string): boolean {
  return pack.apps.some((app) => app.id === id);
}

/** Every whole word that is one of the ids, in any text; also where the engine names a claim after a setting. */
const renaming = (ids: readonly string[]): ((json: string) => string) => {
  const whole = new RegExp(
    `(?<![A-Za-z0-9-])(${ids.join('|')})(?![A-Za-z0-9]|-(?!claim(?![A-Za-z0-9-])))`,
    'g',
  );
  return (json) => json.replace(whole, (id) => `a-${id}-b`);
};

/** What an assessment says, without words and without the order of what is equal but for its name. */
const said = (assessment: Assessment, rename: (json: string) => string) => {
  const renamed = JSON.parse(rename(JSON.stringify(assessment))) as Assessment;
  const sorted = (list: readonly string[]): string[] => [...list].sort();
  return {
    exposures: renamed.exposures
      .map(({ id, status, reason, witnesses, needed, dependsOn, closedBy, evidence, theirs }) =>
        JSON.stringify([
          id,
          status,
          reason,
          sorted(witnesses.map((cube) => JSON.stringify(Object.entries(cube).sort()))),
          sorted(needed),
          sorted(dependsOn),
          closedBy,
          evidence.grade,
          theirs,
        ]),
      )
      .sort(),
    findings: renamed.findings
      .map(({ cause, exposures, status, harm, whose, waysIn }) =>
        JSON.stringify([sorted(cause), sorted(exposures), status, harm, whose, waysIn]),
      )
      .sort(),
    protections: renamed.protections
      .map(({ kind, scenario, apps, data, rests }) =>
        JSON.stringify([kind, scenario, apps, data, Object.entries(rests).sort()]),
      )
      .sort(),
    plan: renamed.plan.value,
  };
};

it('ids are names: other ids change nothing else (semantics 15)', () => {
  let answered = 0;
  fc.assert(
    fc.property(
      generatedCase({ apps: 2, scenarios: 3 }),
      fc.subarray(renamable, { minLength: 3, maxLength: 8 }),
      ({ profile, asOf, scenarios }, some) => {
        // Names that are in the case, and some that are not.
        const used = profile.apps.map((entry) => entry.app).filter((id) => !fixed.has(id));
        const ids = [...new Set([...some, ...used])];
        const rename = renaming(ids);
        const assessed = (of: typeof knowledge, person: Profile): Assessment | null => {
          try {
            return assess(of, person, { asOf, scenarios, language: 'en' });
          } catch (error) {
            if (error instanceof ContradictoryAnswers) return null;
            throw error;
          }
        };
        const plain = assessed(knowledge, profile);
        const other = assessed(
          prepareKnowledge(JSON.parse(rename(text)) as Pack),
          profileSchema.parse(JSON.parse(rename(JSON.stringify(profile)))),
        );
        expect(other === null).toBe(plain === null);
        if (!plain || !other) return;
        expect(said(other, (json) => json)).toEqual(said(plain, rename));
        answered += plain.exposures.length;
      },
    ),
    { numRuns: RUNS },
  );
  expect(answered).toBeGreaterThan(0);
});
