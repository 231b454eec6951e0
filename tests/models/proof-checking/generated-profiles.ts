import fc from 'fast-check';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { emptyProfile, type Profile, profileSchema } from '../../../models/profile/profile.ts';

type App = Pack['apps'][number];

/** Some of the settings of an app answered, some with "I don't know" or "not this one". */
const settingsOf = (app: App): fc.Arbitrary<Record<string, string | string[]>> =>
  fc
    .tuple(
      ...app.settings.map(({ id, values }) =>
        fc
          .oneof(
            fc.constant(null),
            fc.constant('unknown'),
            fc.constantFrom(...values),
            fc.subarray([...values], { minLength: 1 }),
          )
          .map((value) => [id, value] as const),
      ),
    )
    .map(
      (settings) =>
        Object.fromEntries(settings.filter(([, value]) => value !== null)) as Record<
          string,
          string | string[]
        >,
    );

/** Profiles over the apps, devices, countries and habits of a pack. */
export const generatedProfile = (pack: Pack, mostApps: number): fc.Arbitrary<Profile> => {
  const countries = pack.jurisdictions.map(({ id }) => id);
  const apps = pack.apps.filter(({ kind }) => kind !== 'device');
  const devices = pack.apps.filter(({ kind }) => kind === 'device');
  const usedApps = fc.subarray(apps, { minLength: 1, maxLength: mostApps }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((app) =>
        fc.record({
          app: fc.constant(app.id),
          uses: fc.option(fc.subarray([...app.uses]), { nil: undefined }),
          settings: settingsOf(app),
        }),
      ),
    ),
  );
  const ownDevices = fc
    .subarray(devices)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((device) =>
          fc.record({ device: fc.constant(device.id), settings: settingsOf(device) }),
        ),
      ),
    );
  return fc
    .record({
      country: fc.constantFrom(...countries),
      phoneCountry: fc.option(fc.constantFrom(...countries), { nil: undefined }),
      apps: usedApps,
      devices: ownDevices,
      practices: fc.subarray(pack.practices.map(({ id }) => id)),
    })
    .map((parts) => profileSchema.parse({ ...emptyProfile(parts.country), ...parts }));
};
