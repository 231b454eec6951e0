import type { App, Holding } from '../knowledge/schemas/app.ts';
import type { Condition, Provenance } from '../knowledge/schemas/fact.ts';
import type { Operator } from '../knowledge/schemas/operator.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Profile } from '../profile/profile.ts';
import type { DataKind } from '../vocabulary/data.ts';
import type { Use } from '../vocabulary/people.ts';
import type { Time } from '../vocabulary/places.ts';
import {
  claimChoiceId,
  conditionValues,
  declareSetting,
  declareUse,
  historyChoiceId,
  readConditionKey,
  settingOf,
  worldChoiceId,
} from './case-choices.ts';
import { ChoiceTable } from './choices.ts';
import { type Cube, cubeFrom, intersect } from './cubes.ts';
import type { CaseFact } from './ground-program.ts';
import { parseGroundAtom } from './rule-syntax.ts';

/** Data of mine that the people I talk to keep a copy of. */
export const SHARED_DATA: ReadonlySet<DataKind> = new Set([
  'direct-messages',
  'group-messages',
  'photos-and-files',
  'group-membership',
  'communication-metadata',
  'calls',
]);

export interface CaseOptions {
  /** Facts valid on this day count. YYYY-MM-DD. */
  readonly asOf: string;
  /** Scenarios (`threat:variant`) in the case. */
  readonly scenarios: readonly string[];
}

export interface CaseFacts {
  readonly choices: ChoiceTable;
  readonly facts: readonly CaseFact[];
}

const settingsByPack = new WeakMap<Pack, ReadonlySet<string>>();

/** Settings (`owner.setting`) on which some fact of the pack depends: the others change no answer. */
export const settingsInConditions = (pack: Pack): ReadonlySet<string> => {
  const known = settingsByPack.get(pack);
  if (known) return known;
  const found = new Set<string>();
  for (const app of pack.apps) {
    const conditions = [...app.holdings, ...app.logins, ...app.mailboxes, ...app.facts].map(
      (fact) => fact.when,
    );
    for (const condition of [...conditions, ...app.never]) {
      for (const key of Object.keys(condition)) {
        const read = readConditionKey(pack, app.id, key);
        if (read?.kind === 'setting') found.add(`${read.owner}.${read.setting.id}`);
      }
    }
  }
  settingsByPack.set(pack, found);
  return found;
};

/** Apps that an action on what the person has would bring in, with the uses it would bring them in for. */
export const usesBroughtIn = (pack: Pack, profile: Profile): ReadonlyMap<string, readonly Use[]> => {
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  const found = new Map<string, Use[]>();
  for (const action of pack.actions) {
    if (action.on.length > 0 && !action.on.some((app) => has.has(app))) continue;
    for (const [key, value] of Object.entries(action.sets)) {
      const [app = '', kind, use = ''] = key.split('.');
      if (kind !== 'use' || value !== 'yes' || has.has(app)) continue;
      const known = found.get(app) ?? [];
      if (!known.includes(use as Use)) found.set(app, [...known, use as Use]);
    }
  }
  return found;
};

/** Did the fact hold on the day? Dates compare as text because longer forms extend shorter ones. */
export const validOn = (fact: Pick<Provenance, 'from' | 'until'>, day: string): boolean =>
  (fact.from === undefined || fact.from <= day) && (fact.until === undefined || day < fact.until);

/** Reads a fact of the knowledge, with its stand-ins (`this`, `person`, `home`) replaced as whole arguments. */
export const groundFact = (
  text: string,
  standIns: Readonly<Record<string, string>>,
): { predicate: string; constants: string[] } => {
  const { predicate, constants } = parseGroundAtom(text);
  return { predicate, constants: constants.map((constant) => standIns[constant] ?? constant) };
};

/**
 * Everything about a case that is not a choice, as facts; and its choices. Semantics 6. Conditions of the
 * knowledge become cubes; uses and settings that govern creation are read at the time of the data.
 */
