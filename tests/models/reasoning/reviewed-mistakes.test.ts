import { describe, expect, it } from 'vitest';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const telegram = (
  settings: Record<string, string>,
  uses: ('direct' | 'group' | 'channel-run')[] = ['direct'],
) =>
  profileOf({
    apps: [{ app: 'telegram', uses, settings }],
    devices: [{ device: 'android', settings: {} }],
  });

describe('mistakes that a reader found, kept from coming back', () => {
  it('a secret chat binds both sides: nobody else keeps it in the cloud', () => {
    const answer = assessed(telegram({ 'direct-chats': 'secret' }), 'data-localization:moves');
    expect(statuses(exposuresOf(answer, 'telegram', 'direct-messages', { person: 'others' }))).toEqual([
      'blocked',
    ]);
  });

  it('a copy that is not there protects nothing while another is open in the same way', () => {
    const glance = (settings: Record<string, string>) => {
      const answer = assessed(telegram(settings), 'device-seizure:glance');
      const theirs = exposuresOf(answer, 'telegram', 'direct-messages', { person: 'others' });
      const protects = answer.protections.filter(({ kind }) => kind === 'by-answer');
      return { statuses: statuses(theirs), data: protects.flatMap(({ data }) => data) };
    };
    // No copy of a secret chat lies on others' phones, and the ordinary chat can be read there all the same.
    const ordinary = glance({ 'direct-chats': 'cloud' });
    expect(ordinary.statuses).toEqual(['blocked', 'possible']);
    expect(ordinary.data).not.toContain('direct-messages');
    expect(glance({ 'direct-chats': 'cloud', 'passcode-lock': 'on' }).data).toContain('direct-messages');
  });

  it('a provider that gives recordings does not give what is said live', () => {
    const calls = (recorded: string) => {
      const zoom = {
        app: 'zoom',
        uses: ['calls'],
        settings: { 'end-to-end-encryption': 'off', 'cloud-recording': recorded },
      };
      const answer = assessed(
        profileOf({ country: 'RU', apps: [zoom], devices: [{ device: 'android', settings: {} }] }),
        'data-localization:representative',
      );
      return statuses(exposuresOf(answer, 'zoom', 'calls', { person: 'me', time: 'future' }));
    };
    expect(calls('on')).toContain('exposed');
    expect(calls('off')).not.toContain('exposed');
  });

  it('nothing is blocked by an app that is not used', () => {
    const answer = assessed(
      telegram({ 'direct-chats': 'cloud', 'two-step-verification': 'on', 'recovery-email': 'none' }),
    );
    for (const exposure of answer.exposures) {
      for (const { choice } of exposure.blockedBy) {
        expect(choice).toMatch(/^(others\.)?(telegram|android)\.|^device$/);
      }
    }
  });

  it('nobody is told to set the second password that they have', () => {
    const answer = assessed(
      telegram({ 'two-step-verification': 'on', 'recovery-email': 'opened-by-sms', 'direct-chats': 'cloud' }),
    );
    const actions = [
      ...answer.plan.steps.map((step) => step.action),
      ...answer.exposures.flatMap((exposure) => exposure.closedBy.map((item) => item.action)),
    ];
    expect(actions).not.toContain('telegram-second-password');
    expect(actions).toContain('telegram-change-recovery-mail');
  });

  it('whoever runs a channel can lose it', () => {
    const answer = assessed(
      telegram({ 'two-step-verification': 'off' }, ['channel-run']),
      'sms-interception:code-read',
    );
    expect(statuses(exposuresOf(answer, 'telegram', 'channel-control'))).toEqual(['exposed']);
    const phone = assessed(
      telegram({ 'two-step-verification': 'on' }, ['channel-run']),
      'device-seizure:coerced',
    );
    expect(statuses(exposuresOf(phone, 'telegram', 'published-content'))).toEqual(['exposed']);
  });

  it('what staff do without an order is not known', () => {
    const answer = assessed(
      profileOf({
        country: 'US',
        apps: [
          {
            app: 'imessage',
            uses: ['direct'],
            settings: { 'icloud-backup': 'on', 'advanced-data-protection': 'off' },
          },
        ],
        devices: [{ device: 'iphone', settings: {} }],
      }),
      'legal-request:informal',
    );
    expect(answer.exposures.length).toBeGreaterThan(0);
    expect(statuses(answer.exposures)).not.toContain('exposed');
  });
});
