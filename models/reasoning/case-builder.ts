import type { App, Holding } from '../knowledge/schemas/app.ts';
import type { Provenance } from '../knowledge/schemas/fact.ts';
import type { Operator } from '../knowledge/schemas/operator.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import { GROUP_DATA, SHARED_DATA } from '../vocabulary/data.ts';
import {
  conditionValues,
  declareSetting,
  groundFact,
  readConditionKey,
  settingOf,
  settingsInConditions,
  validOn,
} from './case-choices.ts';
import { CaseConditions, crossed, phonesOf } from './case-conditions.ts';
import { type CaseGroup, type CaseMember, type CasePerson, usesBroughtIn } from './case-people.ts';
import { ChoiceTable } from './choices.ts';
import { type Cube, cubeFrom, intersect } from './cubes.ts';
import type { CaseFact } from './ground-program.ts';
import { loweringPredicates } from './lowering-predicates.ts';
import { parseGroundAtom } from './rule-syntax.ts';

export interface CaseOptions {
  /** Facts valid on this day count. YYYY-MM-DD. */
  readonly asOf: string;
  /** Scenarios (`threat:variant`) in the case. */
  readonly scenarios: readonly string[];
}

/** Uses that make somebody a member of a group. */
const GROUP_USES: ReadonlySet<string> = new Set(['group-known', 'group-open']);

/**
 * Turns people and knowledge into the facts and choices of a case (semantics 6). Conditions of the knowledge become
 * cubes; uses and settings that govern creation are read at the time of the data.
 */
export class CaseBuilder {
  readonly choices = new ChoiceTable();
  readonly facts: CaseFact[] = [];
  private readonly conditions: CaseConditions;
  private readonly lowering: ReadonlySet<string>;
  private readonly devices: readonly App[];
  private readonly countries: readonly string[];
  private readonly phoneCountries: readonly string[];
  private readonly entered = new Set<string>();
  /**
   * What every fact of the app at hand rests on besides: nothing for an app in use; for one that an action would
   * bring in, that one of the uses it would be brought in for is made of it.
   */
  private frames: readonly Cube[] = [[]];

  constructor(
    private readonly pack: Pack,
    private readonly members: readonly CaseMember[],
    private readonly groups: readonly CaseGroup[],
    private readonly options: CaseOptions,
  ) {
    this.conditions = new CaseConditions(pack, this.choices);
    this.lowering = loweringPredicates(pack);
    this.devices = pack.apps.filter((app) => app.kind === 'device');
    this.phoneCountries = [...new Set(members.map(({ profile }) => profile.phoneCountry ?? profile.country))];
    this.countries = [...new Set([...members.map(({ profile }) => profile.country), ...this.phoneCountries])];
  }

  build(): void {
    for (const member of this.members) this.addPlaces(member);
    for (const member of this.members) this.declareSettings(member);
    for (const app of this.pack.apps) if (app.kind !== 'device') this.addApp(app);
    this.frames = [[]];
    for (const member of this.members) this.addDevices(member);
    this.addGroups();
    this.addScenarios();
  }

