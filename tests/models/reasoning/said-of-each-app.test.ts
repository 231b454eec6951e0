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

  it('names no app of which nothing was looked up beside one of which sources speak', () => {
    const assessment = assessed(
      profileOf({
        apps: ['line', 'soroush', 'bale', 'eitaa', 'viber', 'imo'].map((app) => ({
          app,
          uses: ['direct', 'group-known'],
        })),
        devices: [{ device: 'android', settings: {} }],
      }),
    );
    const byId = new Map(assessment.exposures.map((exposure) => [exposure.id, exposure]));
    let together = 0;
    for (const finding of assessment.findings) {
      const lead = byId.get(finding.lead);
      const names = (finding.sentence.args.app ?? '')
        .split('|')
        .map((named) => named.split(':')[1]?.split('.')[0]);
      const unsure = names.map((name) =>
        finding.exposures
          .flatMap((id) => byId.get(id) ?? [])
          .filter(
            ({ app, path, status, actor, person, holder }) =>
              app === name &&
              path.at(-1)?.rule === lead?.path.at(-1)?.rule &&
              [status, actor, person, holder].join() ===
                [lead?.status, lead?.actor, lead?.person, lead?.holder].join(),
          )
          .some(({ path }) => path.some(({ notVerified }) => notVerified)),
      );
      if (names.length > 1) together++;
      expect(new Set(unsure).size, finding.text).toBe(1);
    }
    expect(together).toBeGreaterThan(0);
  });
});

describe('a copy in a cloud', () => {
  const copies = (holder: string) =>
    statuses(
      exposuresOf(
        assessed(
          profileOf({
            apps: [{ app: 'line', uses: ['direct'], settings: { 'chat-backup': 'on' } }],
            devices: [
              { device: 'android', settings: { 'screen-lock': 'none' } },
              { device: 'iphone', settings: { 'screen-lock': 'password' } },
            ],
          }),
          'device-seizure:locked',
        ),
        'line',
        'direct-messages',
        { person: 'me', place: 'cloud-backup', holder },
      ),
    );
  it('is reached from the phone that made it, and not from another one', () => {
    expect(copies('google')).toEqual(['exposed']);
    expect(copies('apple')).toEqual(['possible']);
  });
});

describe('a code on a locked screen', () => {
  it('shows the source of the login that asks for nothing besides', () => {
    const x = assessed(
      profileOf({
        apps: [{ app: 'x', uses: ['direct'], settings: { 'phone-number-on-account': 'on' } }],
        devices: [{ device: 'android', settings: { 'lock-screen-previews': 'shown' } }],
      }),
      'device-seizure:locked',
    );
    const steps = x.exposures
      .flatMap(({ path }) => path)
      .filter(({ rule }) => rule === 'sms-code-on-locked-screen');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(step.sources).toContain('kaspersky-2fa-notifications');
      expect(step.sources).not.toContain('neowin-twitter-2023');
    }
  });
});
