import type { App } from '../knowledge/schemas/app.ts';
import type { Condition, Provenance } from '../knowledge/schemas/fact.ts';
import type { Operator } from '../knowledge/schemas/operator.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Threat } from '../knowledge/schemas/threat.ts';
import type { Use } from '../vocabulary/people.ts';
import type { Time } from '../vocabulary/places.ts';
import {
  claimChoiceId,
  conditionValues,
  declarePractice,
  declareSetting,
  declareUse,
  historyChoiceId,
  readConditionKey,
  worldChoiceId,
} from './case-choices.ts';
import type { CaseMember, CasePerson } from './case-people.ts';
import type { ChoiceTable } from './choices.ts';
import { type Cube, intersect } from './cubes.ts';

/** All cubes that hold one of the left and one of the right. */
export const crossed = (left: readonly Cube[], right: readonly Cube[]): Cube[] =>
  left.flatMap((a) => right.map((b) => intersect(a, b)).filter((both): both is Cube => both !== null));

/** Devices that everybody may be taken to have one of. */
export const phonesOf = (pack: Pack): string[] =>
  pack.apps.filter((app) => app.kind === 'device' && app.form === 'phone').map((app) => app.id);

/** Conditions of the knowledge as cubes over the choices of a case. */
export class CaseConditions {
  private readonly wellSourced: ReadonlySet<string>;

  constructor(
    private readonly pack: Pack,
    readonly choices: ChoiceTable,
  ) {
    // A source may be younger than the day: what it shows is dated by the fact's own `from` and `until`.
    this.wellSourced = new Set(
      pack.sources.filter((source) => source.grade !== 'C').map((source) => source.id),
    );
  }

  /** Has the fact a grade A or B source? One that lowers a danger needs it. Semantics 31. */
  supported(fact: Pick<Provenance, 'sources'>): boolean {
    return fact.sources.some((id) => this.wellSourced.has(id));
  }

  /** A claim without a grade A or B source may fail: under this cube what it keeps shut is open. Semantics 31. */
  claimFails(owner: string, id: string): Cube {
    return this.claim(owner, id, 'does-not-hold');
  }

  /** Under this cube a fact that keeps something shut, and has no grade A or B source, is so. Semantics 31. */
  claimHolds(owner: string, id: string): Cube {
    return this.claim(owner, id, 'holds');
  }

  private claim(owner: string, id: string, value: 'holds' | 'does-not-hold'): Cube {
    const choice = this.choices.declare({
      id: claimChoiceId(owner, id),
      kind: 'world',
      domain: ['holds', 'does-not-hold'],
      worldReason: 'contested',
    });
    return [choice, this.choices.mask(choice, [value])];
  }

  /**
   * Cubes under which a condition holds. Where a setting's effect is not well sourced, the condition of what opens
   * something may hold whatever the setting says, and that of what keeps something shut (`lowers`) may not hold.
   */
  cubes(
    owner: App | Operator | Threat,
    when: Condition,
    person: CasePerson,
    time: Time,
    lowers = false,
  ): Cube[] {
    let cubes: Cube[] = [[]];
    for (const [key, wanted] of Object.entries(when)) {
      const read = readConditionKey(this.pack, owner.id, key);
      if (!read) throw new Error(`condition "${key}" of "${owner.id}" names nothing`);
      const values = conditionValues(wanted);
      if (read.kind === 'use') {
        cubes = crossed(cubes, this.uses(read.app, values, person.member, time));
      } else if (read.kind === 'practice') {
        const choice = declarePractice(this.choices, person, read.id);
        cubes = crossed(cubes, [[choice, this.choices.mask(choice, values)]]);
      } else if (read.kind === 'world') {
        const world = 'world' in owner ? owner.world.find(({ id }) => id === read.id) : undefined;
        if (!world) throw new Error(`"${owner.id}" has no world choice "${read.id}"`);
        const choice = this.choices.declare({
          id: worldChoiceId(owner.id, world.id),
          kind: 'world',
          domain: world.values,
          worldReason: world.reason,
        });
        cubes = crossed(cubes, [[choice, this.choices.mask(choice, values)]]);
      } else {
        const choice = declareSetting(this.choices, person, read.owner, read.setting, time);
        const so: Cube = [choice, this.choices.mask(choice, values)];
        if (this.supported(read.setting)) cubes = crossed(cubes, [so]);
        else if (lowers)
          cubes = crossed(crossed(cubes, [so]), [this.claimHolds(read.owner, read.setting.id)]);
        else cubes = crossed(cubes, [so, this.claimFails(read.owner, read.setting.id)]);
      }
    }
    return cubes;
  }

  /** Cubes under which one of the uses is made of the app; always, where none is named. */
  uses(app: string, uses: readonly (Use | string)[], member: CaseMember, time: Time): Cube[] {
    if (uses.length === 0) return [[]];
    return uses.map((use) => {
      const choice = declareUse(this.choices, member, app, use, time);
      return [choice, this.choices.mask(choice, ['yes'])];
    });
  }

  /** What is already there stays until it is deleted. */
  historyKept(app: string, member: CaseMember): Cube {
    const choice = this.choices.declare({
      id: `${member.prefix}${historyChoiceId(app)}`,
      kind: 'practice',
      domain: ['kept', 'deleted'],
    });
    return [choice, this.choices.mask(choice, ['kept'])];
  }

  /** With no device named, which one it is stays open; stand-ins have phones of every kind. */
  presence(person: CasePerson, device: string): Cube {
    if (person.standIn || person.member.profile.devices.length > 0) return [];
    const choice = this.choices.declare({
      id: `${person.member.prefix}device`,
      kind: 'setting',
      domain: phonesOf(this.pack),
    });
    return [choice, this.choices.mask(choice, [device])];
  }
}
