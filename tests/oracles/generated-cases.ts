import fc from 'fast-check';
import type { App } from '../../models/knowledge/schemas/app.ts';
import { type Profile, profileSchema, UNKNOWN } from '../../models/profile/profile.ts';
import { settingOf } from '../../models/reasoning/case-choices.ts';
import { knowledge } from '../models/built-in-knowledge.ts';

/** A profile over the built-in knowledge, and what is asked of it. */
export interface GeneratedCase {
  readonly profile: Profile;
  readonly asOf: string;
  readonly scenarios: readonly string[];
}

export interface CaseSize {
  readonly apps: number;
  readonly scenarios: number;
}

const { pack, scenarios: allScenarios } = knowledge;
const devices = pack.apps.filter((app) => app.kind === 'device');
const apps = pack.apps.filter((app) => app.kind !== 'device');
const countries = pack.jurisdictions.map((jurisdiction) => jurisdiction.id);
/** Before and between the days from which facts of the knowledge hold. */
const EARLIER = ['2016-06-01', '2020-06-01'];

const answerTo = (values: readonly string[]): fc.Arbitrary<string | string[] | null> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constant(UNKNOWN) },
    { weight: 2, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );

/** Answers to some settings of an app. A setting that is another's is answered where it belongs. */
const settingsOf = (app: App): fc.Arbitrary<Record<string, string | string[]>> =>
  fc
    .record(
      Object.fromEntries(
        app.settings
          .filter((setting) => setting.sameAs === undefined)
          .map((setting) => [
            setting.id,
            answerTo(settingOf(pack, app.id, setting.id)?.setting.values ?? []),
          ]),
      ),
    )
    .map(
      (answers) =>
        Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)) as Record<
          string,
          string | string[]
        >,
    );

const entryOf = (app: App) =>
  fc.record({
    app: fc.constant(app.id),
    uses: fc.option(fc.subarray([...app.uses]), { nil: undefined }),
    settings: settingsOf(app),
  });

const othersOf = (chosen: readonly App[]) =>
  fc
    .tuple(...chosen.map((app) => settingsOf(app).map((settings) => ({ app, settings }))))
    .map((list) =>
      Object.fromEntries(
        list.flatMap(({ app, settings }) =>
          Object.entries(settings).map(([id, answer]) => [`${app.id}.${id}`, answer]),
        ),
      ),
    );

/** Countries, apps, uses, settings, devices and others: everything a profile may say, in small portions. */
export const generatedCase = (size: CaseSize): fc.Arbitrary<GeneratedCase> =>
  fc
    .record({
      chosen: fc.subarray(apps, { minLength: 1, maxLength: Math.min(size.apps, apps.length) }),
      carried: fc.subarray(devices),
    })
    .chain(({ chosen, carried }) =>
      fc.record({
        country: fc.constantFrom(...countries),
        phoneCountry: fc.option(fc.constantFrom(...countries), { nil: undefined, freq: 3 }),
        apps: fc.tuple(...chosen.map(entryOf)),
        devices: fc.tuple(
          ...carried.map((device) =>
            fc.record({ device: fc.constant(device.id), settings: settingsOf(device) }),
          ),
        ),
        others: othersOf([...chosen, ...devices]),
        asOf: fc.oneof(
          { weight: 3, arbitrary: fc.constant(pack.header.asOf) },
          { weight: 1, arbitrary: fc.constantFrom(...EARLIER) },
        ),
        scenarios: fc.subarray([...allScenarios], {
          minLength: 1,
          maxLength: Math.min(size.scenarios, allScenarios.length),
        }),
      }),
    )
    .map(({ asOf, scenarios, others, phoneCountry, ...parts }) => ({
      asOf,
      scenarios,
      profile: profileSchema.parse({
        format: 'leeward-profile',
        version: 1,
        ...parts,
        ...(phoneCountry === undefined ? {} : { phoneCountry }),
        others: { settings: others },
      }),
    }));
