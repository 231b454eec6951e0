import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '../../../models/profile/profile.ts';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const BLOCKED = 'network-blocking:blocked';
const DOMESTIC_ONLY = 'internet-shutdown:domestic-only';
const FOR_SOME = 'internet-shutdown:identity-tiered';
const EVERYTHING = 'internet-shutdown:everything-down';

const apps: ProfileInput['apps'] = [
  { app: 'telegram', uses: ['direct'] },
  { app: 'bale', uses: ['direct'] },
  { app: 'sms-and-calls', uses: ['direct'] },
  { app: 'briar', uses: ['direct'] },
];
/** Apps that a person loses in the scenario. */
const lost = (scenario: string, of: ProfileInput['apps'] = apps): Record<string, string[]> =>
  Object.fromEntries(
    (of ?? []).map(({ app }) => [
      app,
      statuses(exposuresOf(assessed(profileOf({ apps: of }), scenario), app, 'service-access')),
    ]),
  );

describe('which apps are out of reach', () => {
  it.each([
    [BLOCKED, { telegram: ['exposed'], bale: [], 'sms-and-calls': [], briar: [] }],
    [DOMESTIC_ONLY, { telegram: ['exposed'], bale: [], 'sms-and-calls': [], briar: [] }],
    [FOR_SOME, { telegram: ['exposed'], bale: [], 'sms-and-calls': [], briar: [] }],
    [EVERYTHING, { telegram: ['exposed'], bale: ['exposed'], 'sms-and-calls': ['exposed'], briar: [] }],
  ])('%s', (scenario, expected) => {
    expect(lost(scenario)).toEqual(expected);
  });
  it('a VPN may lead round a block, and not past a cut', () => {
    const withVpn = [{ app: 'telegram', uses: ['direct' as const] }, { app: 'vpn' }];
    expect(lost(BLOCKED, withVpn).telegram).toEqual(['possible']);
    expect(lost(DOMESTIC_ONLY, withVpn).telegram).toEqual(['exposed']);
  });
  it('so may Signal’s own way round', () => {
    const signal = (proxy: string) =>
      lost(BLOCKED, [
        { app: 'signal', uses: ['direct'], settings: { proxy, 'censorship-circumvention': 'off' } },
      ]).signal;
    expect(signal('off')).toEqual(['exposed']);
    expect(signal('on')).toEqual(['possible']);
  });
  it('an app that is used for nothing any more cannot be lost', () => {
    expect(lost(DOMESTIC_ONLY, [{ app: 'telegram', uses: [] }]).telegram).toEqual(['blocked']);
  });
});

describe('the seven days start with the cut', () => {
  it.each([BLOCKED, DOMESTIC_ONLY, FOR_SOME, EVERYTHING])('%s', (scenario) => {
    const found = assessed(
      profileOf({
        apps: [
          { app: 'telegram', uses: ['direct'] },
          {
            app: 'signal',
            uses: ['direct'],
            settings: {
              'registration-lock': 'on',
              'signal-pin': 'on',
              proxy: 'off',
              'censorship-circumvention': 'off',
            },
          },
          { app: 'bale', uses: ['direct'] },
        ],
      }),
      scenario,
    );
    expect(statuses(exposuresOf(found, 'telegram', 'account-access'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(found, 'signal', 'account-access'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(found, 'bale', 'account-access'))).toEqual([]);
  });
  it('a lock that was never on cannot lapse', () => {
    const found = assessed(
      profileOf({ apps: [{ app: 'signal', uses: ['direct'], settings: { 'registration-lock': 'off' } }] }),
      DOMESTIC_ONLY,
    );
    expect(statuses(exposuresOf(found, 'signal', 'account-access'))).toEqual(['blocked']);
  });
});
