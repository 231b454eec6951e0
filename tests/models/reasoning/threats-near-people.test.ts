import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../models/profile/profile.ts';
import type { Exposure } from '../../../models/reasoning/assessment.ts';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

type Settings = Record<string, string>;

/** A person with an Android phone and some apps. */
const person = (
  apps: Record<string, { uses?: string[]; settings?: Settings }>,
  android: Settings = {},
  others: Settings = {},
): Profile =>
  profileOf({
    apps: Object.entries(apps).map(([app, { uses = [], settings = {} }]) => ({
      app,
      uses: uses as never,
      settings,
    })),
    devices: [{ device: 'android', settings: android }],
    others: { settings: others },
  });

const statusOf = (
  profile: Profile,
  scenario: string,
  app: string,
  data: string,
  more: Partial<Exposure> = {},
): string[] => statuses(exposuresOf(assessed(profile, scenario), app, data, { person: 'me', ...more }));

describe('a group seen from inside', () => {
  const inGroup = (settings: Settings) => person({ telegram: { uses: ['group-known'], settings } });

  it('shows old messages to someone who joins, unless they are hidden', () => {
    const old = { time: 'past' } as const;
    const scenario = 'group-infiltration:joined-informer';
    const status = (history: string) =>
      statusOf(inGroup({ 'group-history': history }), scenario, 'telegram', 'group-messages', old);
    expect(status('visible')).toEqual(['exposed']);
    expect(status('hidden')).toEqual(['blocked']);
    expect(
      statusOf(inGroup({ 'group-history': 'hidden' }), scenario, 'telegram', 'group-messages', {
        time: 'future',
      }),
    ).toEqual(['exposed']);
  });

  it('shows numbers where everybody may see them', () => {
    const scenario = 'group-infiltration:arrested-member';
    const status = (visibility: string) =>
      statusOf(inGroup({ 'phone-number-visibility': visibility }), scenario, 'telegram', 'phone-number');
    expect(status('everybody')).toEqual(['exposed']);
    expect(status('nobody')).toEqual(['blocked']);
  });

  it('is as open as the phone of a member who is held', () => {
    const answer = assessed(inGroup({}), 'group-infiltration:arrested-member');
    const theirs = exposuresOf(answer, 'telegram', 'group-membership', { person: 'others' });
    expect(statuses(theirs)).toContain('exposed');
    expect(exposuresOf(answer, 'telegram', 'account-control')).toEqual([]);
  });

  it('a channel is lost with whoever runs it, alone or together', () => {
    const runner = (admins: string) =>
      person({ telegram: { uses: ['channel-run'], settings: { 'other-admins': admins } } });
    const scenario = 'group-infiltration:arrested-admin';
    const control = (admins: string, place: Exposure['place']) =>
      statusOf(runner(admins), scenario, 'telegram', 'channel-control', { place });
    expect(control('none', 'own-device')).toEqual(['exposed']);
    expect(control('some', 'other-peoples-devices')).toContain('exposed');
    expect(control('none', 'other-peoples-devices')).toEqual(['blocked']);
    expect(statusOf(runner('some'), scenario, 'telegram', 'real-identity')).toContain('exposed');
  });

  it('what was told to a bot rests on what was done before, what will be told on what is done from now on', () => {
    const told = person({ telegram: { settings: { 'told-to-bots': 'told-things' } } });
    const answer = assessed(told, 'group-infiltration:bot-or-form');
    const choices = (time: 'past' | 'future') =>
      exposuresOf(answer, 'telegram', 'direct-messages', { person: 'me', time }).flatMap(({ witnesses }) =>
        witnesses.flatMap((witness) => Object.keys(witness)),
      );
    expect(choices('past')).toEqual(['telegram.told-to-bots@before']);
    expect(choices('future')).toEqual(['telegram.told-to-bots@after']);
    const future = exposuresOf(answer, 'telegram', 'direct-messages', { person: 'me', time: 'future' });
    expect(future.flatMap(({ closedBy }) => closedBy.map(({ action }) => action))).toContain(
      'telegram-tell-bots-less',
    );
  });
});

