import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '../../../models/profile/profile.ts';
import { gradeEvidence } from '../../../models/reasoning/evidence-grade.ts';
import { assessed, exposuresOf, profileOf, statuses, TODAY } from '../built-in-knowledge.ts';

const MATCHED = 'contact-matching:matched';
const LIVE = 'phone-location:live';
const PAST = 'phone-location:past';
const CHANGED = 'provider-change:policy-changed';

type Apps = NonNullable<ProfileInput['apps']>;
const found = (apps: Apps, scenario: string, more: Partial<ProfileInput> = {}) =>
  assessed(profileOf({ apps, ...more }), scenario);
const statusOf = (assessment: ReturnType<typeof found>, app: string, data: string): string[] =>
  statuses(exposuresOf(assessment, app, data));

describe('number and account matched', () => {
  const telegram = (visibility: string, find: string) =>
    found(
      [
        {
          app: 'telegram',
          uses: ['group-open'],
          settings: { 'phone-number-visibility': visibility, 'find-by-number': find },
        },
      ],
      MATCHED,
    );
  it.each([
    ['everybody', 'everybody', ['exposed'], ['exposed']],
    ['my-contacts', 'everybody', ['exposed'], ['blocked']],
    // The case of Hong Kong: hidden, and found all the same.
    ['nobody', 'everybody', ['exposed'], ['blocked']],
    ['nobody', 'my-contacts', ['blocked'], ['blocked']],
  ])('Telegram, shown to %s, found by %s', (visibility, find, identity, number) => {
    const assessment = telegram(visibility, find);
    expect(statusOf(assessment, 'telegram', 'real-identity')).toEqual(identity);
    expect(statusOf(assessment, 'telegram', 'app-presence')).toEqual(identity);
    expect(statusOf(assessment, 'telegram', 'phone-number')).toEqual(number);
  });
  it('offers both settings together', () => {
    const [identity] = exposuresOf(telegram('nobody', 'everybody'), 'telegram', 'real-identity');
    expect(identity?.closedBy).toContainEqual({ action: 'telegram-hide-number', effect: 'closes' });
  });
  it('WhatsApp has no such setting; Session has no number', () => {
    const assessment = found(
      [
        { app: 'whatsapp', uses: ['group-known'] },
        { app: 'session', uses: ['direct'] },
      ],
      MATCHED,
    );
    expect(statusOf(assessment, 'whatsapp', 'real-identity')).toEqual(['exposed']);
    expect(statusOf(assessment, 'whatsapp', 'phone-number')).toEqual(['exposed']);
    expect(statusOf(assessment, 'session', 'real-identity')).toEqual([]);
  });
});

describe('where the phone is and was', () => {
  const apps: Apps = [
    { app: 'sms-and-calls', uses: ['direct'] },
    { app: 'max', uses: ['direct'], settings: { 'location-permission': 'on' } },
  ];
  it('the phone company knows now and later, whatever the apps', () => {
    for (const [scenario, time] of [
      [LIVE, 'future'],
      [PAST, 'past'],
    ] as const) {
      const places = exposuresOf(found(apps, scenario), 'sms-and-calls', 'location');
      expect(places.map((exposure) => [exposure.time, exposure.status, exposure.place])).toEqual([
        [time, 'exposed', 'carrier'],
      ]);
    }
  });
  it('a domestic app counts where it is domestic', () => {
    expect(statusOf(found(apps, LIVE, { country: 'RU' }), 'max', 'location')).toEqual(['exposed']);
    const refused: Apps = [{ app: 'max', uses: ['direct'], settings: { 'location-permission': 'off' } }];
    expect(statusOf(found(refused, LIVE, { country: 'RU' }), 'max', 'location')).toEqual(['blocked']);
    // From Iran, whether its staff would answer without an order is not known.
    expect(statusOf(found(apps, LIVE), 'max', 'location')).toEqual(['possible']);
  });
  it('places that apps sold are for sale, to whom is not known here', () => {
    const phone = (location: string) =>
      statuses(
        exposuresOf(
          found([], PAST, {
            devices: [{ device: 'android', settings: { 'advertising-id': 'on', 'app-location': location } }],
          }),
          'android',
          'location',
        ),
      );
    expect(phone('allowed')).toEqual(['possible']);
    expect(phone('refused')).toEqual(['blocked']);
  });
  it('photos carry places where the camera saves them', () => {
    const sent = (save: string) =>
      statusOf(
        found(
          [
            { app: 'gmail', uses: ['direct'] },
            { app: 'photo-upload', uses: ['file-store'], settings: { 'location-in-photos': save } },
          ],
          PAST,
        ),
        'gmail',
        'location',
      );
    expect(sent('on')).toEqual(['exposed']);
    expect(sent('off')).toEqual(['blocked']);
  });
});

describe('a company that changes its rules', () => {
  it('could read what it is able to open, and not what only the ends can', () => {
    const assessment = found(
      [
        { app: 'telegram', uses: ['direct'], settings: { 'direct-chats': 'cloud' } },
        { app: 'signal', uses: ['direct'] },
      ],
      CHANGED,
    );
    expect(statusOf(assessment, 'telegram', 'direct-messages')).toEqual(['exposed']);
    expect(statusOf(assessment, 'signal', 'direct-messages')).toEqual([]);
    expect(
      assessment.protections.some(
        ({ kind, apps, data }) =>
          kind === 'by-design' && apps.includes('signal') && data.includes('direct-messages'),
      ),
    ).toBe(true);
  });
  it('secret chats close it', () => {
    const assessment = found(
      [{ app: 'telegram', uses: ['direct'], settings: { 'direct-chats': 'secret' } }],
      CHANGED,
    );
    expect(statusOf(assessment, 'telegram', 'direct-messages')).toEqual(['blocked']);
  });
  it('encryption that its maker ended elsewhere could be ended here', () => {
    const whatsapp = profileOf({ apps: [{ app: 'whatsapp', uses: ['direct'] }] });
    expect(statuses(exposuresOf(assessed(whatsapp, CHANGED), 'whatsapp', 'direct-messages'))).toEqual([
      'exposed',
    ]);
  });
});

describe('companies that trade in places', () => {
  const followed = { tracking: 'on', 'app-location': 'allowed' };
  const atBrokers = (phoneCountry: string, scenario: string) =>
    exposuresOf(
      assessed(
        profileOf({
          apps: [],
          phoneCountry,
          country: phoneCountry,
          devices: [{ device: 'iphone', settings: followed }],
        }),
        scenario,
      ),
      'iphone',
      'location',
    ).filter(({ holder }) => holder === 'location-brokers');
  it('are told as records, and follow nobody live', () => {
    expect(atBrokers('US', LIVE)).toEqual([]);
    expect(statuses(atBrokers('US', PAST))).toEqual(['exposed']);
  });
  it('are not known to sell to other countries', () => {
    expect(statuses(atBrokers('IR', PAST))).toEqual(['possible']);
    expect(atBrokers('IR', PAST).flatMap(({ path }) => path.map(({ rule }) => rule))).toContain(
      'places-sold-abroad',
    );
  });
  it('stand on cases of their own, not on those of phone companies', () => {
    const iphone = gradeEvidence(pack, 'IR', PAST, 'iphone', TODAY);
    expect(iphone.grade).toBe('E1');
    expect(iphone.sources).toEqual(['wsj-venntel-2020', 'posteo-ftc-2024']);
  });
});
