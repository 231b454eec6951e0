import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_PROFILE, readProfile } from '../../../models/profile/read-profile.ts';
import { createTexts } from '../../../models/reporting/texts.ts';

const english = createTexts(pack.texts, 'en');
const good = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  circumstances: ['organises-groups'],
  protect: { 'group-membership': 'grave', contacts: 'serious' },
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'group'],
      settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
    },
  ],
  devices: [{ device: 'android', settings: { 'screen-lock': 'pin' } }],
  others: { settings: { 'whatsapp.backup': 'unknown' } },
};
const sentenceFor = (value: unknown): string => {
  const result = readProfile(typeof value === 'string' ? value : JSON.stringify(value), pack);
  return result.ok ? 'read' : english.sentence(result.problem);
};

describe('reading a profile', () => {
  it('reads the profile of the design, and its older name for a use', () => {
    const result = readProfile(JSON.stringify(good), pack);
    expect(result.ok && result.profile.apps[0]?.uses).toEqual(['direct', 'group-known']);
  });

  it.each([
    [
      'what is not JSON',
      '{ "format": "leeward-profile",\n "version": 1,\n oops }',
      /^Line 3 of this file cannot be read as JSON; /,
    ],
    ['binary junk', '\u0000\u0001ELF\u0002', /cannot be read as JSON; /],
    ['a list', '[]', /holds no profile; /],
    ['another format', { ...good, format: 'leeward-pack' }, /format "leeward-pack"; choose /],
    ['no format', { version: 1 }, /format "nothing"; choose /],
    ['a newer version', { ...good, version: 2 }, /version 2, made by a newer program; /],
    ['an unknown part', { ...good, colour: 'blue' }, /^"colour" is not part of a profile; /],
    ['a missing country', { ...good, country: undefined }, /^"country" is missing; add it/],
    ['an unknown country', { ...good, country: 'IRAN' }, /^"country" is "IRAN", which is no country code; /],
    ['an unknown phone country', { ...good, phoneCountry: 'QQ' }, /^"phoneCountry" is "QQ"/],
    [
      'an unknown app',
      { ...good, apps: [{ app: 'telegrm' }] },
      /^"apps\[0\]\.app" names "telegrm".*did you mean "telegram"\?/,
    ],
    [
      'an app that nothing is like',
      { ...good, apps: [{ app: 'quxquxquxqux' }] },
      /this knowledge does not have; it has /,
    ],
    [
      'an unknown setting',
      { ...good, apps: [{ app: 'telegram', settings: { 'two-step': 'on', 'two-step-verificatio': 'on' } }] },
      /^"apps\[0\]\.settings\.two-step"/,
    ],
    [
      'a slip in a setting',
      { ...good, apps: [{ app: 'telegram', settings: { 'two-step-verificatio': 'on' } }] },
      /did you mean "two-step-verification"\?/,
    ],
    [
      'an unknown value',
      { ...good, apps: [{ app: 'telegram', settings: { 'two-step-verification': 'maybe' } }] },
      /^"apps\[0\]\.settings\.two-step-verification" cannot be "maybe"; it can be off, on, unknown/,
    ],
    [
      'an app listed twice',
      { ...good, apps: [{ app: 'telegram' }, { app: 'telegram' }] },
      /^"apps\[1\]" lists telegram a second time; join it with apps\[0\]/,
    ],
    ['an unknown device', { ...good, devices: [{ device: 'androd' }] }, /did you mean "android"\?/],
    [
      'an unknown use',
      { ...good, apps: [{ app: 'telegram', uses: ['dirct'] }] },
      /^"apps\[0\]\.uses\[0\]" cannot be "dirct"/,
    ],
    [
      'an unknown setting of others',
      { ...good, others: { settings: { 'whatsapp.bakup': 'on' } } },
      /did you mean "backup"\?/,
    ],
    [
      'one setting with two answers',
      {
        ...good,
        apps: [{ app: 'imessage', settings: { 'icloud-backup': 'on' } }],
        devices: [{ device: 'iphone', settings: { 'icloud-backup': 'off' } }],
      },
      /one setting with two answers; keep one/,
    ],
  ])('says what is wrong with %s, where, and the mend', (_, value, sentence) => {
    expect(sentenceFor(value)).toMatch(sentence);
  });

  it('refuses a file of 50 MB at once', () => {
    expect(sentenceFor('x'.repeat(LARGEST_PROFILE + 1))).toMatch(/larger than 5 MB/);
  });

  it('never throws, whatever the file holds, and shows no control character of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ ...good, apps: value })),
        ),
        (text) => {
          const result = readProfile(text, pack);
          if (!result.ok) expect(english.sentence(result.problem)).not.toMatch(/[\p{Cc}\u{202a}-\u{202e}]/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});
