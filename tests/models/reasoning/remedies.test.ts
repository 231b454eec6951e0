import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../models/profile/profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { assessed, knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const withoutPin = profileOf({
  apps: [{ app: 'signal', uses: ['direct'], settings: { 'signal-pin': 'off', 'registration-lock': 'off' } }],
  devices: [{ device: 'android', settings: {} }],
});
const organiser = (circumstances: ('supports-a-detained-person' | 'expects-search')[]) =>
  profileOf({
    circumstances,
    apps: [{ app: 'telegram', uses: ['direct'], settings: { 'direct-chats': 'cloud' } }],
    devices: [{ device: 'android', settings: {} }],
  });

/** With all that no plan closes: on a click only what no action touches is known. */
const inDepth = (profile: Profile): Assessment =>
  assess(knowledge, profile, { asOf: TODAY, language: 'en', proofs: false, deep: true });

describe('what is said to close an exposure', () => {
  it('can be done: it contradicts no answer', () => {
    const { exposures, plan } = inDepth(withoutPin);
    const locked = exposures.filter(({ closedBy }) =>
      closedBy.some(({ action, effect }) => action === 'signal-registration-lock' && effect === 'closes'),
    );
    // Registration Lock needs a PIN, so turning it on sets one; what it closes the plan can close too.
    expect(locked.length).toBeGreaterThan(0);
    for (const { id } of locked) expect(plan.residual).not.toContain(id);
  });

  it('is never what the plan calls open whatever is done', () => {
    for (const profile of [withoutPin, organiser([]), profileOf({ apps: organiser([]).apps, devices: [] })]) {
      const { exposures, plan } = inDepth(profile);
      const residual = new Set(plan.residual);
      for (const { id, closedBy } of exposures)
        if (residual.has(id)) expect(closedBy.filter(({ effect }) => effect === 'closes')).toEqual([]);
    }
  });

  it('waits where it could be held against somebody: nothing is deleted while a colleague is detained', () => {
    const told = (profile: ReturnType<typeof organiser>) =>
      new Set(assessed(profile).exposures.flatMap(({ closedBy }) => closedBy.map(({ action }) => action)));
    expect(told(organiser([]))).toContain('telegram-delete-old-chats');
    expect(told(organiser(['supports-a-detained-person']))).not.toContain('telegram-delete-old-chats');
  });
});

describe('the number of ways in', () => {
  it('counts those that the answers leave, not those they close', () => {
    const answer = assessed(organiser([]));
    const byId = new Map(answer.exposures.map((exposure) => [exposure.id, exposure]));
    for (const { exposures, waysIn } of answer.findings) {
      const open = exposures.flatMap((id) => {
        const exposure = byId.get(id);
        return exposure && isOpen(exposure.status) ? [exposure] : [];
      });
      const most = Math.max(
        ...open.map(({ witnesses }) => new Set(witnesses.map((one) => Object.keys(one).join())).size),
      );
      expect(waysIn).toBeGreaterThan(0);
      expect(waysIn).toBeLessThanOrEqual(most);
    }
    // A second password closes the way of the code alone; the ways left are fewer than the label has.
    const locked = assessed(
      profileOf({
        apps: [{ app: 'telegram', uses: ['direct'], settings: { 'two-step-verification': 'on' } }],
        devices: [{ device: 'android', settings: {} }],
      }),
      'sms-interception:code-read',
    );
    const fewer = locked.findings.some(({ lead, waysIn }) => {
      const witnesses = locked.exposures.find(({ id }) => id === lead)?.witnesses ?? [];
      return waysIn < new Set(witnesses.map((one) => Object.keys(one).join())).size;
    });
    expect(fewer).toBe(true);
  });
});