export const buildCase = (pack: Pack, profile: Profile, options: CaseOptions): CaseFacts => {
  const choices = new ChoiceTable();
  const facts: CaseFact[] = [];
  const grades = new Map(pack.sources.map((source) => [source.id, source]));
  const operators = new Map(pack.operators.map((operator) => [operator.id, operator]));
  const deviceApps = pack.apps.filter((app) => app.kind === 'device');
  const listed = new Set(profile.apps.map((entry) => entry.app));
  const ownDevices = profile.devices.map((entry) => entry.device);
  const broughtIn = usesBroughtIn(pack, profile);
  const apps = pack.apps.filter(
    (app) => app.kind !== 'device' && (listed.has(app.id) || broughtIn.has(app.id)),
  );
  const phoneCountry = profile.phoneCountry ?? profile.country;

  // A source may be younger than the day: what it shows is dated by the fact's own `from` and `until`.
  const supported = (provenance: Pick<Provenance, 'sources'>): boolean =>
    provenance.sources.some((id) => {
      const source = grades.get(id);
      return source !== undefined && source.grade !== 'C';
    });

  /**
   * What every fact of the app at hand rests on besides: nothing for an app in use; for one that an action would
   * bring in, that one of the uses it would be brought in for is made of it.
   */
  let frames: readonly Cube[] = [[]];

  const add = (
    predicate: string,
    constants: readonly string[],
    cube: Cube,
    provenance: Partial<Provenance> = {},
    textId: string | null = null,
    textArgs: Readonly<Record<string, string>> = {},
  ): void => {
    for (const frame of frames) {
      const both = intersect(cube, frame);
      if (both === null) continue;
      facts.push({
        predicate,
        constants,
        cube: both,
        textId,
        textArgs,
        sources: provenance.sources ?? [],
        asOf: provenance.asOf ?? null,
        notVerified: provenance.confidence === 'not-verified',
      });
    }
  };

  const worldCube = (
    owner: string,
    id: string,
    values: readonly string[],
    value: readonly string[],
    reason: 'undisclosed' | 'contested',
  ): Cube => {
    const choice = choices.declare({
      id: worldChoiceId(owner, id),
      kind: 'world',
      domain: values,
      worldReason: reason,
    });
    return [choice, choices.mask(choice, value)];
  };

  /** A claim without a grade A or B source may fail: under this cube what it keeps shut is open. Semantics 31. */
  const claimFails = (owner: string, id: string): Cube => {
    const choice = choices.declare({
      id: claimChoiceId(owner, id),
      kind: 'world',
      domain: ['holds', 'does-not-hold'],
      worldReason: 'contested',
    });
    return [choice, choices.mask(choice, ['does-not-hold'])];
  };

  /**
   * Cubes under which a condition holds. More than one where a setting's closing effect is not well sourced:
   * then the condition may hold whatever the setting says.
   */
  const conditionCubes = (owner: App | Operator, when: Condition, person: string, time: Time): Cube[] => {
    let cubes: Cube[] = [[]];
    for (const [key, wanted] of Object.entries(when)) {
      const read = readConditionKey(pack, owner.id, key);
      if (!read) throw new Error(`condition "${key}" of "${owner.id}" names nothing`);
      const values = conditionValues(wanted);
      const ways: Cube[] = [];
      if (read.kind === 'use') {
        for (const use of values) {
          const choice = declareUse(choices, read.app, use, time);
          ways.push([choice, choices.mask(choice, ['yes'])]);
        }
      } else if (read.kind === 'world') {
        const world = owner.world.find((candidate) => candidate.id === read.id);
        if (!world) throw new Error(`"${owner.id}" has no world choice "${read.id}"`);
        ways.push(worldCube(owner.id, world.id, world.values, values, world.reason));
      } else {
        const choice = declareSetting(choices, person, read.owner, read.setting, time);
        ways.push([choice, choices.mask(choice, values)]);
        if (!supported(read.setting)) ways.push(claimFails(read.owner, read.setting.id));
      }
      cubes = cubes.flatMap((cube) =>
        ways.map((way) => intersect(cube, way)).filter((both): both is Cube => both !== null),
      );
    }
    return cubes;
  };

  const usesCubes = (app: App, uses: readonly Use[], time: Time): Cube[] =>
    uses.length === 0
      ? [[]]
      : uses.map((use) => {
          const choice = declareUse(choices, app.id, use, time);
          return [choice, choices.mask(choice, ['yes'])];
        });

  const crossed = (left: readonly Cube[], right: readonly Cube[]): Cube[] =>
    left.flatMap((a) => right.map((b) => intersect(a, b)).filter((both): both is Cube => both !== null));

  // The person, the people they talk to, and the places they answer to.
  const countries = [...new Set([profile.country, phoneCountry])];
  for (const person of ['me', 'others']) {
    add('lives-in', [person, profile.country], []);
    add('number-from', [person, phoneCountry], []);
  }

  const basedIn = (operator: Operator): readonly string[] =>
    operator.basedIn === 'phone-country' ? [phoneCountry] : operator.basedIn;

  const involved = new Set<string>();
  const enterOperator = (id: string): void => {
    if (involved.has(id)) return;
    involved.add(id);
    const operator = operators.get(id);
    if (!operator) throw new Error(`unknown operator "${id}"`);
    for (const country of basedIn(operator)) add('based-in', [id, country], [], operator);
    for (const country of countries)
      if (!basedIn(operator).includes(country)) add('foreign-to', [id, country], [], operator);
    for (const fact of operator.facts) {
      if (!validOn(fact, options.asOf)) continue;
      for (const home of countries) {
        const { predicate, constants } = groundFact(fact.fact, { this: id, home });
        for (const cube of conditionCubes(operator, fact.when, 'me', 'future')) {
          add(predicate, constants, cube, fact, `fact.${id}.${fact.id}`);
        }
        if (!fact.fact.includes('home')) break;
      }
    }
  };

  const devicesOf = (person: string): string[] => {
    if (person === 'others') return deviceApps.map((device) => device.id);
    return ownDevices.length > 0 ? ownDevices : deviceApps.map((device) => device.id);
  };
  /** With no device named, which one it is stays open; other people have phones of every kind. */
  const presence = (person: string, device: string): Cube => {
    if (person !== 'me' || ownDevices.length > 0) return [];
    const choice = choices.declare({
      id: 'device',
      kind: 'setting',
      domain: deviceApps.map((app) => app.id),
    });
    return [choice, choices.mask(choice, [device])];
  };

  const addHolding = (app: App, holding: Holding, person: string): void => {
    const onDevice = holding.holder === undefined;
    const devices = devicesOf(person).filter(
      (device) =>
        (app.kind === 'device'
          ? device === app.id
          : app.runsOn.length === 0 || app.runsOn.includes(device)) &&
        (holding.devices.length === 0 || holding.devices.includes(device)),
    );
    // A copy tied to devices exists only where the person has one of them.
    const places: readonly { holder: string; cube: Cube }[] =
      onDevice || holding.devices.length > 0
        ? devices.map((device) => ({ holder: holding.holder ?? device, cube: presence(person, device) }))
        : [{ holder: holding.holder as string, cube: [] }];
    const place = onDevice && person === 'others' ? 'other-peoples-devices' : holding.place;
    for (const time of holding.times) {
      // An app that is only brought in has no past.
      if (time === 'past' && broughtIn.has(app.id)) continue;
      let cubes = crossed(
        usesCubes(app, holding.uses, time),
        conditionCubes(app, holding.when, person, time),
      );
      if (time === 'past' && holding.deletable && person === 'me') {
        const choice = choices.declare({
          id: historyChoiceId(app.id),
          kind: 'practice',
          domain: ['kept', 'deleted'],
        });
        cubes = crossed(cubes, [[choice, choices.mask(choice, ['kept'])]]);
      }
      for (const { holder, cube } of places) {
        if (holding.holder) enterOperator(holding.holder);
        for (const data of holding.data) {
          if (person === 'others' && !SHARED_DATA.has(data)) continue;
          const text = `fact.${app.id}.${holding.id}`;
          for (const both of crossed(cubes, [cube])) {
            add(
              'holding',
              [person, app.id, data, place, holder, holding.protection, time],
              both,
              holding,
              text,
            );
            if (holding.synced) add('synced', [person, app.id, data, time, holder], both, holding, text);
            // End-to-end encryption that no grade A or B source shows counts as readable, if the claim fails.
            if (
              (holding.protection === 'end-to-end' || holding.protection === 'own-key') &&
              !supported(holding)
            ) {
              for (const failing of crossed([both], [claimFails(app.id, holding.id)])) {
                add(
                  'holding',
                  [person, app.id, data, place, holder, 'readable', time],
                  failing,
                  holding,
                  text,
                );
              }
            }
          }
        }
      }
    }
  };

  const addLogins = (app: App, person: string): void => {
    for (const login of app.logins) {
      if (!validOn(login, options.asOf)) continue;
      const [first = '', second] = login.factors;
      const predicate =
        login.gives === 'deletion'
          ? 'deletes-account'
          : login.gives === 'new-registration'
            ? 'registers-anew'
            : second === undefined
              ? 'login'
              : 'login-pair';
      const constants =
        predicate === 'login-pair' ? [person, app.id, first, second ?? ''] : [person, app.id, first];
      for (const cube of conditionCubes(app, login.when, person, 'future')) {
        add(predicate, constants, cube, login, `fact.${app.id}.${login.id}`);
      }
    }
    for (const mailbox of app.mailboxes) {
      if (!validOn(mailbox, options.asOf)) continue;
      for (const cube of conditionCubes(app, mailbox.when, person, 'future')) {
        add(
          'mailbox-opened-by',
          [person, app.id, mailbox.openedBy],
          cube,
          mailbox,
          `fact.${app.id}.${mailbox.id}`,
        );
      }
    }
    const byCode = app.logins.find(
      (login) => login.factors.includes('sms-code') && validOn(login, options.asOf),
    );
    // The login's own sentence speaks of its condition, which this fact has not.
    if (byCode) add('code-by-sms', [person, app.id], [], byCode);
  };

  const addPlainFacts = (app: App, person: string): void => {
    for (const fact of app.facts) {
      if (!validOn(fact, options.asOf)) continue;
      // A fact that speaks of no person is stated once.
      if (person !== 'me' && !fact.fact.includes('person')) continue;
      const { predicate, constants } = groundFact(fact.fact, { this: app.id, person });
      const cubes = crossed(
        usesCubes(app, fact.uses, 'future'),
        conditionCubes(app, fact.when, person, 'future'),
      );
      for (const cube of cubes) add(predicate, constants, cube, fact, `fact.${app.id}.${fact.id}`);
    }
  };

  // Settings before uses: a setting is the smaller change, and declaration order breaks ties.
  const askable = settingsInConditions(pack);
  for (const app of [...apps, ...deviceApps.filter((device) => devicesOf('me').includes(device.id))]) {
    for (const setting of app.settings) {
      const real = settingOf(pack, app.id, setting.id);
      if (real && askable.has(`${real.owner}.${real.setting.id}`))
        declareSetting(choices, 'me', real.owner, real.setting, 'past');
    }
  }

  for (const app of apps) {
    enterOperator(app.operator);
    const uses = broughtIn.get(app.id);
    frames = uses === undefined ? [[]] : usesCubes(app, uses, 'future');
    add('runs', [app.operator, app.id], [], app);
    for (const disclosure of app.disclosures) {
      if (!validOn(disclosure, options.asOf)) continue;
      if (
        disclosure.countries.length > 0 &&
        !disclosure.countries.some((country) => countries.includes(country))
      )
        continue;
      for (const data of disclosure.data) {
        add('discloses', [app.operator, app.id, data], [], disclosure, `fact.${app.id}.${disclosure.id}`);
      }
    }
    for (const condition of app.never) {
      for (const person of ['me', 'others']) {
        const literals = new Map<number, number>();
        for (const [key, wanted] of Object.entries(condition)) {
          const read = readConditionKey(pack, app.id, key);
          if (read?.kind !== 'setting')
            throw new Error(`never of "${app.id}" names "${key}", which is no setting`);
          const choice = declareSetting(choices, person, read.owner, read.setting, 'past');
          literals.set(choice, choices.mask(choice, conditionValues(wanted)));
        }
        choices.never.push(cubeFrom(literals));
      }
    }
    for (const person of ['me', 'others']) {
      add('has-app', [person, app.id], []);
      for (const device of devicesOf(person)) {
        if (app.runsOn.includes(device))
          add('on-device', [person, app.id, device], presence(person, device), app);
      }
      for (const holding of app.holdings) {
        if (!validOn(holding, options.asOf)) continue;
        if (person === 'others' && !holding.alsoOthers) continue;
        addHolding(app, holding, person);
      }
      addLogins(app, person);
      addPlainFacts(app, person);
    }
  }

  frames = [[]];
  for (const device of deviceApps) {
    for (const person of ['me', 'others']) {
      if (!devicesOf(person).includes(device.id)) continue;
      const here = presence(person, device.id);
      add('has-device', [person, device.id], here);
      addPlainFacts(device, person);
      if (person !== 'me') continue;
      add('on-device', [person, device.id, device.id], here);
      for (const holding of device.holdings)
        if (validOn(holding, options.asOf)) addHolding(device, holding, person);
    }
  }

  for (const threat of pack.threats) {
    for (const variant of threat.variants) {
      const scenario = `${threat.id}:${variant.id}`;
      if (!options.scenarios.includes(scenario)) continue;
      for (const capability of variant.capabilities) {
        add('capability', [scenario, variant.actor, capability], [], variant, 'step.supposed', {
          variant: `variant:${threat.id}.${variant.id}`,
        });
      }
    }
    for (const fact of threat.facts) {
      if (!validOn(fact, options.asOf)) continue;
      const { predicate, constants } = parseGroundAtom(fact.fact);
      add(predicate, constants, [], fact);
    }
  }
  return { choices, facts };
};
