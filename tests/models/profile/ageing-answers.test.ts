import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import type { Answer, ProfileInput } from '../../../models/profile/profile.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { settleAnswers } from '../../../models/profile/settle-answers.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment, Exposure } from '../../../models/reasoning/assessment.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const telegram = (twoStep: Answer): Partial<ProfileInput> => ({
  phoneCountry: 'IR',
  apps: [
    {
      app: 'telegram',
      uses: ['direct'],
      settings: { 'two-step-verification': twoStep, 'recovery-email': 'none', 'direct-chats': 'cloud' },
    },
  ],
  devices: [{ device: 'android', settings: {} }],
});
const on = (twoStep: Answer, today = TODAY): Assessment =>
  assess(knowledge, profileOf(telegram(twoStep)), {
    asOf: TODAY,
    today,
    language: 'en',
    scenarios: ['sms-interception:code-read'],
  });
const statusesOf = ({ exposures }: Assessment) => exposures.map(({ id, status }) => ({ id, status }));

const restsOnTwoStep = ({ blockedBy }: Exposure): boolean =>
  blockedBy.some(({ choice }) => choice === 'telegram.two-step-verification');

describe('an answer with its month (semantics 31)', () => {
  it('counts like a plain one for three months', () => {
    const plain = on('on');
    expect(plain.exposures.some(restsOnTwoStep)).toBe(true);
    for (const month of ['2026-11', '2026-08']) {
      const dated = on({ value: 'on', month });
      expect(statusesOf(dated)).toEqual(statusesOf(plain));
      expect(dated.saidLongAgo).toEqual([]);
    }
  });

  it('is unknown when older, and remembered as said', () => {
    const old = on({ value: 'on', month: '2026-07' });
    expect(statusesOf(old)).toEqual(statusesOf(on('unknown')));
    expect(old.exposures.some(restsOnTwoStep)).toBe(false);
    expect(old.saidLongAgo).toEqual([
      { choice: 'telegram.two-step-verification', value: 'on', month: '2026-07' },
    ]);
  });

  it('ages by today, not by the day whose facts are used', () => {
    expect(on({ value: 'on', month: '2026-08' }, '2026-12-01').saidLongAgo).toHaveLength(1);
    expect(on({ value: 'on', month: '2026-08' }, '2026-11-30').saidLongAgo).toEqual([]);
  });

  it('crosses the turn of a year', () => {
    const profile = profileOf(telegram({ value: 'off', month: '2026-10' }));
    expect(settleAnswers(pack, profile, '2027-01-31').saidLongAgo).toEqual([]);
    expect(settleAnswers(pack, profile, '2027-02-01').saidLongAgo).toHaveLength(1);
  });

  it('says nothing where nothing was known', () => {
    expect(on({ value: 'unknown', month: '2020-01' }).saidLongAgo).toEqual([]);
  });

  it('tells devices, other people and one choice under two names apart', () => {
    const profile = profileOf({
      apps: [{ app: 'imessage', settings: { 'icloud-backup': { value: 'off', month: '2025-01' } } }],
      devices: [
        {
          device: 'iphone',
          settings: { 'icloud-backup': 'off', 'screen-lock': { value: 'pin', month: '2025-02' } },
        },
      ],
      others: { settings: { 'whatsapp.backup': { value: 'off', month: '2025-03' } } },
    });
    const settled = settleAnswers(pack, profile, TODAY);
    expect(settled.saidLongAgo).toEqual([
      { choice: 'iphone.screen-lock', value: 'pin', month: '2025-02' },
      { choice: 'others.whatsapp.backup', value: 'off', month: '2025-03' },
    ]);
    expect(settled.profile.devices[0]?.settings).toEqual({
      'icloud-backup': 'off',
      'screen-lock': 'unknown',
    });
    expect(settled.profile.others.settings).toEqual({ 'whatsapp.backup': 'unknown' });
  });
});

describe('reading answers with a month', () => {
  const read = (twoStep: unknown): string => {
    const text = JSON.stringify({
      format: 'leeward-profile',
      version: 1,
      country: 'IR',
      ...telegram(twoStep as Answer),
    });
    const result = readProfile(text, pack);
    return result.ok ? 'read' : createTexts(pack.texts, 'en').sentence(result.problem);
  };
  it.each([[{ value: 'on', month: '2026-08' }], [{ value: true, month: '2026-08' }], ['on']])(
    'takes %j',
    (answer) => expect(read(answer)).toBe('read'),
  );
  it.each(['2026-13', '2026-8', '2026-08-03', 'August', '0026-08', ''])(
    'names the bad month "%s"',
    (month) => {
      const sentence = read({ value: 'on', month });
      expect(sentence).toBe(
        `"apps[0].settings.two-step-verification.month" is "${month}", which is no month; write it as 2026-08.`,
      );
    },
  );
  it('checks the value as ever', () => {
    expect(read({ value: 'maybe', month: '2026-08' })).toMatch(
      /^"apps\[0\]\.settings\.two-step-verification" cannot be "maybe"/,
    );
    expect(read({ value: 'on' })).toMatch(/^"apps\[0\]\.settings\.two-step-verification" cannot be /);
  });
  it('sees one setting with two answers whatever their months', () => {
    const text = JSON.stringify({
      format: 'leeward-profile',
      version: 1,
      country: 'IR',
      apps: [{ app: 'imessage', settings: { 'icloud-backup': { value: 'on', month: '2026-08' } } }],
      devices: [{ device: 'iphone', settings: { 'icloud-backup': 'on' } }],
    });
    expect(readProfile(text, pack).ok).toBe(true);
    expect(readProfile(text.replace('"icloud-backup":"on"', '"icloud-backup":"off"'), pack)).toMatchObject({
      problem: { id: 'problem.two-answers' },
    });
  });
});
