import { describe, expect, it } from 'vitest';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const android = [{ device: 'android', settings: {} }];

describe('data that lies in the country already', () => {
  const wechatIn = (country: string) =>
    assessed(
      profileOf({
        country,
        phoneCountry: country,
        apps: [{ app: 'wechat', uses: ['direct', 'notes-to-self'] }],
        devices: android,
      }),
    ).exposures.filter(({ app, data }) => app === 'wechat' && data === 'stored-files');
  const variantsIn = (country: string, threat: string) => [
    ...new Set(
      wechatIn(country)
        .filter((one) => one.threat === threat && one.status !== 'absent')
        .map(({ variant }) => variant),
    ),
  ];
  it('is not told as what would lie there if the company moved it', () => {
    expect(variantsIn('HK', 'data-localization')).not.toContain('moves');
    expect(variantsIn('KE', 'data-localization')).toContain('moves');
  });
  it('is in reach of an order there, though the company has its seat elsewhere', () => {
    expect(variantsIn('HK', 'legal-request')).toContain('own-state');
    expect(variantsIn('KE', 'legal-request')).not.toContain('own-state');
  });
});

describe('a service that is not on offer in a country', () => {
  const orderedHome = (country: string) =>
    assessed(
      profileOf({
        country,
        phoneCountry: country,
        apps: [{ app: 'tiktok', uses: ['direct', 'stories-posts'] }],
        devices: android,
      }),
      'data-localization:moves',
    ).exposures.filter(({ app, status }) => app === 'tiktok' && status !== 'absent');
  it('is not told as a foreign company that could be made to move its data there', () => {
    expect(orderedHome('CN')).toEqual([]);
    expect(orderedHome('KE')).not.toEqual([]);
  });
});

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
});

describe('what is open to everyone', () => {
  const x = (settings: Record<string, string>) =>
    assessed(
      profileOf({ apps: [{ app: 'x', uses: ['stories-posts'], settings }], devices: android }),
      'public-post-monitoring:monitored',
    );
  it('is seen by anyone who looks, old posts too', () => {
    const found = exposuresOf(x({ 'protect-posts': 'off' }), 'x', 'posts');
    expect(found.map(({ time, status }) => [time, status])).toEqual([
      ['past', 'exposed'],
      ['future', 'exposed'],
    ]);
  });
  it('is closed by protecting the posts', () => {
    expect(statuses(exposuresOf(x({ 'protect-posts': 'on' }), 'x', 'posts'))).toEqual(['blocked']);
  });
  it('says who posts only where a name or face is in it', () => {
    expect(statuses(exposuresOf(x({ 'name-or-face': 'own' }), 'x', 'real-identity'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(x({ 'name-or-face': 'not-own' }), 'x', 'real-identity'))).toEqual([
      'blocked',
    ]);
  });
  it('reaches nothing that only a link opens', () => {
    const answer = assessed(
      profileOf({
        apps: [
          {
            app: 'forms-and-sheets',
            uses: ['forms-sheets'],
            settings: { 'general-access': 'anyone-with-the-link' },
          },
        ],
      }),
      'public-post-monitoring:monitored',
    );
    expect(answer.exposures).toEqual([]);
  });
  it('leaves tags by others open, whatever one answers', () => {
    const answer = assessed(
      profileOf({ apps: [{ app: 'facebook', uses: ['stories-posts'], settings: { 'tag-review': 'on' } }] }),
      'public-post-monitoring:monitored',
    );
    const tags = exposuresOf(answer, 'facebook', 'communication-metadata');
    expect(tags.map(({ status, reason }) => [status, reason])).toEqual([
      ['possible', 'undisclosed'],
      ['possible', 'undisclosed'],
    ]);
  });
});

describe('what was published', () => {
  const channel = (variant: string, settings: Record<string, string>) =>
    assessed(
      profileOf({ apps: [{ app: 'telegram', uses: ['channel-run'], settings }], devices: android }),
      `content-takedown:${variant}`,
    );
  it('may be removed, and is not lost with a copy elsewhere', () => {
    const lost = (copy: string) =>
      exposuresOf(channel('takedown', { 'copy-elsewhere': copy }), 'telegram', 'published-content');
    expect(lost('none').map(({ status, reason }) => [status, reason])).toEqual([['possible', 'undisclosed']]);
    expect(statuses(lost('kept'))).toEqual(['blocked']);
  });
  it('is certain to go where the company is at home and must obey', () => {
    const answer = assessed(
      profileOf({
        country: 'RU',
        apps: [
          {
            app: 'vk',
            uses: ['stories-posts'],
            settings: { 'copy-elsewhere': 'none', 'closed-profile': 'off' },
          },
        ],
      }),
      'content-takedown:takedown',
    );
    expect(exposuresOf(answer, 'vk', 'published-content').map(({ status }) => status)).toContain('exposed');
  });
  it('goes with a channel that is handed over, unless someone out of reach owns it', () => {
    const control = (owner: string) =>
      statuses(
        exposuresOf(channel('forced-handover', { 'channel-owner': owner }), 'telegram', 'channel-control'),
      );
    expect(control('you')).toEqual(['exposed']);
    expect(control('someone-out-of-reach')).toEqual(['blocked']);
  });
});

describe('the trail of money', () => {
  const paying = (settings: Record<string, string>) =>
    exposuresOf(
      assessed(
        profileOf({ country: 'RU', apps: [{ app: 'payments', uses: ['payments'], settings }] }),
        'money-trail:traced',
      ),
      'payments',
      'payments',
    );
  it('leads through the bank, and through a card behind a company abroad', () => {
    const at = (settings: Record<string, string>) =>
      paying(settings).find((exposure) => exposure.holder === 'bank' && exposure.time === 'past')?.status;
    expect(at({ 'way-of-paying': 'home-bank' })).toBe('exposed');
    expect(at({ 'way-of-paying': 'company-abroad', 'paid-from': 'home-card' })).toBe('exposed');
    expect(at({ 'way-of-paying': 'company-abroad', 'paid-from': 'not-from-home' })).toBe('blocked');
  });
  it('ends where money goes in cash', () => {
    expect(statuses(paying({ 'way-of-paying': 'cash' }))).toEqual(['blocked']);
  });
});

describe('content that a company says it gives', () => {
  const asked = (chats: string) =>
    exposuresOf(
      assessed(
        profileOf({
          country: 'IN',
          apps: [
            {
              app: 'messenger',
              uses: ['direct'],
              settings: { 'direct-chats': chats, 'message-storage': 'off' },
            },
          ],
        }),
        'legal-request:own-state',
        'data-localization:representative',
      ),
      'messenger',
      'direct-messages',
    );
  it('is what it can open', () => {
    expect(asked('ordinary').some(({ status }) => status === 'exposed')).toBe(true);
    expect(statuses(asked('end-to-end'))).toEqual(['blocked']);
  });
});
