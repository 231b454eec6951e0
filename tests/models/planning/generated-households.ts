import fc from 'fast-check';
import { type Household, householdSchema } from '../../../models/profile/household.ts';
import { HARM_TIERS } from '../../../models/vocabulary/people.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { generatedProfile } from '../proof-checking/generated-profiles.ts';

export interface GeneratedHousehold {
  readonly household: Household;
  readonly scenarios: readonly string[];
}

const { pack } = knowledge;
const APP = 'telegram';
const guarded = HARM_TIERS.filter((tier) => tier !== 'unset');

/** Two to `most` people in one country, some or all of whom share a group, each with settings of their own. */
export const generatedHousehold = (most: number): fc.Arbitrary<GeneratedHousehold> =>
  fc
    .record({
      profiles: fc.array(generatedProfile(pack, 2), { minLength: 2, maxLength: most }),
      tiers: fc.array(fc.option(fc.constantFrom(...guarded)), { minLength: most, maxLength: most }),
      outsiders: fc.boolean(),
      everyone: fc.boolean(),
      scenarios: fc.subarray([...knowledge.scenarios], { minLength: 1, maxLength: 2 }),
    })
    .map(({ profiles, tiers, outsiders, everyone, scenarios }) => {
      const people = profiles.map((profile, index) => {
        const own = profile.apps.find(({ app }) => app === APP);
        const tier = tiers[index];
        return {
          id: `p${index}`,
          profile: {
            ...profile,
            country: 'IR',
            phoneCountry: 'IR',
            protect: tier ? { 'group-messages': tier } : {},
            apps: [
              { app: APP, uses: ['group-known' as const], settings: own?.settings ?? {} },
              ...profile.apps.filter(({ app }) => app !== APP),
            ],
          },
        };
      });
      const members = people.map(({ id }) => id).slice(everyone ? 0 : -2);
      return {
        scenarios,
        household: householdSchema.parse({
          format: 'leeward-household',
          version: 1,
          people,
          groups: [{ id: 'ours', app: APP, members, outsiders }],
        }),
      };
    });
