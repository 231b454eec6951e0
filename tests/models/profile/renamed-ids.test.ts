import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { renamedIds } from '../../../models/profile/renamed-ids.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';

const later: Pack = {
  ...pack,
  formerly: {
    'blue-bird': 'telegram',
    'blue-bird.second-lock': 'telegram.two-step-verification',
    'telegram.old-name': 'telegram.direct-chats',
    'google-phone': 'android',
    'android.lock': 'android.screen-lock',
    'whatsapp.copies': 'whatsapp.backup',
  },
};
const old = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  apps: [
    {
      app: 'blue-bird',
      uses: ['direct'],
      settings: { 'second-lock': 'off', 'old-name': { value: 'cloud', month: '2026-10' } },
    },
  ],
  devices: [{ device: 'google-phone', settings: { lock: 'pin' } }],
  others: { settings: { 'whatsapp.copies': 'on', 'blue-bird.second-lock': 'unknown' } },
};
const present = {
  ...old,
  apps: [
    {
      app: 'telegram',
      uses: ['direct'],
      settings: { 'two-step-verification': 'off', 'direct-chats': { value: 'cloud', month: '2026-10' } },
    },
  ],
  devices: [{ device: 'android', settings: { 'screen-lock': 'pin' } }],
  others: { settings: { 'whatsapp.backup': 'on', 'telegram.two-step-verification': 'unknown' } },
};
const read = (value: unknown, of = later) => readProfile(JSON.stringify(value), of);
const sentence = (value: unknown): string => {
  const result = read(value);
  return result.ok ? 'read' : createTexts(pack.texts, 'en').sentence(result.problem);
};

describe('a profile written before ids were renamed', () => {
  it('reads as if it were written today', () => {
    expect(read(old)).toEqual(read(present));
    expect(read(old).ok).toBe(true);
    expect(read(old, pack).ok).toBe(false);
  });

  it('keeps its decisions on the same findings', () => {
    const today = read(present);
    if (!today.ok) throw new Error('the profile of today is read');
    const { findings } = assess(knowledge, today.profile, {
      asOf: TODAY,
      language: 'en',
      scenarios: ['sms-interception:code-read', 'device-seizure:unlocked'],
    });
    const asBefore = (id: string): string =>
      id
        .replaceAll('telegram.two-step-verification', 'blue-bird.second-lock')
        .replaceAll('telegram.direct-chats', 'telegram.old-name')
        .replaceAll('android.screen-lock', 'google-phone.lock')
        .replaceAll('telegram.use', 'blue-bird.use')
        .replace(/^residual:telegram:android$/, 'residual:blue-bird:google-phone')
        .replaceAll('/me/telegram/', '/me/blue-bird/')
        .replaceAll('/android/own-device', '/google-phone/own-device');
    const asBeforeFinding = (id: string): string => {
      const renamed = asBefore(id);
      return renamed.startsWith('cause:')
        ? `cause:${renamed.slice('cause:'.length).split('+').sort().join('+')}`
        : renamed;
    };
    const decisions = findings.map(({ id, exposures }) => ({
      finding: asBeforeFinding(id),
      decision: 'deferred',
      month: '2026-10',
      exposures: exposures.map(asBefore),
    }));
    expect(JSON.stringify(decisions)).toContain('blue-bird');
    expect(JSON.stringify(decisions)).toContain('google-phone');
    const before = read({ ...old, decisions });
    expect(before.ok && before.profile.decisions.map(({ finding }) => finding)).toEqual(
      findings.map(({ id }) => id),
    );
    expect(before.ok && before.profile.decisions.map(({ exposures }) => exposures)).toEqual(
      findings.map(({ exposures }) => exposures),
    );
  });

  it('names places as the file does', () => {
    expect(sentence({ ...old, apps: [{ app: 'blue-bird', settings: { 'second-lock': 'maybe' } }] })).toMatch(
      /^"apps\[0\]\.settings\.second-lock" cannot be "maybe"/,
    );
    expect(
      sentence({
        ...old,
        apps: [{ app: 'telegram', settings: { 'old-name': { value: 'cloud', month: 'May' } } }],
      }),
    ).toMatch(/^"apps\[0\]\.settings\.old-name\.month" is "May"/);
  });

  it('may say a thing under both names, but not two things', () => {
    const both = (value: string) => ({
      ...old,
      apps: [{ app: 'telegram', settings: { 'old-name': value, 'direct-chats': 'cloud' } }],
    });
    expect(sentence(both('cloud'))).toBe('read');
    const dated = { value: 'cloud', month: '2026-10' };
    for (const settings of [
      { 'direct-chats': dated, 'old-name': 'cloud' },
      { 'old-name': 'cloud', 'direct-chats': dated },
    ]) {
      const result = read({ ...old, apps: [{ app: 'telegram', settings }] });
      expect(result.ok && result.profile.apps[0]?.settings).toEqual({ 'direct-chats': dated });
    }
    expect(sentence(both('secret'))).toBe(
      '"apps[0].settings.direct-chats" and "apps[0].settings.old-name" are one setting with two answers; keep one of them.',
    );
    expect(sentence({ ...old, apps: [{ app: 'telegram' }, { app: 'blue-bird' }] })).toMatch(
      /lists telegram a second time/,
    );
  });
});

it('follows ids into what is made of them, and takes words of the language for no ids', () => {
  const ids = renamedIds(later);
  expect(ids.finding('cause:others.whatsapp.copies@after+blue-bird.use.direct@after')).toBe(
    'cause:others.whatsapp.backup@after+telegram.use.direct@after',
  );
  // Ids stand sorted in the id of a finding.
  expect(ids.finding('cause:blue-bird.second-lock+signal.registration-lock')).toBe(
    'cause:signal.registration-lock+telegram.two-step-verification',
  );
  // The operator of that name was not renamed.
  expect(ids.finding('residual:blue-bird:blue-bird')).toBe('residual:telegram:blue-bird');
  expect(ids.owner('constructor')).toBe('constructor');
  expect(ids.setting('toString', 'valueOf')).toEqual({ owner: 'toString', id: 'valueOf' });
});
