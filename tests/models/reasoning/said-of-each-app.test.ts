import { describe, expect, it } from 'vitest';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const cutOff = (settings: Record<string, string>) =>
  statuses(
    exposuresOf(
      assessed(
        profileOf({ apps: [{ app: 'discord', uses: ['direct'], settings }] }),
        'sms-interception:number-cut',
      ),
      'discord',
      'account-access',
    ),
  );

describe('a number that is cut off', () => {
  it('stops the codes of an app that takes one by SMS', () => {
    expect(cutOff({ 'multi-factor-authentication': 'app-and-sms', 'phone-number-on-account': 'on' })).toEqual(
      ['exposed'],
    );
  });

  it('stops none where codes come from an app alone', () => {
    expect(cutOff({ 'multi-factor-authentication': 'app', 'phone-number-on-account': 'off' })).not.toContain(
      'exposed',
    );
    expect(cutOff({ 'multi-factor-authentication': 'app', 'phone-number-on-account': 'off' })).not.toContain(
      'possible',
    );
  });
});

describe('the sentence of a finding', () => {
  it('says of each app it names what is reached there', () => {
    const assessment = assessed(
      profileOf({
        apps: [
          { app: 'wire', uses: ['direct', 'group-known'], settings: { email: 'not-opened-by-sms' } },
          {
            app: 'x',
            uses: ['direct', 'stories-posts', 'channel-read'],
            settings: { 'two-factor-authentication': 'app' },
          },
        ],
      }),
      'account-phishing:friends-account',
      'device-seizure:coerced',
    );
    const byId = new Map(assessment.exposures.map((exposure) => [exposure.id, exposure]));
    const untrue = assessment.findings.flatMap((finding) => {
      const { data = '', app = '' } = finding.sentence.args;
      const reached = new Set(
        finding.exposures.map((id) => byId.get(id)).map((exposure) => `${exposure?.app} ${exposure?.data}`),
      );
      const names = app.split('|').map((named) => named.slice(named.indexOf(':') + 1).split('.')[0]);
      const kinds = data.split('|').map((named) => named.slice(named.indexOf(':') + 1));
      return names
        .flatMap((name) => kinds.map((kind) => `${name} ${kind}`))
        .filter((pair) => data !== '' && app !== '' && !reached.has(pair));
    });
    expect(assessment.findings.length).toBeGreaterThan(0);
    expect(untrue).toEqual([]);
  });
});