describe('a device opened by someone near', () => {
  const scenario = 'close-person:opens-the-phone';
  const chats = (app: string, settings: Settings, near: string) =>
    person({ [app]: { uses: ['direct'], settings } }, { 'near-people': near });

  it('shows chats to whoever opens it or gets it open', () => {
    const status = (near: string, time: Exposure['time']) =>
      statusOf(chats('telegram', { 'passcode-lock': 'off' }, near), scenario, 'telegram', 'direct-messages', {
        time,
        place: 'own-device',
      });
    expect(status('know-the-lock', 'future')).toContain('exposed');
    expect(status('get-it-open', 'past')).toContain('exposed');
    expect(status('get-it-open', 'future')).toEqual(['blocked']);
    expect(status('neither', 'past')).toEqual(['blocked']);
  });

  it('a lock of the app’s own helps, one that opens like the phone does not', () => {
    const locked = (app: string, settings: Settings) =>
      statusOf(chats(app, settings, 'know-the-lock'), scenario, app, 'account-control');
    expect(locked('telegram', { 'passcode-lock': 'on' })).toEqual(['blocked']);
    expect(locked('signal', { 'screen-lock': 'on' })).toEqual(['exposed']);
    expect(
      statusOf(
        chats('signal', { 'screen-lock': 'on' }, 'get-it-open'),
        scenario,
        'signal',
        'direct-messages',
        {
          time: 'past',
        },
      ),
    ).toEqual(['blocked']);
  });

  it('is closed by changing how the device opens', () => {
    const answer = assessed(chats('signal', { 'screen-lock': 'off' }, 'know-the-lock'), scenario);
    for (const exposure of exposuresOf(answer, 'signal', 'direct-messages'))
      expect(exposure.closedBy).toContainEqual({ action: 'android-change-how-it-opens', effect: 'closes' });
    expect(answer.exposures.every(({ person: whose }) => whose === 'me')).toBe(true);
  });
});

describe('a hidden program', () => {
  const signal = (android: Settings, others: Settings = {}) =>
    person({ signal: { uses: ['direct'] } }, android, others);

  it('put on by hand, reads what the apps lock on their way', () => {
    const status = (android: Settings) =>
      statusOf(signal(android), 'spyware:hands-on', 'signal', 'direct-messages', { place: 'own-device' });
    const never = { 'near-people': 'neither', 'out-of-hand': 'never' };
    expect(status({ accessibility: 'something-strange' })).toEqual(['exposed']);
    expect(status({ ...never, accessibility: 'nothing-strange' })).toEqual(['blocked']);
    expect(
      status({ ...never, accessibility: 'nothing-strange', 'out-of-hand': 'was-open-elsewhere' }),
    ).toEqual(['possible']);
  });

  it('passes on the codes that arrive on the phone', () => {
    const telegram = (twoStep: string) =>
      person(
        {
          telegram: {
            uses: ['direct'],
            settings: { 'two-step-verification': twoStep, 'recovery-email': 'none' },
          },
        },
        { accessibility: 'something-strange' },
      );
    const control = (twoStep: string) =>
      statusOf(telegram(twoStep), 'spyware:hands-on', 'telegram', 'account-control');
    expect(control('off')).toEqual(['exposed']);
    expect(control('on')).toEqual(['blocked']);
  });

  it('sent from afar, comes in through the other side as well', () => {
    const status = (settings: Settings, whose: Exposure['person'], others: Settings = {}) =>
      statusOf(signal(settings, others), 'spyware:targeted', 'signal', 'direct-messages', { person: whose });
    expect(status({ 'system-updates': 'over-a-year' }, 'me')).toContain('exposed');
    expect(status({ 'system-updates': 'within-a-year' }, 'me')).toEqual(['possible']);
    expect(status({ 'system-updates': 'within-a-year' }, 'others')).toEqual(['possible']);
    expect(
      status({ 'system-updates': 'within-a-year' }, 'others', { 'android.system-updates': 'over-a-year' }),
    ).toContain('exposed');
  });
});

describe('an app from inside the country', () => {
  const bale = (settings: Settings, uses = ['direct']) =>
    person({ bale: { uses, settings }, telegram: { settings: { 'two-step-verification': 'off' } } });

  it('is read by those who stand behind it', () => {
    const scenario = 'domestic-app:used-to-talk';
    expect(statusOf(bale({}), scenario, 'bale', 'direct-messages')).toEqual(['exposed']);
    expect(statusOf(bale({}, []), scenario, 'bale', 'direct-messages')).toEqual(['blocked']);
    const abroad = assessed({ ...bale({}), country: 'US' }, scenario);
    expect(exposuresOf(abroad, 'bale', 'direct-messages')).toEqual([]);
  });

  it('looks at what it may, and at the codes of other apps', () => {
    const scenario = 'domestic-app:on-the-same-phone';
    const allowed = { 'contacts-permission': 'on', 'other-permissions': 'allowed' };
    const refused = { 'contacts-permission': 'off', 'other-permissions': 'refused' };
    expect(statusOf(bale(allowed), scenario, 'bale', 'contacts')).toEqual(['exposed']);
    expect(statusOf(bale(refused), scenario, 'bale', 'contacts')).toEqual(['blocked']);
    expect(statusOf(bale(allowed), scenario, 'telegram', 'account-control')).toEqual(['exposed']);
    expect(statusOf(bale(refused), scenario, 'telegram', 'account-control')).toEqual(['blocked']);
    const closing = exposuresOf(assessed(bale(allowed), scenario), 'bale', 'location', { time: 'future' });
    expect(closing.flatMap(({ closedBy }) => closedBy.map(({ action }) => action))).toContain(
      'bale-refuse-permissions',
    );
  });

  it('may see which other apps there are, where that was reported', () => {
    const max = { ...person({ max: {}, telegram: {} }), country: 'RU' };
    const scenario = 'domestic-app:on-the-same-phone';
    expect(statusOf(max, scenario, 'telegram', 'app-presence')).toEqual(['possible']);
    expect(exposuresOf(assessed(max, scenario), 'max', 'app-presence')).toEqual([]);
    expect(exposuresOf(assessed(bale({}), scenario), 'telegram', 'app-presence')).toEqual([]);
  });
});

