import { readFileSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { checkAssessment } from '../../../models/proof-checking/check-assessment.ts';
import { ProofChecker } from '../../../models/proof-checking/check-proof.ts';
import {
  assess,
  ContradictoryAnswers,
  type Knowledge,
  prepareKnowledge,
} from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { RuleProblem } from '../../../models/reasoning/rule-program.ts';
import { runs } from '../../runs.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from './generated-profiles.ts';
import { plainCaseOf } from './plain-case-of.ts';

const PROFILES = runs(50, 300);

const faultsOf = (assessment: Assessment, profile: Profile, asOf: string, scenarios: readonly string[]) =>
  checkAssessment(new ProofChecker(plainCaseOf(pack, profile, { asOf, scenarios })), assessment);

const assessAll = (profile: Profile, asOf = TODAY, scenarios = knowledge.scenarios, by = knowledge) =>
  assess(by, profile, { asOf, language: 'en', scenarios });

const organiser = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8')),
);

describe('every proof of an assessment is accepted', () => {
  it('for the organiser in Tehran', () => {
    const assessment = assessAll(organiser);
    expect(assessment.exposures.length).toBeGreaterThan(100);
    expect([...faultsOf(assessment, organiser, TODAY, knowledge.scenarios)]).toEqual([]);
  });

  it.each(
    pack.incidents.filter(({ profile }) => profile !== undefined).map((item) => [item.id, item] as const),
  )('for the incident %s', (_, incident) => {
    const profile = profileSchema.parse({
      ...emptyProfile(incident.country),
      apps: Object.entries(incident.profile?.apps ?? {}).map(([app, more]) => ({ app, ...more })),
      devices: Object.entries(incident.profile?.devices ?? {}).map(([device, settings]) => ({
        device,
        settings,
      })),
    });
    const asOf = incident.date.length === 7 ? `${incident.date}-28` : `${incident.date}-12-31`.slice(0, 10);
    const assessment = assessAll(profile, asOf, incident.scenarios);
    expect(assessment.exposures.length).toBeGreaterThan(0);
    expect([...faultsOf(assessment, profile, asOf, incident.scenarios)]).toEqual([]);
  });

  it('for generated profiles', () => {
    let proofs = 0;
    const generated = fc.record({
      profile: generatedProfile(pack, 2),
      scenarios: fc.subarray([...knowledge.scenarios], { minLength: 2, maxLength: 6 }),
    });
    fc.assert(
      fc.property(generated, ({ profile, scenarios }) => {
        try {
          const assessment = assessAll(profile, TODAY, scenarios);
          proofs += assessment.exposures.length;
          expect([...faultsOf(assessment, profile, TODAY, scenarios)]).toEqual([]);
        } catch (error) {
          if (!(error instanceof ContradictoryAnswers)) throw error;
          fc.pre(false);
        }
      }),
      { numRuns: PROFILES },
    );
    console.log(`${proofs} proofs of ${PROFILES} generated profiles accepted`);
    expect(proofs).toBeGreaterThan(PROFILES * 10);
  });
});

describe('an assessment by other rules than those of the pack is caught', () => {
  const scenarios = ['sms-interception:code-read', 'data-localization:moves', 'device-seizure:unlocked'];
  const used = new Set(
    assessAll(organiser, TODAY, scenarios).proofSteps.flatMap((step) => (step.rule ? [step.by] : [])),
  );
  const rules = pack.rules.filter(({ id }) => used.has(id));
  const without = (id: string, line: number): Knowledge | null => {
    const planted = pack.rules.map((rule) =>
      rule.id === id ? { ...rule, body: rule.body.filter((_, at) => at !== line) } : rule,
    );
    try {
      return prepareKnowledge({ ...pack, rules: planted });
    } catch (error) {
      if (error instanceof RuleProblem) return null;
      throw error;
    }
  };
  const mutants = rules.flatMap(({ id, body }) =>
    body.flatMap((line, at) => {
      // A comparison left out changes nothing where it holds anyway; small-worlds.test.ts breaks one.
      if (line.includes('=')) return [];
      // The sentence of a rule names what its variables stand for: a line that alone has one cannot be left out.
      const others = body.filter((_, place) => place !== at).join();
      if (!(line.match(/\b[A-Z]\w+/g) ?? []).every((name) => others.includes(name))) return [];
      const planted = without(id, at);
      return planted ? [{ id, line, planted }] : [];
    }),
  );

  it('has rules that stay readable with a line left out', () => expect(mutants.length).toBeGreaterThan(2));
  it.each(mutants.map(({ id, line, planted }) => [`${id} was read without ${line}`, id, planted] as const))(
    'where %s',
    (_, id, planted) => {
      const assessment = assessAll(organiser, TODAY, scenarios, planted);
      const faults = faultsOf(assessment, organiser, TODAY, scenarios);
      const resting = assessment.exposures.filter((exposure) =>
        exposure.path.some((step) => step.rule === id),
      );
      expect(resting.length).toBeGreaterThan(0);
      expect([...faults.keys()].sort()).toEqual(resting.map((exposure) => exposure.id).sort());
      for (const fault of faults.values()) expect(fault.reason).toBe('wrong-number-of-uses');
    },
  );
});