  private add(
    predicate: string,
    constants: readonly string[],
    cube: Cube,
    provenance: Partial<Provenance> = {},
    textId: string | null = null,
    textArgs: Readonly<Record<string, string>> = {},
  ): void {
    for (const frame of this.frames) {
      const both = intersect(cube, frame);
      if (both === null) continue;
      this.facts.push({
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
  }

  private valid(fact: Pick<Provenance, 'from' | 'until'>): boolean {
    return validOn(fact, this.options.asOf);
  }

  /** Is the service still there on the day? A closed one is gone from its `until` on. */
  private runs(app: App): boolean {
    return app.status === 'active' || this.valid(app);
  }

  private addPlaces(member: CaseMember): void {
    const { country, phoneCountry = country } = member.profile;
    for (const { constant } of [member.self, member.others]) {
      this.add('lives-in', [constant, country], []);
      this.add('number-from', [constant, phoneCountry], []);
    }
    this.add('talks-to', [member.self.constant, member.others.constant], []);
  }

  private devicesOf(person: CasePerson): readonly string[] {
    const named = person.member.profile.devices.map((entry) => entry.device);
    // People one knows nothing of have a phone; nobody is taken to own a computer unsaid.
    return person.standIn || named.length === 0 ? phonesOf(this.pack) : named;
  }

  /** Settings before uses: a setting is the smaller change, and declaration order breaks ties. */
  private declareSettings(member: CaseMember): void {
    const askable = settingsInConditions(this.pack);
    const has = new Set([
      ...member.profile.apps.map((entry) => entry.app),
      ...usesBroughtIn(this.pack, member.profile).keys(),
      ...this.devicesOf(member.self),
    ]);
    for (const app of this.pack.apps.filter((candidate) => has.has(candidate.id))) {
      for (const setting of app.settings) {
        const real = settingOf(this.pack, app.id, setting.id);
        if (real && askable.has(`${real.owner}.${real.setting.id}`)) {
          declareSetting(this.choices, member.self, real.owner, real.setting, 'past');
        }
      }
    }
  }

  private basedIn(operator: Operator): readonly string[] {
    return operator.basedIn === 'phone-country' ? this.phoneCountries : operator.basedIn;
  }

  private offeredIn({ notOfferedIn }: Operator, country: string): boolean {
    return !notOfferedIn || !this.valid(notOfferedIn) || !notOfferedIn.countries.includes(country);
  }

  /** Facts of an operator, once; they hold whatever uses the app at hand rests on. */
  private enterOperator(id: string): void {
    if (this.entered.has(id)) return;
    this.entered.add(id);
    const operator = this.pack.operators.find((candidate) => candidate.id === id);
    const [member] = this.members;
    if (!operator || !member) throw new Error(`unknown operator "${id}"`);
    const { frames } = this;
    this.frames = [[]];
    if (this.pack.apps.some((app) => app.operator === id)) this.add('serves-people', [id], [], operator);
    for (const country of this.basedIn(operator)) this.add('based-in', [id, country], [], operator);
    for (const country of this.countries) {
      if (!this.basedIn(operator).includes(country) && this.offeredIn(operator, country)) {
        this.add('foreign-to', [id, country], [], operator);
      }
      const storage = operator.serversIn.includes(country) ? 'servers-in' : 'keeps-elsewhere';
      this.add(storage, [id, country], [], operator);
    }
    for (const fact of operator.facts.filter((candidate) => this.valid(candidate))) {
      for (const home of this.countries) {
        const { predicate, constants } = groundFact(fact.fact, { this: id, home });
        for (const cube of this.conditions.cubes(operator, fact.when, member.self, 'future')) {
          this.add(predicate, constants, cube, fact, `fact.${id}.${fact.id}`);
        }
        if (!fact.fact.includes('home')) break;
      }
    }
    this.frames = frames;
  }

  private addApp(app: App): void {
    const users = this.members.filter(({ profile }) => profile.apps.some((entry) => entry.app === app.id));
    const bringers = this.members.filter((member) => usesBroughtIn(this.pack, member.profile).has(app.id));
    if (users.length === 0 && bringers.length === 0) return;
    this.enterOperator(app.operator);
    const framesOf = (member: CaseMember): readonly Cube[] => {
      const uses = usesBroughtIn(this.pack, member.profile).get(app.id);
      return uses === undefined ? [[]] : this.conditions.uses(app.id, uses, member, 'future');
    };
    // What holds of the app holds of it whoever uses it; what holds of a person rests on their own uses.
    this.frames = [[]];
    const runs = this.runs(app);
    if (runs) this.add('runs', [app.operator, app.id], [], app);
    this.addPlainFacts(app, null);
    for (const member of [...users, ...bringers]) {
      this.frames = framesOf(member);
      const brought = bringers.includes(member);
      for (const person of [member.self, member.others]) {
        this.addNever(app, person);
        if (runs) this.add('has-app', [person.constant, app.id], []);
        if (runs && !person.standIn && app.uses.length > 0) {
          for (const cube of this.conditions.uses(app.id, app.uses, member, 'future')) {
            this.add('still-uses', [person.constant, app.id], cube);
          }
        }
        for (const device of runs ? this.devicesOf(person) : []) {
          if (!app.runsOn.includes(device)) continue;
          // Said by the person, not by the app's sources: they tell what its company keeps.
          this.add('on-device', [person.constant, app.id, device], this.conditions.presence(person, device));
        }
        for (const holding of app.holdings.filter((candidate) => this.valid(candidate))) {
          if (person.standIn && !holding.alsoOthers) continue;
          this.addHolding(app, holding, person, brought);
        }
        this.addLogins(app, person);
        this.addPlainFacts(app, person, brought);
      }
    }
  }

  private addNever(app: App, person: CasePerson): void {
    for (const condition of app.never) {
      const literals = new Map<number, number>();
      for (const [key, wanted] of Object.entries(condition)) {
        const read = readConditionKey(this.pack, app.id, key);
        if (read?.kind !== 'setting')
          throw new Error(`never of "${app.id}" names "${key}", which is no setting`);
        const choice = declareSetting(this.choices, person, read.owner, read.setting, 'past');
        literals.set(choice, this.choices.mask(choice, conditionValues(wanted)));
      }
      this.choices.never.push(cubeFrom(literals));
    }
  }

  /** Real people stand in a group instead of the stand-in: then it keeps no copy of that group's data. */
  private usesOf(app: App, holding: Holding, person: CasePerson): readonly string[] | null {
    const real = this.groups.some(
      (group) =>
        group.app === app.id && !group.outsiders && group.members.includes(person.member.self.constant),
    );
    if (!person.standIn || !real || holding.uses.length === 0) return holding.uses;
    const left = holding.uses.filter((use) => !GROUP_USES.has(use));
    return left.length > 0 ? left : null;
  }

  /** What the operator is known to give of a copy that it keeps, in the countries of the case. */
  private disclosuresOf(app: App, holding: Holding): readonly App['disclosures'][number][] {
    if (holding.holder !== app.operator) return [];
    return app.disclosures.filter(
      (disclosure) =>
        this.valid(disclosure) &&
        (disclosure.holdings.length === 0 || disclosure.holdings.includes(holding.id)) &&
        (disclosure.countries.length === 0 ||
          disclosure.countries.some((country) => this.countries.includes(country))),
    );
  }

  private addHolding(app: App, holding: Holding, person: CasePerson, brought: boolean): void {
    const uses = this.usesOf(app, holding, person);
    if (uses === null) return;
    const onDevice = holding.holder === undefined;
    const devices = this.devicesOf(person).filter(
      (device) =>
        (app.kind === 'device'
          ? device === app.id
          : app.runsOn.length === 0 || app.runsOn.includes(device)) &&
        (holding.devices.length === 0 || holding.devices.includes(device)),
    );
    // A copy tied to devices exists only where the person has one of them.
    const places: readonly { holder: string; cube: Cube }[] =
      onDevice || holding.devices.length > 0
        ? devices.map((device) => ({
            holder: holding.holder ?? device,
            cube: this.conditions.presence(person, device),
          }))
        : [{ holder: holding.holder as string, cube: [] }];
    const place = onDevice && person.standIn ? 'other-peoples-devices' : holding.place;
    if (holding.holder) this.enterOperator(holding.holder);
    if (place === 'cloud-backup') this.addBackedUpDevices(app, holding, person, devices);
    const text = `fact.${app.id}.${holding.id}`;
    const given = app.kind === 'device' ? [] : this.disclosuresOf(app, holding);
    const lowers = holding.protection === 'end-to-end' || holding.protection === 'own-key';
    for (const time of holding.times) {
      // An app that is only brought in has no past, a closed one no future.
      if (time === 'past' ? brought : !this.runs(app)) continue;
      let cubes = crossed(
        this.conditions.uses(app.id, uses, person.member, time),
        this.conditions.cubes(app, holding.when, person, time),
      );
      if (time === 'past' && holding.deletable && !person.standIn) {
        cubes = crossed(cubes, [this.conditions.historyKept(app.id, person.member)]);
      }
      for (const { holder, cube } of places) {
        for (const data of holding.data) {
          if (person.standIn && !SHARED_DATA.has(data)) continue;
          const keep = (protection: string, both: Cube): void => {
            const copy = [person.constant, app.id, data, place, holder, protection, time];
            this.add('holding', copy, both, holding, text);
            for (const disclosure of given.filter((candidate) => candidate.data.includes(data))) {
              this.add('discloses', copy, both, disclosure, `fact.${app.id}.${disclosure.id}`);
            }
          };
          for (const both of crossed(cubes, [cube])) {
            keep(holding.protection, both);
            if (holding.synced) {
              this.add('synced', [person.constant, app.id, data, time, holder], both, holding, text);
            }
            // A protection that no grade A or B source shows may fail: then the copy is readable.
            if (!lowers || this.conditions.supported(holding)) continue;
            for (const failing of crossed([both], [this.conditions.claimFails(app.id, holding.id)])) {
              keep('readable', failing);
            }
          }
        }
      }
    }
  }

  /** A copy in a cloud is reached from the devices that it is made from, not from another one that runs the app too. */
  private addBackedUpDevices(
    app: App,
    holding: Holding,
    person: CasePerson,
    devices: readonly string[],
  ): void {
    if (!holding.holder) return;
    for (const device of devices) {
      const here = this.conditions.presence(person, device);
      for (const data of holding.data) {
        this.add('backed-up-from', [person.constant, app.id, data, holding.holder, device], here);
      }
    }
  }

  private addLogins(app: App, person: CasePerson): void {
    const { constant } = person;
    const logins = app.logins.filter((login) => this.valid(login));
    for (const login of logins) {
      const [first = '', second] = login.factors;
      const [predicate, constants] =
        login.gives === 'deletion'
          ? ['deletes-account', [constant, app.id, first]]
          : login.gives === 'new-registration'
            ? second === undefined
              ? ['registers-anew', [constant, app.id, first]]
              : ['registers-anew-pair', [constant, app.id, first, second]]
            : second === undefined
              ? ['login', [constant, app.id, first]]
              : ['login-pair', [constant, app.id, first, second]];
      for (const cube of this.conditions.cubes(app, login.when, person, 'future')) {
        this.add(predicate as string, constants as string[], cube, login, `fact.${app.id}.${login.id}`);
      }
    }
    for (const mailbox of app.mailboxes.filter((candidate) => this.valid(candidate))) {
      for (const cube of this.conditions.cubes(app, mailbox.when, person, 'future')) {
        const atom = [constant, app.id, mailbox.openedBy];
        this.add('mailbox-opened-by', atom, cube, mailbox, `fact.${app.id}.${mailbox.id}`);
      }
    }
    // Of several logins that take a code, one that is sourced and asks for nothing besides tells most of codes.
    const byCode = logins
      .filter((login) => login.factors.includes('sms-code'))
      .sort(
        (a, b) =>
          Number(a.confidence === 'not-verified') - Number(b.confidence === 'not-verified') ||
          a.factors.length - b.factors.length,
      )[0];
    // The login's own sentence speaks of its condition, which this fact has not: a mailbox may be opened by SMS too.
    if (byCode) this.add('code-by-sms', [constant, app.id], [], byCode);
    // A login that takes a code: with codes from an app alone, a number that is cut off shuts nobody out.
    for (const login of logins) {
      if (login.gives === 'deletion' || !login.factors.includes('sms-code')) continue;
      for (const cube of this.conditions.cubes(app, login.when, person, 'future')) {
        this.add('login-takes-sms', [constant, app.id], cube, login, `fact.${app.id}.${login.id}`);
      }
    }
    const byMail = logins.find((login) => login.factors.includes('recovery-mail'));
    if (byMail) this.add('recovers-by-mail', [constant, app.id], [], byMail);
  }

  /** Typed facts of an app: those that speak of a person for that person, the others (`person` null) once. */
  private addPlainFacts(app: App, person: CasePerson | null, brought = false): void {
    const [first] = this.members;
    const subject = person ?? first?.self;
    if (!subject) return;
    for (const fact of app.facts.filter((candidate) => this.valid(candidate))) {
      if (fact.fact.includes('person') !== (person !== null)) continue;
      const { predicate, constants } = groundFact(fact.fact, { this: app.id, person: subject.constant });
      // A fact about what is already there rests on how things were set before; an app only brought in has no past.
      const time = constants.includes('past') ? 'past' : 'future';
      if (time === 'past' && brought) continue;
      // What an app shows whatever somebody uses it for is stated for each use that someone makes of it.
      const members = person ? [person.member] : this.members;
      const uses = members.flatMap((member) => this.conditions.uses(app.id, fact.uses, member, time));
      const lowers = this.lowering.has(predicate);
      let cubes = crossed(uses, this.conditions.cubes(app, fact.when, subject, time, lowers));
      if (lowers && !this.conditions.supported(fact))
        cubes = crossed(cubes, [this.conditions.claimHolds(app.id, fact.id)]);
      for (const cube of cubes) this.add(predicate, constants, cube, fact, `fact.${app.id}.${fact.id}`);
    }
  }

  private addDevices(member: CaseMember): void {
    for (const device of this.devices) {
      for (const person of [member.self, member.others]) {
        if (!this.devicesOf(person).includes(device.id)) continue;
        const here = this.conditions.presence(person, device.id);
        this.add('has-device', [person.constant, device.id], here);
        this.addPlainFacts(device, person);
        if (person.standIn) continue;
        this.add('on-device', [person.constant, device.id, device.id], here);
        for (const holding of device.holdings.filter((candidate) => this.valid(candidate))) {
          this.addHolding(device, holding, person, false);
        }
      }
    }
  }

  private addGroups(): void {
    for (const group of this.groups) {
      for (const member of group.members) this.add('member-of', [member, group.id, group.app], []);
    }
    if (this.groups.length > 0) for (const data of GROUP_DATA) this.add('group-data', [data], []);
  }

  private addScenarios(): void {
    for (const threat of this.pack.threats) {
      for (const variant of threat.variants) {
        const scenario = `${threat.id}:${variant.id}`;
        if (!this.options.scenarios.includes(scenario)) continue;
        for (const capability of variant.capabilities) {
          this.add('capability', [scenario, variant.actor, capability], [], variant, 'step.supposed', {
            variant: `variant:${threat.id}.${variant.id}`,
          });
        }
      }
      for (const fact of threat.facts.filter((candidate) => this.valid(candidate))) {
        if (!fact.fact.includes('person')) {
          const { predicate, constants } = parseGroundAtom(fact.fact);
          this.add(predicate, constants, [], fact);
          continue;
        }
        if (!threat.variants.some(({ id }) => this.options.scenarios.includes(`${threat.id}:${id}`)))
          continue;
        for (const person of this.members.flatMap(({ self, others }) => [self, others])) {
          const { predicate, constants } = groundFact(fact.fact, { person: person.constant });
          for (const cube of this.conditions.cubes(threat, fact.when, person, 'future')) {
            this.add(predicate, constants, cube, fact);
          }
        }
      }
    }
  }
}