describe('an app that is not what it seems', () => {
  it('a VPN from a channel may take what is on the phone; one from its maker does not', () => {
    const vpn = (source: string) =>
      person({ psiphon: { settings: { 'install-source': source } } }, { 'programs-from': 'makers-only' });
    const scenario = 'fake-app-or-vpn:circumvention';
    expect(statusOf(vpn('channel-or-friend'), scenario, 'android', 'contacts')).toEqual(['possible']);
    expect(statusOf(vpn('makers-site'), scenario, 'android', 'contacts')).toEqual(['blocked']);
    expect(statusOf(vpn('channel-or-friend'), scenario, 'psiphon', 'browsing')).toContain('possible');
  });

  it('whoever runs an unknown VPN sees what passes', () => {
    const vpn = (provider: string) => person({ vpn: { settings: { provider, 'install-source': 'store' } } });
    const seen = (provider: string) =>
      statusOf(vpn(provider), 'fake-app-or-vpn:circumvention', 'vpn', 'browsing', {
        holder: 'vpn-of-unknown-owner',
        time: 'future',
      });
    expect(seen('unknown-owner')).toEqual(['exposed']);
    expect(seen('known-abroad')).toEqual(['blocked']);
  });

  it('a changed messenger reads even what is locked on its way', () => {
    const signal = (source: string) =>
      statusOf(
        person({ signal: { uses: ['direct'], settings: { 'install-source': source } } }),
        'fake-app-or-vpn:unofficial-client',
        'signal',
        'direct-messages',
      );
    expect(signal('channel-or-friend')).toContain('possible');
    expect(signal('store')).toEqual(['blocked']);
  });

  it('so does the maker of an unofficial one', () => {
    const fork = person({
      'unofficial-telegram': { uses: ['direct'], settings: { devices: 'still-listed' } },
    });
    const scenario = 'fake-app-or-vpn:unofficial-client';
    expect(
      statusOf(fork, scenario, 'unofficial-telegram', 'direct-messages', { holder: 'telegram-fork-makers' }),
    ).toEqual(['exposed']);
  });

  it('an update, a checker or a copy of this program from anyone may be false', () => {
    const computer = (from: string): Profile => ({
      ...person({}),
      devices: [{ device: 'windows', settings: { 'programs-from': from } }],
    });
    const status = (from: string) =>
      statusOf(computer(from), 'fake-app-or-vpn:update-or-checker', 'windows', 'typed-text');
    expect(status('anyone')).toEqual(['possible']);
    expect(status('makers-only')).toEqual(['blocked']);
  });
});

describe('what was given out of hand', () => {
  it('a list opens for whoever has the link', () => {
    const sheet = (access: string) =>
      person({ 'forms-and-sheets': { uses: ['forms-sheets'], settings: { 'general-access': access } } });
    const status = (access: string) =>
      statusOf(sheet(access), 'shared-document:opened', 'forms-and-sheets', 'group-membership');
    expect(status('anyone-with-the-link')).toEqual(['exposed']);
    expect(status('restricted')).toEqual(['blocked']);
    const open = exposuresOf(
      assessed(sheet('anyone-with-the-link'), 'shared-document:opened'),
      'forms-and-sheets',
      'group-membership',
    );
    for (const { closedBy } of open)
      expect(closedBy.map(({ action }) => action)).toContain('forms-and-sheets-only-invited');
  });

  it('a public post is no shared document', () => {
    const posts = person({ instagram: { uses: ['stories-posts'], settings: { 'private-account': 'off' } } });
    expect(assessed(posts, 'shared-document:opened').exposures).toEqual([]);
  });

  it('private pictures that were sent stay sent', () => {
    const scenario = 'shaming-and-entrapment:private-pictures';
    const pictures = (answer: string) => person({}, { 'private-pictures': answer });
    const status = (answer: string) => statusOf(pictures(answer), scenario, 'android', 'intimate-media');
    expect(status('kept-and-sent')).toEqual(['exposed']);
    expect(status('kept')).toEqual(['blocked']);
    const closing = (time: Exposure['time']) =>
      exposuresOf(assessed(pictures('kept-and-sent'), scenario), 'android', 'intimate-media', {
        time,
      }).flatMap(({ closedBy }) => closedBy.map(({ action }) => action));
    expect(closing('future')).toContain('android-send-no-private-pictures');
    expect(closing('past')).toEqual([]);
  });
});
