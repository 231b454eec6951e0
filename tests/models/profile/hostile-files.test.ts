import fs from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isHousehold, readHousehold } from '../../../models/profile/read-household.ts';
import { LARGEST_PROFILE, readProfile } from '../../../models/profile/read-profile.ts';
import { readAssessment } from '../../../models/reasoning/read-assessment.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { ownTimeOf } from '../../own-time.ts';
import { runs } from '../../runs.ts';
import { HostileFiles } from '../../tally.ts';
import { fixtureAssessment } from '../reporting/report-fixture.ts';
import { mutated, nested, withOtherParts } from './hostile-bytes.ts';

const TIME_LIMIT_MS = 2_000;
const MEMORY_LIMIT_KIB = 512 * 1024;
const LONGEST_SENTENCE = 1_000;

const fixture = (name: string): string =>
  fs.readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const profile = fixture('profiles/tehran-organiser.json');
const person = (id: string, value: unknown) => ({ id, profile: value });
const household = JSON.stringify({
  format: 'leeward-household',
  version: 1,
  people: [person('one', JSON.parse(profile)), person('two', JSON.parse(profile))],
  groups: [{ id: 'ours', app: 'telegram', members: ['one', 'two'] }],
});
const assessment = renderJson(fixtureAssessment);

type Read = (text: string) => ReturnType<typeof readProfile> | ReturnType<typeof readAssessment>;

/** A household as the program reads one: it asks first whether it is one. */
const readPeople = (text: string) =>
  isHousehold(text) ? readHousehold(text, pack) : readProfile(text, pack);
const readers: Readonly<Record<string, { read: Read; good: string; format: string }>> = {
  profile: { read: (text) => readProfile(text, pack), good: profile, format: 'leeward-profile' },
  household: { read: readPeople as Read, good: household, format: 'leeward-household' },
  assessment: { read: readAssessment, good: assessment, format: 'leeward-assessment' },
};

const english = createTexts(pack.texts, 'en');
const hostile = new HostileFiles();
v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;
const memory = (): number => process.resourceUsage().maxRSS;
const atFirst = memory();
afterAll(() => {
  hostile.tally();
  // For the whole run, with all that one file after the other leaves to be collected.
  expect(memory() - atFirst).toBeLessThan(MEMORY_LIMIT_KIB);
});

/** Read, or refused in one sentence that a screen can show, within the limits. */
function check(read: Read, text: string): boolean {
  // What the file before left behind is not this one's.
  if (text.length > 1_000_000) collectGarbage();
  const { result: answer, milliseconds } = ownTimeOf(() => hostile.open(() => read(text)));
  expect(milliseconds).toBeLessThan(TIME_LIMIT_MS);
  if (answer.ok) return true;
  const said = english.sentence(answer.problem);
  expect(said).not.toContain('[object');
  expect(said.length).toBeLessThan(LONGEST_SENTENCE);
  expect(said).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  return false;
}

for (const [what, { read, good, format }] of Object.entries(readers))
  describe(`a hostile ${what}`, () => {
    it('is what the faults are planted in when it is left alone', () => {
      expect(check(read, good)).toBe(true);
    });

    it('with some of its bytes changed is read or refused in one sentence', () => {
      const before = memory();
      const count = what === 'assessment' ? runs(20, 400) : runs(200, 3_000);
      fc.assert(
        fc.property(mutated(good), (text) => {
          check(read, text);
        }),
        { numRuns: count },
      );
      expect(memory() - before).toBeLessThan(MEMORY_LIMIT_KIB);
    });

    // An assessment has tests of its own for this (read-assessment.test.ts).
    if (what !== 'assessment')
      it('with other parts is read or refused in one sentence', () => {
        fc.assert(
          fc.property(withOtherParts(good), (text) => {
            check(read, text);
          }),
          { numRuns: runs(200, 3_000) },
        );
      });

    it.each([
      ['lists', '[', ']'],
      ['objects', '{"a":', '}'],
    ])('nested as deep as a file can be, in %s, is refused', (_, opening, closing) => {
      const before = memory();
      const depth = Math.floor(LARGEST_PROFILE / 2 / (opening.length + closing.length));
      const deep = nested(depth, opening, closing);
      const bare = `{"format":"${format}","version":1`;
      for (const text of [
        deep,
        opening.repeat(depth),
        `{"format":${deep}}`,
        `{"format":"${format}","version":${deep}}`,
        `${bare},"country":${deep}}`,
        `${bare},"country":"IR","apps":${deep}}`,
        `${bare},"country":"IR","apps":[{"app":${deep}}]}`,
        `${bare},"country":"IR","apps":[{"app":"telegram","settings":{"x":${deep}}}]}`,
        `${bare},"people":${deep}}`,
        `${bare},"people":[{"id":"one","profile":${deep}}]}`,
        `${bare},"people":[{"id":"one","profile":{"format":"leeward-profile","apps":${deep}}}]}`,
        `${bare},"knowledge":${deep}}`,
      ])
        expect(check(read, text)).toBe(false);
      expect(memory() - before).toBeLessThan(MEMORY_LIMIT_KIB);
    });

    it('with a word, a key or a list as long as a file can be is refused', () => {
      const before = memory();
      const long = 'x'.repeat(LARGEST_PROFILE - 300);
      const bare = `{"format":"${format}","version":1`;
      for (const text of [
        long,
        `{"format":"${long}"}`,
        `{"format":"${format}","version":1e${'9'.repeat(1_000_000)}}`,
        `${bare},"${long}":1}`,
        `${bare},"country":"${long}"}`,
        `${bare},"country":"IR","apps":[{"app":"${long}"}]}`,
        `${bare},"country":"IR","apps":[{"app":"telegram","settings":{"${long}":"on"}}]}`,
        `${bare},"country":"IR","apps":[{"app":"telegram","settings":{"two-step-verification":"${long}"}}]}`,
        `${bare},"country":"IR","devices":[{"device":"${long}"}]}`,
        `${bare},"country":"IR","others":{"settings":{"${long}.x":"on"}}}`,
        `${bare},"country":"IR","practices":["${long}"]}`,
        `${bare},"country":"IR","apps":[${'{"app":"telegram"},'.repeat(200_000)}{"app":"telegram"}]}`,
        `${bare},"country":"IR","practices":[${'"x",'.repeat(1_000_000)}"x"]}`,
        `${bare},"people":[${'1,'.repeat(1_000_000)}1]}`,
        `${bare},"people":[{"id":"${long}","profile":null}]}`,
        `${bare}${',"country":"IR"'.repeat(200_000)},"apps":1}`,
      ])
        expect(check(read, text), text.slice(0, 120)).toBe(false);
      expect(memory() - before).toBeLessThan(MEMORY_LIMIT_KIB);
    });
  });

it.each(Object.keys(readers))('nothing that JSON can hold is more than a %s can be', (what) => {
  const { read } = readers[what] as (typeof readers)[string];
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(check(read, text)).toBe(false);
    }),
    { numRuns: runs(100, 2_000) },
  );
});
