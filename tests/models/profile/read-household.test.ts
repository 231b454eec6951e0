import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { isHousehold, readHousehold } from '../../../models/profile/read-household.ts';
import { createTexts } from '../../../models/reporting/texts.ts';

const english = createTexts(pack.texts, 'en');
const renamed = {
  ...pack,
  formerly: { 'blue-bird': 'telegram', 'telegram.old-lock': 'telegram.two-step-verification' },
};
const person = (id: string, app = 'telegram', settings: object = {}) => ({
  id,
  profile: { format: 'leeward-profile', version: 1, country: 'IR', apps: [{ app, settings }] },
});
const household = (more: object = {}) => ({
  format: 'leeward-household',
  version: 1,
  people: [person('one'), person('two')],
  groups: [{ id: 'ours', app: 'telegram', members: ['one', 'two'] }],
  ...more,
});
const sentenceFor = (value: unknown): string => {
  const result = readHousehold(JSON.stringify(value), pack);
  return result.ok ? 'read' : english.sentence(result.problem);
};

describe('reading several people', () => {
  it('tells a household from a profile', () => {
    expect(isHousehold(JSON.stringify(household()))).toBe(true);
    expect(isHousehold(JSON.stringify(person('one').profile))).toBe(false);
    expect(isHousehold('oops')).toBe(false);
  });

  it('reads ids of earlier under those of today, in profiles and groups', () => {
    const result = readHousehold(
      JSON.stringify(
        household({
          people: [person('one', 'blue-bird', { 'old-lock': 'on' }), person('two')],
          groups: [{ id: 'ours', app: 'blue-bird', members: ['one', 'two'] }],
        }),
      ),
      renamed,
    );
    expect(result).toMatchObject({
      ok: true,
      household: {
        people: [
          { profile: { apps: [{ app: 'telegram', settings: { 'two-step-verification': 'on' } }] } },
          { id: 'two' },
        ],
        groups: [{ app: 'telegram' }],
      },
    });
  });

  it.each([
    ['a newer version', household({ version: 2 }), /version 2, made by a newer program; open it with that/],
    [
      'no people',
      household({ people: [] }),
      /^"people" is not as a household needs it: people with an id and a profile/,
    ],
    [
      'somebody without a profile',
      household({ people: [{ id: 'one' }] }),
      /^"people\[0\]\.profile" holds no profile that can be read; open it as a file of its own/,
    ],
    [
      'a group without members',
      household({ groups: [{ id: 'g', app: 'telegram', members: [] }] }),
      /^"groups/,
    ],
    [
      'a person twice',
      household({ people: [person('one'), person('one')] }),
      /"one" stands twice; .* of their own/,
    ],
    [
      'a group that has the id of a person',
      household({ groups: [{ id: 'one', app: 'telegram', members: ['one'] }] }),
      /"one" stands twice; .* of their own/,
    ],
    [
      'a member twice',
      household({ groups: [{ id: 'ours', app: 'telegram', members: ['one', 'one'] }] }),
      /^"groups\[0\]\.members" names "one" twice; take one of them out/,
    ],
    [
      'a stranger',
      household({ groups: [{ id: 'ours', app: 'telegram', members: ['three'] }] }),
      /^"groups\[0\]\.members" names "three", who is not among the people; add them/,
    ],
    [
      'a group on an app that a member does not list',
      household({ groups: [{ id: 'ours', app: 'signal', members: ['one'] }] }),
      /^"groups\[0\]": "one" .* does not list signal; add the app/,
    ],
    [
      'a slip within a profile',
      household({ people: [person('one', 'telegrm')] }),
      /^"people\[0\]\.profile\.apps\[0\]\.app" names "telegrm".*did you mean "telegram"\?/,
    ],
  ])('%s gets one clear sentence', (_, value, sentence) => {
    expect(sentenceFor(value)).toMatch(sentence);
    expect(sentenceFor(value)).not.toContain('\n');
  });
});
