import { describe, expect, it } from 'vitest';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const telegram = (
  settings: Record<string, string>,
  uses: ('direct' | 'group' | 'channel-read')[] = ['direct', 'group'],
) =>
  profileOf({
    phoneCountry: 'IR',
    apps: [{ app: 'telegram', uses, settings }],
    devices: [{ device: 'android', settings: {} }],
  });

describe('Telegram and the SMS code', () => {
  const sms = 'sms-interception:code-read';
  it('opens a cloud chat while two-step verification is off', () => {
    const answer = assessed(telegram({ 'two-step-verification': 'off', 'direct-chats': 'cloud' }), sms);
    expect(statuses(exposuresOf(answer, 'telegram', 'direct-messages'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(answer, 'telegram', 'group-membership'))).toEqual(['exposed']);
  });
  it('does not open it when two-step verification is on without a recovery mailbox', () => {
    const answer = assessed(
      telegram({ 'two-step-verification': 'on', 'recovery-email': 'none', 'direct-chats': 'cloud' }),
      sms,
    );
    const messages = exposuresOf(answer, 'telegram', 'direct-messages');
    expect(statuses(messages)).toEqual(['blocked']);
    expect(messages[0]?.blockedBy.map(({ choice }) => choice)).toContain('telegram.two-step-verification');
    const kept = answer.protections.find(
      (item) => item.kind === 'by-answer' && item.apps.includes('telegram'),
    );
    expect(kept?.rests).toHaveProperty(['telegram.two-step-verification']);
  });
  it('opens it again through a recovery mailbox that SMS opens', () => {
    const answer = assessed(
      telegram({ 'two-step-verification': 'on', 'recovery-email': 'opened-by-sms', 'direct-chats': 'cloud' }),
      sms,
    );
    const [first] = exposuresOf(answer, 'telegram', 'direct-messages');
    expect(first?.status).toBe('exposed');
    expect(first?.path.map((step) => step.rule)).toEqual(
      expect.arrayContaining([
        'sms-code-received',
        'recovery-mailbox-opened',
        'account-opens-with-two-secrets',
      ]),
    );
  });
  it('may open it while the recovery mailbox is not known', () => {
    const answer = assessed(telegram({ 'two-step-verification': 'on', 'direct-chats': 'cloud' }), sms);
    const [first] = exposuresOf(answer, 'telegram', 'direct-messages');
    expect(first).toMatchObject({
      status: 'possible',
      reason: 'unanswered',
      dependsOn: ['telegram.recovery-email'],
    });
  });
  it('does not open a secret chat', () => {
    const answer = assessed(telegram({ 'two-step-verification': 'off', 'direct-chats': 'secret' }), sms);
    expect(statuses(exposuresOf(answer, 'telegram', 'direct-messages'))).toEqual(['blocked']);
  });
  it('leaves the account open to deletion, two-step verification or not', () => {
    const answer = assessed(
      telegram({ 'two-step-verification': 'on', 'recovery-email': 'none' }),
      'sms-interception:number-taken',
    );
    expect(statuses(exposuresOf(answer, 'telegram', 'account-access'))).toEqual(['exposed']);
  });
});

describe('an order to keep data in the country', () => {
  const profile = telegram({ 'direct-chats': 'cloud' });
  it('lets a moved Telegram be read there', () => {
    const answer = assessed(profile, 'data-localization:moves');
    expect(statuses(exposuresOf(answer, 'telegram', 'direct-messages'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(answer, 'telegram', 'group-messages'))).toEqual(['exposed']);
    const [first] = exposuresOf(answer, 'telegram', 'direct-messages');
    expect(first?.place).toBe('in-country-servers');
    expect(first?.path.flatMap((step) => step.sources).length).toBeGreaterThan(0);
  });
  it('takes no content but the service from those whose provider refuses', () => {
    const answer = assessed(profile, 'data-localization:refuses');
    const open = answer.exposures.filter(
      (exposure) => exposure.status === 'exposed' || exposure.status === 'possible',
    );
    expect([...new Set(open.map((exposure) => exposure.data))]).toEqual(['service-access']);
    expect(statuses(exposuresOf(answer, 'telegram', 'service-access'))).toEqual(['exposed']);
  });
  it('shows a cache in the country who asked for what, and no private chat', () => {
    const answer = assessed(
      telegram({ 'direct-chats': 'cloud' }, ['direct', 'group', 'channel-read']),
      'data-localization:caches',
    );
    expect(statuses(exposuresOf(answer, 'telegram', 'browsing'))).toEqual(['exposed']);
    expect(statuses(exposuresOf(answer, 'telegram', 'connection-records'))).toEqual(['exposed']);
    expect(exposuresOf(answer, 'telegram', 'direct-messages')).toEqual([]);
    expect(exposuresOf(answer, 'telegram', 'group-messages')).toEqual([]);
  });
  it('does not open WhatsApp messages by moving servers, and shows who talks with whom', () => {
    const answer = assessed(
      profileOf({
        apps: [{ app: 'whatsapp', uses: ['direct', 'group'], settings: { backup: 'off' } }],
        devices: [{ device: 'android', settings: {} }],
        others: { settings: { 'whatsapp.backup': 'off' } },
      }),
      'data-localization:moves',
    );
    expect(
      statuses(
        exposuresOf(answer, 'whatsapp', 'direct-messages').filter((e) => e.place === 'in-country-servers'),
      ),
    ).toEqual([]);
    expect(
      statuses(
        exposuresOf(answer, 'whatsapp', 'communication-metadata', {
          person: 'me',
          place: 'in-country-servers',
        }),
      ),
    ).toEqual(['exposed']);
    const design = answer.protections.find(
      (item) => item.kind === 'by-design' && item.apps.includes('whatsapp'),
    );
    expect(design?.data).toContain('direct-messages');
  });
});

describe('WhatsApp backups', () => {
  const order = 'legal-request:host-state';
  const whatsapp = (own: Record<string, string>, others: Record<string, string>) =>
    profileOf({
      apps: [{ app: 'whatsapp', uses: ['direct'], settings: own }],
      devices: [{ device: 'android', settings: {} }],
      others: { settings: others },
    });
  const backupStatuses = (person: string, profile: ReturnType<typeof whatsapp>) =>
    statuses(
      exposuresOf(assessed(profile, order), 'whatsapp', 'direct-messages', { person, place: 'cloud-backup' }),
    );

  it('keeps the chat from its provider', () => {
    const answer = assessed(whatsapp({ backup: 'off' }, { 'whatsapp.backup': 'off' }), order);
    expect(
      exposuresOf(answer, 'whatsapp', 'direct-messages', { person: 'me', place: 'provider-servers' }),
    ).toEqual([]);
  });
  it('opens through my own unencrypted backup', () => {
    expect(
      backupStatuses('me', whatsapp({ backup: 'on', 'end-to-end-encrypted-backup': 'off' }, {})),
    ).toEqual(['exposed']);
    expect(backupStatuses('me', whatsapp({ backup: 'on', 'end-to-end-encrypted-backup': 'on' }, {}))).toEqual(
      ['blocked'],
    );
  });
  it('opens through the unencrypted backup of someone I talk to, which is theirs to fix', () => {
    const profile = whatsapp(
      { backup: 'off' },
      { 'whatsapp.backup': 'on', 'whatsapp.end-to-end-encrypted-backup': 'off' },
    );
    expect(backupStatuses('others', profile)).toContain('exposed');
    const [theirs] = exposuresOf(assessed(profile, order), 'whatsapp', 'direct-messages', {
      person: 'others',
      place: 'cloud-backup',
      status: 'exposed',
    });
    expect(theirs?.theirs).toBe(true);
  });
  it('does not call an unknown backup closed', () => {
    expect(backupStatuses('others', whatsapp({ backup: 'off' }, { 'whatsapp.backup': 'unknown' }))).toContain(
      'possible',
    );
  });
});

describe('iMessage with iCloud', () => {
  const imessage = (settings: Record<string, string>) =>
    profileOf({
      country: 'US',
      apps: [{ app: 'imessage', uses: ['direct'], settings }],
      devices: [{ device: 'iphone', settings: {} }],
    });
  const own = (settings: Record<string, string>) =>
    statuses(
      exposuresOf(assessed(imessage(settings), 'legal-request:host-state'), 'imessage', 'direct-messages'),
    );
  it('is open to Apple with iCloud Backup on and Advanced Data Protection off', () => {
    expect(own({ 'icloud-backup': 'on', 'advanced-data-protection': 'off' })).toContain('exposed');
  });
  it('is closed to Apple with Advanced Data Protection on', () => {
    expect(own({ 'icloud-backup': 'on', 'advanced-data-protection': 'on' })).not.toContain('exposed');
    expect(own({ 'icloud-backup': 'on', 'advanced-data-protection': 'on' })).not.toContain('possible');
  });
});

describe('Signal under an order', () => {
  it('yields only when an account was made and last seen', () => {
    const answer = assessed(
      profileOf({
        apps: [{ app: 'signal', uses: ['direct', 'group'], settings: { 'secure-backups': 'off' } }],
        devices: [{ device: 'android', settings: {} }],
      }),
      'legal-request:host-state',
    );
    const open = answer.exposures.filter(
      (exposure) =>
        exposure.holder === 'signal' && exposure.status !== 'blocked' && exposure.status !== 'absent',
    );
    const data = [...new Set(open.map((exposure) => exposure.data))];
    expect(data).toContain('account-record');
    for (const kind of data) expect(['account-record', 'phone-number']).toContain(kind);
  });
});

describe('an unlocked phone', () => {
  const profile = profileOf({
    apps: [
      { app: 'telegram', uses: ['direct', 'group'], settings: { 'direct-chats': 'secret' } },
      { app: 'signal', uses: ['direct', 'group'], settings: {} },
      { app: 'whatsapp', uses: ['direct', 'group'], settings: {} },
    ],
    devices: [{ device: 'android', settings: { 'screen-lock': 'password' } }],
  });
  it('opens what its owner can read, of every group it is in, secret chats included', () => {
    const answer = assessed(profile, 'device-seizure:unlocked');
    for (const app of ['telegram', 'signal', 'whatsapp']) {
      expect(
        statuses(
          exposuresOf(answer, app, 'group-messages', { person: 'me', time: 'past', place: 'own-device' }),
        ),
      ).toEqual(['exposed']);
      expect(statuses(exposuresOf(answer, app, 'direct-messages', { person: 'me', time: 'past' }))).toContain(
        'exposed',
      );
    }
  });
  it('is matched by a member whose phone opens the same group', () => {
    const answer = assessed(profile, 'device-seizure:unlocked');
    const [member] = exposuresOf(answer, 'signal', 'group-messages', { person: 'others', status: 'exposed' });
    expect(member).toMatchObject({ theirs: true, place: 'other-peoples-devices' });
  });
});
