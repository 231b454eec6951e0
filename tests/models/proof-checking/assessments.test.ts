import { readFileSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { checkAssessment } from '../../../models/proof-checking/check-assessment.ts';
import { ProofChecker } from '../../../models/proof-checking/check-proof.ts';
import { assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from './generated-profiles.ts';
import { plainCaseOf } from './plain-case-of.ts';

const PROFILES = Number(process.env.LEEWARD_RUNS ?? 50);

const faultsOf = (assessment: Assessment, profile: Profile, asOf: string, scenarios: readonly string[]) =>
  checkAssessment(new ProofChecker(plainCaseOf(pack, profile, { asOf, scenarios })), assessment);

const assessAll = (profile: Profile, asOf = TODAY, scenarios = knowledge.scenarios) =>
  assess(knowledge, profile, { asOf, language: 'en', scenarios });

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
    fc.assert(
      fc.property(generatedProfile(pack, 2), (profile) => {
        try {
          const assessment = assessAll(profile);
          proofs += assessment.exposures.length;
          expect([...faultsOf(assessment, profile, TODAY, knowledge.scenarios)]).toEqual([]);
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
