import { describe, expect, it } from 'vitest';
import type { Action } from '../../../models/knowledge/schemas/action.ts';
import type { PlanWishes } from '../../../models/planning/exact-plan.ts';
import { canTake } from '../../../models/planning/permitted-action.ts';
import type { Profile } from '../../../models/profile/profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const { pack } = knowledge;
const [example] = pack.actions;
const profile = profileOf({
  apps: [{ app: 'telegram', uses: ['direct'], settings: {} }],
  devices: [{ device: 'android', settings: {} }],
});
const taken = (more: Partial<Action>, wishes: PlanWishes = {}, by: Profile = profile, offered = true) =>
  canTake(
    {
      action: { ...(example as Action), on: [], needs: [], notWhen: [], skill: 'any', ...more },
      sets: new Map(),
      requires: [],
      offered,
    },
    by,
    wishes,
  );

const SKILLS = ['any', 'some', 'much'] as const;
const NEEDS = ['internet', 'another-person', 'money', 'second-phone'] as const;

describe('an action that a person can take now (semantics 19)', () => {
  it.each(SKILLS.flatMap((skill) => SKILLS.map((reach) => [skill, reach] as const)))(
    'that wants skill "%s" is for whoever reaches "%s", or is not',
    (skill, reach) => {
      expect(taken({ skill }, { skill: reach })).toBe(SKILLS.indexOf(skill) <= SKILLS.indexOf(reach));
    },
  );

  it('wants no skill of which nothing was said', () => {
    for (const skill of SKILLS) expect(taken({ skill })).toBe(true);
  });

  it('needs nothing that they cannot have', () => {
    for (const need of NEEDS) {
      for (const lacking of NEEDS)
        expect(taken({ needs: [need] }, { without: [lacking] })).toBe(need !== lacking);
      expect(taken({ needs: [...NEEDS] }, { without: [need] })).toBe(false);
      expect(taken({ needs: [need] })).toBe(true);
    }
  });

  it('waits while somebody is held or a search is expected, each for its own actions', () => {
    const held = { ...profile, circumstances: ['supports-a-detained-person'] as const } as unknown as Profile;
    const searched = { ...profile, circumstances: ['expects-search'] as const } as unknown as Profile;
    expect(taken({ notWhen: ['detained-colleague'] }, {}, held)).toBe(false);
    expect(taken({ notWhen: ['detained-colleague'] }, {}, searched)).toBe(true);
    expect(taken({ notWhen: ['summoned'] }, {}, searched)).toBe(false);
    expect(taken({ notWhen: ['summoned'] }, {}, held)).toBe(true);
    expect(taken({ notWhen: ['summoned', 'detained-colleague'] }, {}, held)).toBe(false);
    expect(taken({ notWhen: ['summoned', 'detained-colleague'] })).toBe(true);
    expect(taken({}, {}, held)).toBe(true);
  });

  it('is on an app or device that they have, and offered', () => {
    expect(taken({ on: ['telegram'] })).toBe(true);
    expect(taken({ on: ['iphone', 'android'] })).toBe(true);
    expect(taken({ on: ['signal'] })).toBe(false);
    expect(taken({}, {}, profile, false)).toBe(false);
  });
});

describe('a plan for people who cannot do everything', () => {
  const person = profileOf({
    protect: { 'group-messages': 'grave', 'direct-messages': 'serious' },
    apps: [
      {
        app: 'telegram',
        uses: ['direct', 'group-known'],
        settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
      },
      { app: 'instagram', uses: ['direct'], settings: {} },
    ],
    devices: [{ device: 'iphone', settings: { 'screen-lock': 'pin' } }],
  });
  const scenarios = ['sms-interception:code-read', 'device-seizure:locked', 'data-localization:moves'];
  const actionsFor = (wishes: PlanWishes, more: Partial<Profile> = {}): Action[] => {
    const options = { asOf: TODAY, language: 'en', scenarios, proofs: false, wishes };
    const { plan } = assess(knowledge, { ...person, ...more }, options);
    return plan.steps.flatMap(({ action }) => pack.actions.find(({ id }) => id === action) ?? []);
  };

  it('holds nothing beyond their skill', () => {
    expect(actionsFor({}).some(({ skill }) => skill === 'some')).toBe(true);
    const simple = actionsFor({ skill: 'any' });
    expect(simple.length).toBeGreaterThan(0);
    expect(simple.every(({ skill }) => skill === 'any')).toBe(true);
  });

  it('holds nothing that needs what they are without', () => {
    expect(actionsFor({}).some(({ needs }) => needs.includes('another-person'))).toBe(true);
    const alone = actionsFor({ without: ['another-person'] });
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.every(({ needs }) => !needs.includes('another-person'))).toBe(true);
  });

  it('deletes nothing while somebody is held', () => {
    expect(actionsFor({}).some(({ notWhen }) => notWhen.includes('detained-colleague'))).toBe(true);
    const held = actionsFor({}, { circumstances: ['supports-a-detained-person'] });
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ notWhen }) => !notWhen.includes('detained-colleague'))).toBe(true);
  });
});
