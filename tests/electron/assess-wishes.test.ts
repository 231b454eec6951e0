import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pack from 'virtual:leeward-pack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assessCommand } from '../../electron/command-line/assess-command.ts';
import { compareValues } from '../../models/planning/plan-value.ts';
import type { Assessment, Plan } from '../../models/reasoning/assessment.ts';

const PROFILE = path.resolve('tests/fixtures/profiles/tehran-organiser.json');
const run = (...words: string[]) => {
  const said = { out: '', error: '' };
  const outcome = assessCommand(words, {
    pack,
    today: '2026-11-21',
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    write: () => expect.fail('nothing is to be written'),
  });
  return { ...outcome, ...said };
};
/** The plan against the SMS code for a person who says this. */
const planWith = (...words: string[]): Plan => {
  const { exitCode, out, error } = run(PROFILE, '--threat', 'sms-interception', ...words);
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  return (JSON.parse(out) as Assessment).plan;
};
const actionsOf = (plan: Plan): string[] =>
  [
    ...plan.next.map((step) => step.action),
    ...plan.steps.map((step) => step.action),
    ...plan.others.flatMap((other) => other.actions),
  ].sort();
const known = new Map(pack.actions.map((action) => [action.id, action]));

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-test-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('what a person says about plans', () => {
  const free = planWith();

  it('leaves out what is refused, and says what refusing it costs', () => {
    const [first, second] = free.forced.filter((id) => free.steps.some(({ action }) => action === id));
    expect(first).toBeDefined();
    const one = planWith('--refuse', first as string);
    expect(actionsOf(free)).toContain(first);
    expect(actionsOf(one)).not.toContain(first);
    expect(one.refused.map(({ action }) => action)).toEqual([first]);
    // Open by harm (grave, serious, unset), then people, money, minutes: without it more stays open.
    const price = one.refused[0]?.price ?? [];
    expect(price).toHaveLength(6);
    expect(price.slice(0, 3)).toEqual([
      one.value.open.grave - free.value.open.grave,
      one.value.open.serious - free.value.open.serious,
      one.value.open.unset - free.value.open.unset,
    ]);
    expect(price.slice(0, 3).find((part) => part !== 0)).toBeGreaterThan(0);

    const other = second ?? free.steps.find(({ action }) => action !== first)?.action;
    const both = planWith('--refuse', first as string, '--refuse', other as string);
    expect(both.refused.map(({ action }) => action).sort()).toEqual([first, other].sort());
    expect(actionsOf(both)).not.toContain(first);
    expect(actionsOf(both)).not.toContain(other);
  });

  it('asks for no more skill than there is', () => {
    const [profile, threat] = [path.join(folder, 'iphone.json'), 'legal-request'];
    fs.writeFileSync(
      profile,
      JSON.stringify({
        format: 'leeward-profile',
        version: 1,
        country: 'IR',
        protect: { 'direct-messages': 'grave' },
        apps: [{ app: 'imessage', uses: ['direct'] }],
        devices: [
          {
            device: 'iphone',
            settings: { 'icloud-backup': 'on', 'advanced-data-protection': 'off', 'screen-lock': 'pin' },
          },
        ],
      }),
    );
    const skills = (...words: string[]) => {
      const { exitCode, out } = run(profile, '--threat', threat, '--threat', 'device-seizure', ...words);
      expect(exitCode).toBe(0);
      return new Set(actionsOf((JSON.parse(out) as Assessment).plan).map((id) => known.get(id)?.skill));
    };
    expect(skills()).toContain('some');
    expect(skills('--skill', 'some')).toContain('some');
    expect([...skills('--skill', 'any')]).toEqual(['any']);
  });

  it('does without what cannot be had', () => {
    const needs = (plan: Plan) => new Set(actionsOf(plan).flatMap((id) => known.get(id)?.needs ?? []));
    expect(needs(free)).toContain('another-person');
    expect(needs(free)).toContain('internet');
    const alone = planWith('--without', 'another-person');
    expect(needs(alone)).not.toContain('another-person');
    expect(needs(alone)).toContain('internet');
    expect([...needs(planWith('--without', 'another-person', '--without', 'internet'))]).toEqual([]);
  });

  it('weighs first the burden that is named', () => {
    const steps = (first: string) => planWith('--first', first, '--refuse', 'telegram-second-password');
    const [people, minutes] = [steps('people'), steps('minutes')];
    expect(people).toEqual(planWith('--refuse', 'telegram-second-password'));
    expect(minutes.value.open).toEqual(people.value.open);
    expect(minutes.value.minutes).toBeLessThanOrEqual(people.value.minutes);
    // The price of what is refused follows the same order, so that the two can be told apart.
    const price = (plan: Plan) => plan.refused[0]?.price ?? [];
    expect(price(minutes)[3]).toBe(price(people)[5]);
    expect(price(minutes)).not.toEqual(price(people));
  });

  it('takes on no more than there is time for, and asks nobody else', () => {
    const short = planWith('--effort', 'ten-minutes');
    expect(short.value.minutes).toBeLessThanOrEqual(10);
    expect(short.value).toMatchObject({ people: 0, money: 0 });
    expect(actionsOf(short).length).toBeGreaterThan(0);
    const long = planWith('--effort', 'afternoon');
    expect(long.value.minutes).toBeLessThanOrEqual(240);
    const left = ({ value: { open } }: Plan): number[] => [open.grave, open.serious, open.unset];
    expect(compareValues(left(long), left(short), 3)).toBeLessThanOrEqual(0);
    expect(compareValues(left(free), left(short), 3)).toBeLessThan(0);
    expect(planWith('--effort', 'group').value).toEqual(free.value);
  });

  it.each([
    [
      ['--refuse', 'telegram-second-pasword'],
      /--refuse "telegram-second-pasword" is no action; did you mean "telegram-second-password"\?/,
    ],
    [
      ['--refuse', 'fly-to-the-moon-and-stay-there-for-ever'],
      /--refuse "fly-to-.*" is no action; the ids of actions stand in the JSON, under plan\.steps/,
    ],
    [['--refuse'], /--refuse needs a value/],
    [['--skill', 'little'], /--skill "little" is not known; choose among any, some, much\./],
    [
      ['--without', 'time'],
      /--without "time" is not known; choose among internet, another-person, money, second-phone\./,
    ],
    [['--first', 'skill'], /--first "skill" is not known; choose among people, money, minutes\./],
    [
      ['--refused', 'x'],
      /"--refused" is not an option; there are .*--refuse, --skill, --without, --first, --effort/,
    ],
    [['--effort', 'week'], /--effort "week" is not known; choose among ten-minutes, afternoon, group\./],
  ])('%s gets one clear sentence', (words, sentence) => {
    const { exitCode, out, error } = run(PROFILE, ...words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('is not silently dropped where several people are in the file', () => {
    const person = { format: 'leeward-profile', version: 1, country: 'IR', apps: [{ app: 'telegram' }] };
    const file = path.join(folder, 'ours.json');
    fs.writeFileSync(
      file,
      JSON.stringify({ format: 'leeward-household', version: 1, people: [{ id: 'one', profile: person }] }),
    );
    const { exitCode, error } = run(file, '--without', 'internet');
    expect(exitCode).toBe(2);
    expect(error).toMatch(
      /ours\.json: Wishes about plans are for one person; leave out --refuse, --skill, --without, --first and --effort\.\n$/,
    );
  });
});
