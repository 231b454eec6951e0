import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../models/profile/profile.ts';
import { type AssessOptions, assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { CaseMemory } from '../../../models/reasoning/case-memory.ts';
import { runs } from '../../runs.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from '../proof-checking/generated-profiles.ts';

const options: AssessOptions = { asOf: TODAY, language: 'en', proofs: false };

const answer = (
  profile: Profile,
  memory?: CaseMemory,
  more: Partial<AssessOptions> = {},
): Assessment | string => {
  try {
    return assess(knowledge, profile, { ...options, ...more }, memory);
  } catch (error) {
    if (error instanceof ContradictoryAnswers) return error.message;
    throw error;
  }
};

interface Change {
  readonly entry: number;
  readonly setting: number;
  readonly value: number;
}

/** The same profile with one setting of one app or device answered otherwise, or not at all. */
const changed = (profile: Profile, { entry, setting, value }: Change): Profile => {
  const owners = [...profile.apps.map(({ app }) => app), ...profile.devices.map(({ device }) => device)];
  const owner = owners[entry % owners.length];
  const settings = knowledge.pack.apps.find(({ id }) => id === owner)?.settings ?? [];
  const chosen = settings[setting % Math.max(1, settings.length)];
  if (!chosen) return profile;
  const given = [...chosen.values, 'unknown'][value % (chosen.values.length + 1)] as string;
  const set = <Entry extends { settings: Profile['apps'][number]['settings'] }>(item: Entry): Entry => ({
    ...item,
    settings: { ...item.settings, [chosen.id]: given },
  });
  return {
    ...profile,
    apps: profile.apps.map((item) => (item.app === owner ? set(item) : item)),
    devices: profile.devices.map((item) => (item.device === owner ? set(item) : item)),
  };
};

const change = fc.record({ entry: fc.nat(20), setting: fc.nat(20), value: fc.nat(5) });

describe('an assessment that remembers the case', () => {
  it('says what one without memory says, answer after answer', () => {
    fc.assert(
      fc.property(
        generatedProfile(knowledge.pack, 2),
        fc.array(change, { minLength: 2, maxLength: 5 }),
        (profile, changes) => {
          const memory = new CaseMemory();
          let now = profile;
          answer(now, memory);
          for (const one of changes) {
            now = changed(now, one);
            expect(answer(now, memory)).toEqual(answer(now));
          }
        },
      ),
      { numRuns: runs(12, 120) },
    );
  });

  const telegram = profileOf({
    apps: [{ app: 'telegram', uses: ['direct'], settings: { 'two-step-verification': 'off' } }],
    devices: [{ device: 'android', settings: {} }],
  });

  it('starts anew where the case is another: country, apps, uses, devices, day, language', () => {
    const memory = new CaseMemory();
    const others: [Profile, Partial<AssessOptions>][] = [
      [{ ...telegram, country: 'RU' }, {}],
      [{ ...telegram, devices: [] }, {}],
      [{ ...telegram, apps: telegram.apps.map((entry) => ({ ...entry, uses: ['group-known'] })) }, {}],
      [{ ...telegram, circumstances: ['supports-a-detained-person'] }, {}],
      [
        { ...telegram, practices: [] },
        { asOf: '2016-06-01', today: TODAY },
      ],
      [telegram, { language: 'fa' }],
      [telegram, { scenarios: ['sms-interception:code-read'] }],
    ];
    for (const [profile, more] of others) {
      answer(telegram, memory);
      expect(answer(profile, memory, more)).toEqual(answer(profile, undefined, more));
    }
  });

  it('follows what harm a loss would do, and the day today is', () => {
    const memory = new CaseMemory();
    answer(telegram, memory);
    const grave: Profile = { ...telegram, protect: { 'direct-messages': 'grave' } };
    expect(answer(grave, memory)).toEqual(answer(grave));
    const later = { today: '2099-01-01' };
    expect(answer(grave, memory, later)).toEqual(answer(grave, undefined, later));
  });

  it('reasons again only what an answer touches', () => {
    const memory = new CaseMemory();
    const before = answer(telegram, memory) as Assessment;
    const other = changed(telegram, { entry: 1, setting: 0, value: 0 });
    const after = answer(other, memory) as Assessment;
    const kept = after.exposures.filter((exposure) => before.exposures.includes(exposure));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(after.exposures.length);
  });
});
