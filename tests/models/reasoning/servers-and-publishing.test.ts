import { describe, expect, it } from 'vitest';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const android = [{ device: 'android', settings: {} }];

describe('a running server that is listened to', () => {
  const talk = (chats: string) =>
    assessed(
      profileOf({
        apps: [
          { app: 'telegram', uses: ['direct'], settings: { 'direct-chats': chats } },
          { app: 'signal', uses: ['direct'] },
        ],
        devices: android,
      }),
      'server-seizure:live-tap',
    );
  it('shows what comes in from then on, and nothing older', () => {
    expect(statuses(exposuresOf(talk('cloud'), 'telegram', 'direct-messages'))).toEqual(['exposed']);
    expect(new Set(talk('cloud').exposures.map((exposure) => exposure.time))).toEqual(new Set(['future']));
  });
  it('is closed by chats that only the two ends can open', () => {
    expect(statuses(exposuresOf(talk('secret'), 'telegram', 'direct-messages'))).toEqual(['blocked']);
    expect(exposuresOf(talk('cloud'), 'signal', 'direct-messages')).toEqual([]);
    expect(
      talk('cloud').protections.some(
        (protection) => protection.kind === 'by-design' && protection.apps.includes('signal'),
      ),
    ).toBe(true);
  });
});

describe('a changed update', () => {
  const messenger = () =>
    assessed(
      profileOf({
        apps: [
          {
            app: 'messenger',
            uses: ['direct'],
            settings: { 'direct-chats': 'end-to-end', 'message-storage': 'off' },
          },
        ],
        devices: android,
      }),
      'server-seizure:pushed-update',
    );
  it('reads old and new messages on the device, however they were locked on the way', () => {
    const found = exposuresOf(messenger(), 'messenger', 'direct-messages');
    expect(found.map(({ time, place, status }) => [time, place, status])).toEqual([
      ['past', 'own-device', 'exposed'],
      ['future', 'own-device', 'exposed'],
    ]);
  });
  it('reads what the app is logged in to', () => {
    const answer = assessed(
      profileOf({ apps: [{ app: 'telegram', uses: ['channel-read'] }], devices: android }),
      'server-seizure:pushed-update',
    );
    expect(statuses(exposuresOf(answer, 'telegram', 'subscriptions'))).toEqual(['exposed']);
  });
  it('reads nothing of an app that is on no device of theirs', () => {
    const answer = assessed(
      profileOf({ apps: [{ app: 'imessage', uses: ['direct'] }], devices: android }),
      'server-seizure:pushed-update',
    );
    expect(exposuresOf(answer, 'imessage', 'direct-messages')).toEqual([]);
  });
});
