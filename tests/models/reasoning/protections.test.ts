import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { assessed, profileOf } from '../built-in-knowledge.ts';

const answer = assessed(
  profileOf({
    phoneCountry: 'IR',
    protect: { 'group-messages': 'grave' },
    apps: [
      {
        app: 'telegram',
        uses: ['direct', 'group-known'],
        settings: { 'two-step-verification': 'on', 'recovery-email': 'none', 'direct-chats': 'cloud' },
      },
      {
        app: 'whatsapp',
        uses: ['direct', 'group-known'],
        settings: { backup: 'off', 'two-step-verification': 'on' },
      },
      { app: 'signal', uses: ['direct', 'group-known'], settings: {} },
    ],
    devices: [
      { device: 'android', settings: { 'screen-lock': 'password', 'lock-screen-previews': 'hidden' } },
    ],
    practices: ['talk-in-person'],
  }),
);

describe('what a protection does not cover (semantics 30)', () => {
  it('is every open exposure of the same app and data, and nothing else', () => {
    for (const { apps, data, doesNotCover, kind } of answer.protections) {
      if (kind === 'by-practice') continue;
      const open = answer.exposures.filter(
        (exposure) => isOpen(exposure.status) && apps.includes(exposure.app) && data.includes(exposure.data),
      );
      expect(doesNotCover).toEqual(open.map(({ id }) => id));
    }
  });

  it.each(['by-answer', 'by-design'] as const)('is something for some that hold %s', (kind) => {
    const held = answer.protections.filter((protection) => protection.kind === kind);
    expect(held.some(({ doesNotCover }) => doesNotCover.length > 0)).toBe(true);
    // It says less than all that is open of the app: other data is told elsewhere.
    const openOf = (app: string | undefined) =>
      answer.exposures.filter((exposure) => exposure.app === app && isOpen(exposure.status)).length;
    expect(held.some(({ apps, doesNotCover }) => doesNotCover.length < openOf(apps[0]))).toBe(true);
  });

  it('is open in other scenarios or places, never what it protects', () => {
    for (const { exposures, doesNotCover } of answer.protections)
      expect(exposures.filter((id) => doesNotCover.includes(id))).toEqual([]);
  });
});
