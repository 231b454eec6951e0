import { describe, expect, it } from 'vitest';
import { type Profile, profileSchema } from '../../models/profile/profile.ts';
import { UNNAMED_COUNTRY } from '../../models/vocabulary/unknown-countries.ts';
import { answersFromProfile } from '../../renderer/answers/answers-from-profile.ts';
import { profileFromAnswers } from '../../renderer/answers/profile-from-answers.ts';
import { type Answers, noAnswers } from '../../renderer/stores/answers-slice.ts';
import { smallKnowledge } from './small-knowledge.ts';

const profileOf = (answers: Partial<Answers>): Profile =>
  profileFromAnswers(smallKnowledge, { ...noAnswers(), ...answers });

describe('answers as a profile', () => {
  it('names no country that was not told', () => {
    expect(profileOf({}).country).toBe(UNNAMED_COUNTRY);
    expect(profileOf({})).not.toHaveProperty('phoneCountry');
  });

  it('makes the first concern grave and the next serious, with every kind of data they stand for', () => {
    expect(profileOf({ concerns: ['who-is-in-my-groups', 'what-i-read'] }).protect).toEqual({
      'group-membership': 'grave',
      subscriptions: 'serious',
      browsing: 'serious',
    });
  });

  it('leaves uses out where they were not told', () => {
    const { apps } = profileOf({ apps: ['pigeon'] });
    expect(apps).toEqual([{ app: 'pigeon', settings: {} }]);
  });

  it('writes a shared choice once, with the phone where there is one', () => {
    const settings = { 'slab.backup': 'on' };
    const alone = profileOf({ apps: ['pigeon'], settings });
    expect(alone.apps[0]?.settings).toEqual({ backup: 'on' });
    const both = profileOf({ apps: ['pigeon'], devices: ['slab'], settings });
    expect(both.apps[0]?.settings).toEqual({});
    expect(both.devices[0]?.settings).toEqual({ backup: 'on' });
  });

  it('says that the computer is borrowed only where it is', () => {
    expect(profileOf({ computer: 'someone-elses' }).circumstances).toEqual(['uses-borrowed-computer']);
    expect(profileOf({ computer: 'unknown' }).circumstances).toEqual(['uses-borrowed-computer']);
    expect(profileOf({ computer: 'mine-shared' }).circumstances).toEqual([]);
  });

  it('keeps nothing about apps that were taken out again', () => {
    const profile = profileOf({
      settings: { 'pigeon.second-password': 'on' },
      others: { 'pigeon.backup': 'on' },
    });
    expect(JSON.stringify(profile)).not.toContain('pigeon');
  });
});

describe('a profile as answers', () => {
  const told: Profile = {
    format: 'leeward-profile',
    version: 1,
    country: 'IR',
    phoneCountry: 'TR',
    circumstances: ['organises-groups'],
    protect: { contacts: 'serious', 'group-membership': 'grave' },
    apps: [
      {
        app: 'pigeon',
        uses: ['direct'],
        settings: { 'second-password': ['off', 'on'], recovery: 'unknown' },
      },
    ],
    devices: [{ device: 'slab', settings: { backup: 'on' } }],
    others: { settings: { 'pigeon.backup': 'unknown' } },
    practices: ['talk-in-person'],
    decisions: [
      { finding: 'cause:pigeon.second-password', decision: 'deferred', month: '2026-10', exposures: [] },
    ],
  };

  it('comes back the same, but for answers that say nothing', () => {
    const answers = answersFromProfile(smallKnowledge, told);
    expect(profileOf(answers)).toEqual({
      ...told,
      apps: [{ app: 'pigeon', uses: ['direct'], settings: { 'second-password': ['off', 'on'] } }],
      others: { settings: {} },
    });
  });

  it('keeps its harms until the person chooses anew', () => {
    const answers = answersFromProfile(smallKnowledge, told);
    expect(answers.concerns).toEqual(['who-is-in-my-groups', 'who-i-talk-to']);
    expect(profileOf({ ...answers, openedProtect: null }).protect).toHaveProperty(
      'communication-metadata',
      'serious',
    );
  });

  it('keeps the months of its answers, those of other people too', () => {
    const dated: Profile = {
      ...told,
      apps: [{ app: 'pigeon', settings: { 'second-password': { value: 'on', month: '2026-05' } } }],
      devices: [{ device: 'slab', settings: { backup: { value: 'on', month: '2026-06' } } }],
      others: { settings: { 'pigeon.backup': { value: 'on', month: '2026-04' } } },
    };
    const answers = answersFromProfile(smallKnowledge, dated);
    expect(answers.settings).toEqual({ 'pigeon.second-password': 'on', 'slab.backup': 'on' });
    expect(profileOf(answers)).toEqual(dated);
  });

  it('keeps what was said of other people’s phones, and drops what was said of apps no longer named', () => {
    const others = { settings: { 'slab.backup': 'on', 'pigeon.backup': 'on' } };
    expect(
      profileOf(answersFromProfile(smallKnowledge, { ...told, apps: [], others })).others.settings,
    ).toEqual({ 'slab.backup': 'on' });
  });

  it('is a profile by its own schema', () => {
    expect(profileSchema.parse(profileOf(answersFromProfile(smallKnowledge, told)))).toBeTruthy();
  });
});
