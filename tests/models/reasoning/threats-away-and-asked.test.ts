import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '../../../models/profile/profile.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { assessed, exposuresOf, profileOf, statuses } from '../built-in-knowledge.ts';

const AWAY = 'absence:seven-days';
const ASKED = 'account-phishing:friends-account';
const LINKED = 'account-phishing:linked-device-code';
const CODE_READ = 'sms-interception:code-read';

type AppEntry = NonNullable<ProfileInput['apps']>[number];
const using = (apps: readonly AppEntry[], scenario: string, practices: readonly string[] = []): Assessment =>
  assessed(profileOf({ apps: [...apps], practices: [...practices] }), scenario);
const statusOf = (assessment: Assessment, app: string, data: string): string[] =>
  statuses(exposuresOf(assessment, app, data));

const telegram = (settings: AppEntry['settings']): AppEntry => ({
  app: 'telegram',
  uses: ['direct'],
  settings: { 'direct-chats': 'cloud', ...settings },
});
const signal = (settings: AppEntry['settings']): AppEntry => ({ app: 'signal', uses: ['direct'], settings });
const whatsapp = (settings: AppEntry['settings']): AppEntry => ({
  app: 'whatsapp',
  uses: ['direct'],
  settings,
});

describe('away for more than seven days', () => {
  it('a second password does not keep Telegram from being deleted, and nothing else is told of it here', () => {
    const found = using([telegram({ 'two-step-verification': 'on', 'recovery-email': 'none' })], AWAY);
    expect(statusOf(found, 'telegram', 'message-history')).toEqual(['exposed']);
    const told = found.exposures.filter(({ person, status }) => person === 'me' && status !== 'blocked');
    expect(told.map(({ data }) => data)).toEqual(['message-history']);
  });
  it('says nothing of what needs no absence', () => {
    const open = [
      signal({ 'registration-lock': 'off', 'signal-pin': 'off' }),
      { app: 'google-drive', uses: [], settings: {} },
      { app: 'sms-and-calls', uses: ['direct' as const], settings: {} },
    ];
    expect(using(open, CODE_READ).exposures.some(({ status }) => status === 'exposed')).toBe(true);
    expect(using(open, AWAY).exposures.filter(({ status }) => status !== 'blocked')).toEqual([]);
  });
  it('the registration lock of Signal lapses: new messages and the name, not the old messages', () => {
    const locked = [signal({ 'registration-lock': 'on', 'signal-pin': 'on' })];
    const away = using(locked, AWAY);
    expect(statusOf(away, 'signal', 'account-control')).toEqual(['exposed']);
    expect(exposuresOf(away, 'signal', 'direct-messages').map(({ time }) => time)).toEqual(['future']);
    // Before the week is over the lock holds.
    expect(statusOf(using(locked, CODE_READ), 'signal', 'account-control')).toEqual(['blocked']);
  });
  it('the lock holds where somebody keeps a linked computer in use', () => {
    const found = using([signal({ 'registration-lock': 'on', 'signal-pin': 'on' })], AWAY, [
      'someone-keeps-accounts-awake',
    ]);
    expect(statusOf(found, 'signal', 'account-control')).toEqual(['blocked']);
    expect(statusOf(found, 'signal', 'direct-messages')).toEqual(['blocked']);
  });
  it('what is not known of WhatsApp stays possible', () => {
    const found = using([whatsapp({ 'two-step-verification': 'on' })], AWAY);
    expect(statusOf(found, 'whatsapp', 'account-control')).toEqual(['possible']);
  });
  it('offers to leave a linked computer with someone', () => {
    const found = using([signal({ 'registration-lock': 'on', 'signal-pin': 'on' })], AWAY);
    const [control] = exposuresOf(found, 'signal', 'account-control');
    expect(control?.closedBy).toContainEqual({ action: 'linked-computer-with-someone', effect: 'closes' });
  });
});

