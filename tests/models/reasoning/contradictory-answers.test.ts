import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../models/profile/profile.ts';
import { assess, ContradictoryAnswers, contradictionAmong } from '../../../models/reasoning/assess.ts';
import { runs } from '../../runs.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from '../proof-checking/generated-profiles.ts';

const thrown = (profile: Profile): readonly string[] | null => {
  try {
    assess(knowledge, profile, { asOf: TODAY, language: 'en', proofs: false });
    return null;
  } catch (error) {
    if (error instanceof ContradictoryAnswers) return error.choices;
    throw error;
  }
};

describe('answers that cannot all be true', () => {
  const off = profileOf({
    apps: [
      {
        app: 'telegram',
        uses: ['direct'],
        settings: { 'two-step-verification': 'off', 'recovery-email': 'opened-by-sms' },
      },
    ],
  });

  it('are named without an assessment', () => {
    expect(contradictionAmong(knowledge, off, { asOf: TODAY })).toEqual([
      'telegram.two-step-verification',
      'telegram.recovery-email',
    ]);
  });

  it('are one setting of an account, where two apps that share it are said to have it differently', () => {
    const app = (id: string, value: string) => ({
      app: id,
      settings: { 'two-step-verification': value },
    });
    const differently = profileOf({ apps: [app('google-meet', 'off'), app('google-photos', 'app-or-key')] });
    expect(thrown(differently)).toEqual(['gmail.two-step-verification']);
    expect(contradictionAmong(knowledge, differently, { asOf: TODAY })).toEqual(thrown(differently));
    expect(thrown(profileOf({ apps: [app('google-meet', 'off'), app('google-photos', 'off')] }))).toBe(null);
  });

  it('are those that an assessment names', () => {
    expect(contradictionAmong(knowledge, off, { asOf: TODAY })).toEqual(thrown(off));
    fc.assert(
      fc.property(generatedProfile(knowledge.pack, 2), (profile) => {
        expect(contradictionAmong(knowledge, profile, { asOf: TODAY })).toEqual(thrown(profile));
      }),
      { numRuns: runs(12, 120) },
    );
  });
});
