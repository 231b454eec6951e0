import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { householdSchema } from '../../../models/profile/household.ts';
import { type ProfileInput, profileSchema } from '../../../models/profile/profile.ts';
import { type Knowledge, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import { prepareHousehold } from '../../../models/reasoning/assess-household.ts';
import { buildCase } from '../../../models/reasoning/case.ts';
import { type CaseProgram, prepareCase } from '../../../models/reasoning/case-program.ts';
import { LABEL_CAP } from '../../../models/reasoning/label-algebra.ts';
import { compileRules } from '../../../models/reasoning/rule-program.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';

const organiser = JSON.parse(
  fs.readFileSync('tests/fixtures/profiles/tehran-organiser.json', 'utf8'),
) as ProfileInput;
const silent = (apps: readonly string[]): ProfileInput => ({
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  devices: [{ device: 'android' }],
  apps: apps.map((app) => ({ app })),
});
const everyApp = silent(knowledge.pack.apps.filter((app) => app.kind !== 'device').map(({ id }) => id));
const thirtyApps = silent(
  (
    'telegram whatsapp signal imessage instagram facebook messenger x line snapchat viber discord element session ' +
    'briar threema wire skype tiktok youtube gmail google-drive google-photos sms-and-calls sim-and-carrier vpn ' +
    'tor-browser eitaa unofficial-telegram keyboard'
  ).split(' '),
);

const alone =
  (input: ProfileInput) =>
  ({ pack, rules, scenarios }: Knowledge): CaseProgram => {
    const { choices, facts } = buildCase(pack, profileSchema.parse(input), { asOf: TODAY, scenarios });
    return prepareCase(rules, choices, facts);
  };
const together =
  (count: number, input: ProfileInput) =>
  (of: Knowledge): CaseProgram => {
    const people = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, profile: input }));
    const groups = [{ id: 'ours', app: 'telegram', members: people.map(({ id }) => id) }];
    const household = householdSchema.parse({ format: 'leeward-household', version: 1, people, groups });
    return prepareHousehold(of, household, { asOf: TODAY }).program;
  };

/** Reference cases: the example person, and a collective. */
const reference = {
  'the example person': alone(organiser),
  'twelve people like the example': together(12, organiser),
};

/** Labels cut short, each with the fact and the rules that give it, so that the knowledge can be mended. */
const cutLabels = ({ ground, labels, byHead, rules }: CaseProgram): string[] =>
  ground.atoms.flatMap(({ predicate, constants }, atom) => {
    if (!labels[atom]?.incomplete) return [];
    const given = (byHead.get(atom) ?? []).map(({ rule }) => rules.rules[rule]?.id ?? 'a fact');
    return [
      `${predicate}(${constants.join(', ')}) has more than ${LABEL_CAP} witnesses, by ${[...new Set(given)].join(', ')}; ask for less that can be answered in many ways`,
    ];
  });

describe('labels of the reference cases', () => {
  it.each(Object.entries(reference))('none of %s is cut short', (_, prepared) => {
    expect(cutLabels(prepared(knowledge))).toEqual([]);
  });

  /** What is cut short is still judged rightly (semantics 8), but takes longer and has fewer remedies to show. */
  it.each([
    ['thirty apps', thirtyApps, 0.005],
    ['every app there is, with eight mailboxes that recover one another', everyApp, 0.05],
  ])('few are cut short of somebody who has said nothing about %s', (_, person, part) => {
    const program = alone(person)(knowledge);
    expect(cutLabels(program).length / program.ground.atoms.length).toBeLessThan(part);
  });

  it('one over the cap is told with the fact and the rule', () => {
    // Two things at once: as many witnesses as the ways of the one times those of the other.
    const pack = {
      ...knowledge.pack,
      rules: [
        ...knowledge.pack.rules,
        {
          id: 'both-at-once',
          head: 'opens-account(Scenario, Actor, Person, sms-and-calls)',
          body: [
            'exposure(Scenario, Person, telegram, photos-and-files, past, Actor, android, own-device)',
            'exposure(Scenario, others, whatsapp, group-messages, past, Actor, apple, cloud-backup)',
          ],
          because: 'logic' as const,
          sources: [],
          fires: [],
          misses: [],
        },
      ],
    };
    const planted = { ...prepareKnowledge(pack), rules: compileRules(pack.rules, pack.predicates) };
    const faults = cutLabels(alone(thirtyApps)({ ...planted, scenarios: ['device-seizure:examined-on'] }));
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^opens-account\(device-seizure:examined-on, people-with-the-phone, me, sms-and-calls\) has more than 64 witnesses, by .*both-at-once/,
      ),
    );
  });
});
