import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { askedChoiceId } from '../../../models/reasoning/case-choices.ts';
import type { ChoiceKind } from '../../../models/reasoning/choices.ts';
import { assessed, knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { caseOfProfile } from './profile-cases.ts';

const organiser = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8')),
);
const silent: Profile = profileOf({
  protect: { 'group-messages': 'grave' },
  apps: [{ app: 'telegram' }, { app: 'whatsapp' }, { app: 'instagram' }],
  devices: [{ device: 'android' }, { device: 'iphone' }],
});
const PROFILES = { 'the organiser in Tehran': organiser, 'somebody who says nothing': silent };

/** Less effort to find out first: what one does, what one's own screen shows, what others would have to tell. */
const EFFORT: readonly ChoiceKind[] = ['practice', 'use', 'setting', 'others'];

describe('the order of questions (semantics 16)', () => {
  it.each(Object.entries(PROFILES))(
    'is by what they decide, then effort, then declaration, for %s',
    (_, profile) => {
      const { questions } = assessed(profile);
      const { choices } = caseOfProfile(knowledge, profile, TODAY).program;
      const declared = choices.list.map(({ id }) => askedChoiceId(id));
      const ties = { effort: 0, declaration: 0 };
      for (const [index, next] of questions.slice(1).entries()) {
        const before = questions[index] as (typeof questions)[0];
        const [a, b] = [before, next].map(({ byHarm }) => [byHarm.grave, byHarm.serious, byHarm.unset]) as [
          number[],
          number[],
        ];
        const at = a.findIndex((count, tier) => count !== b[tier]);
        if (at >= 0) {
          expect(a[at]).toBeGreaterThan(b[at] as number);
          continue;
        }
        // Where one answer decides nothing, the choice in most conditions comes first: not told by the numbers.
        if (a.every((count) => count === 0)) continue;
        const [placeA, placeB] = [before, next].map(({ choice }) => declared.indexOf(choice)) as [
          number,
          number,
        ];
        const [effortA, effortB] = [placeA, placeB].map((place) =>
          EFFORT.indexOf(choices.at(place).kind),
        ) as [number, number];
        if (effortA !== effortB) {
          ties.effort++;
          expect(effortA).toBeLessThan(effortB);
        } else {
          ties.declaration++;
          expect(placeA).toBeLessThan(placeB);
        }
      }
      expect(ties.effort).toBeGreaterThan(0);
      expect(ties.declaration).toBeGreaterThan(0);
    },
  );
});