describe('asked for a code', () => {
  it('whoever may pass on code and password holds the account, second password or not', () => {
    const twoStep = telegram({ 'two-step-verification': 'on', 'recovery-email': 'none' });
    expect(statusOf(using([twoStep], ASKED), 'telegram', 'direct-messages')).toEqual(['exposed']);
    expect(
      statusOf(using([twoStep], ASKED, ['never-passes-on-a-code']), 'telegram', 'direct-messages'),
    ).toEqual(['blocked']);
  });
  it('the habit does not count against someone who reads the SMS', () => {
    const found = using([telegram({ 'two-step-verification': 'off' })], CODE_READ, [
      'never-passes-on-a-code',
    ]);
    expect(statusOf(found, 'telegram', 'direct-messages')).toEqual(['exposed']);
  });
  it('a PIN can be asked for like the code', () => {
    const locked = [signal({ 'registration-lock': 'on', 'signal-pin': 'on' })];
    expect(statusOf(using(locked, ASKED), 'signal', 'account-control')).toEqual(['exposed']);
    expect(statusOf(using(locked, ASKED, ['never-passes-on-a-code']), 'signal', 'account-control')).toEqual([
      'blocked',
    ]);
  });
  it('so can a code from an app', () => {
    const gmail = (more: AppEntry['settings']): AppEntry => ({
      app: 'gmail',
      uses: ['direct'],
      settings: { 'two-step-verification': 'app-or-key', ...more },
    });
    expect(statusOf(using([gmail({ 'advanced-protection': 'off' })], ASKED), 'gmail', 'mail')).toEqual([
      'exposed',
    ]);
    expect(statusOf(using([gmail({ 'advanced-protection': 'on' })], ASKED), 'gmail', 'mail')).toEqual([
      'blocked',
    ]);
  });
  it('the other side may pass its own on: that is theirs to know', () => {
    const found = using([telegram({ 'two-step-verification': 'off' })], ASKED, ['never-passes-on-a-code']);
    expect(statuses(exposuresOf(found, 'telegram', 'direct-messages', { person: 'others' }))).toEqual([
      'possible',
    ]);
  });
});

describe('asked to scan or enter a code that links a device', () => {
  it('Signal: what arrives from then on; WhatsApp: what was there as well', () => {
    const mine = { 'linked-devices': 'all-mine' };
    const apps = [signal(mine), whatsapp(mine)];
    const found = using(apps, LINKED);
    const times = (app: string) =>
      exposuresOf(found, app, 'direct-messages')
        .filter(({ status }) => status === 'exposed')
        .map(({ time }) => time)
        .sort();
    expect(times('signal')).toEqual(['future']);
    expect(new Set(times('whatsapp'))).toEqual(new Set(['future', 'past']));
    const careful = using(apps, LINKED, ['never-passes-on-a-code']);
    for (const app of ['signal', 'whatsapp'])
      expect(statusOf(careful, app, 'direct-messages'), app).toEqual(['blocked']);
  });
  it('the habit does not put out a device that is linked already', () => {
    const found = using([signal({ 'linked-devices': 'some-strange' })], LINKED, ['never-passes-on-a-code']);
    expect(statusOf(found, 'signal', 'direct-messages')).toEqual(['exposed']);
  });
  it('Telegram asks for the second password after the scan', () => {
    const scanned = (twoStep: 'on' | 'off') =>
      statusOf(
        using([telegram({ 'two-step-verification': twoStep, devices: 'all-mine' })], LINKED),
        'telegram',
        'direct-messages',
      );
    expect(scanned('off')).toEqual(['exposed']);
    expect(scanned('on')).toEqual(['blocked']);
  });
});

describe('SMS, mail, password', () => {
  const chained = (secondStep: string, uses: AppEntry['uses'] = ['direct', 'login-elsewhere']) =>
    using(
      [
        telegram({ 'two-step-verification': 'on', 'recovery-email': 'not-opened-by-sms' }),
        {
          app: 'gmail',
          uses,
          settings: {
            'two-step-verification': secondStep,
            'recovery-phone': secondStep === 'off' ? 'on' : 'off',
            'recovery-email': 'none',
          },
        },
      ],
      CODE_READ,
    );
  it('a mailbox that an SMS opens opens what is recovered through it', () => {
    const found = chained('off');
    expect(statusOf(found, 'telegram', 'direct-messages')).toEqual(['exposed']);
    expect(exposuresOf(found, 'telegram', 'direct-messages')[0]?.path.map(({ rule }) => rule)).toContain(
      'mail-app-opens-recovery',
    );
  });
  it('and one that it does not open keeps the chain shut', () => {
    expect(statusOf(chained('app-or-key'), 'telegram', 'direct-messages')).toEqual(['blocked']);
  });
  it('nothing follows from a mailbox that no account is recovered through', () => {
    expect(statusOf(chained('off', ['direct']), 'telegram', 'direct-messages')).toEqual(['blocked']);
  });
  it('a mailbox whose old mail stays locked still receives the next recovery', () => {
    const found = using(
      [
        telegram({ 'two-step-verification': 'on', 'recovery-email': 'not-opened-by-sms' }),
        { app: 'proton-mail', uses: ['direct', 'login-elsewhere'], settings: { 'recovery-phone': 'on' } },
      ],
      CODE_READ,
    );
    expect(statusOf(found, 'telegram', 'direct-messages')).toEqual(['exposed']);
  });
});
