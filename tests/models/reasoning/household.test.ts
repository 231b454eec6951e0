import { describe, expect, it } from 'vitest';
import { type HouseholdInput, householdSchema } from '../../../models/profile/household.ts';
import { emptyProfile, type ProfileInput } from '../../../models/profile/profile.ts';
import { assessHousehold, prepareHousehold } from '../../../models/reasoning/assess-household.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { assessed, knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const person = (settings: Record<string, string>, lock = 'password'): ProfileInput => ({
  ...emptyProfile('IR'),
  apps: [{ app: 'telegram', uses: ['group-known'], settings }],
  devices: [{ device: 'android', settings: { 'screen-lock': lock } }],
});
const careful = { 'two-step-verification': 'on', 'recovery-email': 'none' };
const careless = { 'two-step-verification': 'off' };

const household = (people: Record<string, ProfileInput>, more: Partial<HouseholdInput> = {}) =>
  householdSchema.parse({
    format: 'leeward-household',
    version: 1,
    people: Object.entries(people).map(([id, profile]) => ({ id, profile })),
    groups: [{ id: 'our-group', app: 'telegram', members: Object.keys(people) }],
    ...more,
  });
const scenarios = ['sms-interception:code-read'];
const run = (people: Record<string, ProfileInput>, more?: Partial<HouseholdInput>) =>
  assessHousehold(knowledge, household(people, more), { asOf: TODAY, scenarios });

describe('several people who share a group', () => {
  it('are as open as the most open of them, and it is said through whom', () => {
    const answer = run({ one: person(careful), two: person(careless) });
    const ways = answer.groups[0]?.exposures ?? [];
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way.status).toBe('exposed');
      expect(way.through.map((item) => item.person)).toEqual(['two']);
      expect(way.through[0]?.choices).toContain('two/telegram.two-step-verification');
    }
    expect(answer.through.find((item) => item.person === 'one')).toMatchObject({ exposed: 0, possible: 0 });
  });

  it('are closed when each of them is', () => {
    const answer = run({ one: person(careful), two: person(careful) });
    expect(new Set(answer.groups[0]?.exposures.map((way) => way.status))).toEqual(new Set(['blocked']));
  });

  it('are not closed by their own care alone where outsiders belong to the group', () => {
    const answer = run(
      { one: person(careful) },
      { groups: [{ id: 'our-group', app: 'telegram', members: ['one'], outsiders: true }] },
    );
    // What an outsider's account gives away stays with the stand-in of the person who talks to them.
    const { program } = prepareHousehold(
      knowledge,
      household(
        { one: person(careful) },
        { groups: [{ id: 'our-group', app: 'telegram', members: ['one'], outsiders: true }] },
      ),
      { asOf: TODAY, scenarios },
    );
    expect(answer.groups[0]?.exposures.length).toBeGreaterThan(0);
    expect(
      program.ground.atoms.some(
        (atom) => atom.predicate === 'exposure' && atom.constants[1] === 'one-others',
      ),
    ).toBe(true);
  });

  it('have, each alone, the statuses of a profile alone', () => {
    const input = person(careless, 'pattern');
    const alone = assessed(profileOf(input), ...scenarios).exposures.filter(
      (exposure) => exposure.person === 'me',
    );
    const answer = run({ one: input }, { groups: [] });
    expect(answer.people[0]).toMatchObject({
      exposed: alone.filter((exposure) => exposure.status === 'exposed').length,
      possible: alone.filter((exposure) => exposure.status === 'possible').length,
    });
  });

  it('count an answer with a month while it is young, and say whose are too old', () => {
    const dated = (month: string): ProfileInput => ({
      ...person(careful),
      apps: [
        {
          app: 'telegram',
          uses: ['group-known'],
          settings: {
            'two-step-verification': { value: 'on', month },
            'recovery-email': { value: 'none', month },
          },
        },
      ],
    });
    const people = { one: person(careful), two: dated('2026-10') };
    const young = run(people);
    expect(new Set(young.groups[0]?.exposures.map((way) => way.status))).toEqual(new Set(['blocked']));
    expect(young.people.map(({ saidLongAgo }) => saidLongAgo)).toEqual([[], []]);

    const old = assessHousehold(knowledge, household(people), {
      asOf: TODAY,
      today: '2027-02-15',
      scenarios,
    });
    expect(old.groups[0]?.exposures.some((way) => way.status === 'possible')).toBe(true);
    expect(old.people.map(({ saidLongAgo }) => saidLongAgo)).toEqual([
      [],
      [
        { choice: 'telegram.two-step-verification', value: 'on', month: '2026-10' },
        { choice: 'telegram.recovery-email', value: 'none', month: '2026-10' },
      ],
    ]);
  });

  it('call nothing blocked once the knowledge is past its review', () => {
    const people = { one: person(careful), two: person(careful) };
    const late = assessHousehold(knowledge, household(people), {
      asOf: TODAY,
      today: `${Number(knowledge.pack.header.reviewBy.slice(0, 4)) + 1}-01-01`,
      scenarios,
    });
    expect(late.knowledge.stale).toBe(true);
    expect(late.people.map(({ blocked }) => blocked)).toEqual([0, 0]);
    const [group] = late.groups;
    expect(group?.exposures.length).toBeGreaterThan(0);
    for (const way of group?.exposures ?? [])
      expect(way).toMatchObject({ status: 'possible', reason: 'stale', through: [] });
    expect(run(people).knowledge.stale).toBe(false);
  });

  it('show in notifications what each one set, not what another did', () => {
    const chatty = (content: string): ProfileInput => ({
      ...emptyProfile('IR'),
      apps: [{ app: 'signal', uses: ['direct'], settings: { 'notification-content': content } }],
      devices: [
        { device: 'android', settings: { 'screen-lock': 'password', 'lock-screen-previews': 'shown' } },
      ],
    });
    const people = { one: chatty('no-name-or-message'), two: chatty('name-and-message') };
    const { program, answers } = prepareHousehold(knowledge, household(people, { groups: [] }), {
      asOf: TODAY,
      scenarios: ['device-seizure:locked'],
    });
    const shown = program.ground.atoms.flatMap(({ predicate, constants }, atom) => {
      const [, person = '', app, data, , , , place] = constants;
      return predicate === 'exposure' &&
        app === 'signal' &&
        data === 'direct-messages' &&
        place === 'notification-store'
        ? [`${person} ${statusOf(program, atom, answers).status}`]
        : [];
    });
    expect(shown.filter((line) => !line.includes('-others'))).toEqual(['one blocked', 'two exposed']);
    // Nobody told what those they talk to have set.
    for (const line of shown.filter((one) => one.includes('-others'))) expect(line).toMatch(/ possible$/);
  });

  it('grow the program in step with their number, not with its square', () => {
    const instances = (count: number): number => {
      const people = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `p${index}`,
          person(index % 2 === 0 ? careful : careless),
        ]),
      );
      return prepareHousehold(knowledge, household(people), { asOf: TODAY }).program.ground.instances.length;
    };
    const [five, ten, twenty] = [5, 10, 20].map(instances) as [number, number, number];
    const perPerson = (ten - five) / 5;
    expect(Math.abs((twenty - ten) / 10 - perPerson) / perPerson).toBeLessThan(0.1);
  });
});
