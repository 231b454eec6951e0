import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pack from 'virtual:leeward-pack';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assessCommand } from '../../electron/command-line/assess-command.ts';
import { FORMATS } from '../../electron/command-line/options.ts';
import { writeFilesTogether } from '../../electron/command-line/write-files.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';

const PROFILE = path.resolve('tests/fixtures/profiles/tehran-organiser.json');
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-test-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runOn('2026-11-21', ...words);
const runOn = (today: string, ...words: string[]) => {
  const said = { out: '', error: '' };
  const outcome = assessCommand(words, {
    pack,
    today,
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    write: writeFilesTogether,
  });
  return { ...outcome, ...said };
};
const file = (name: string, content: string | Uint8Array): string => {
  const at = path.join(folder, name);
  fs.writeFileSync(at, content);
  return at;
};

describe('leeward assess', () => {
  it('writes JSON to the standard output', () => {
    const { exitCode, out, error } = run(PROFILE, '--threat', 'data-localization:refuses');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      format: 'leeward-assessment',
      scenarios: [{ id: 'data-localization:refuses' }],
    });
  });

  it('answers differently for a provider that moves and one that refuses, with paths and sources', () => {
    const answer = (variant: string) =>
      JSON.parse(run(PROFILE, '--threat', `data-localization:${variant}`).out);
    const open = (assessment: {
      exposures: { app: string; data: string; status: string; path: { sources: string[] }[] }[];
    }) =>
      assessment.exposures.filter((exposure) => exposure.app === 'telegram' && exposure.status === 'exposed');
    const moved = open(answer('moves'));
    expect(moved.map((exposure) => exposure.data)).toEqual(
      expect.arrayContaining(['direct-messages', 'group-membership']),
    );
    expect(moved.every((exposure) => exposure.path.some((step) => step.sources.length > 0))).toBe(true);
    expect([...new Set(open(answer('refuses')).map((exposure) => exposure.data))]).toEqual([
      'service-access',
    ]);
  });

  it('assesses all variants of a threat named without one', () => {
    const { out } = run(PROFILE, '--threat', 'sms-interception');
    expect(JSON.parse(out).scenarios.map((scenario: { variant: string }) => scenario.variant)).toEqual([
      'code-read',
      'number-taken',
      'number-cut',
      'number-recycled',
      'codes-blocked',
    ]);
  });

  it('writes the same bytes twice, in every format and language', () => {
    for (const language of ['en', 'fa']) {
      const bytes = (name: string) => {
        const out = path.join(folder, `${name}-${language}`);
        const outcome = run(PROFILE, '--lang', language, '--out', out, '--format', FORMATS.join(','));
        expect(outcome).toMatchObject({ exitCode: 0, error: '' });
        expect(outcome.pdf?.html).toContain(`lang="${language}"`);
        const written = FORMATS.filter((format) => format !== 'pdf').map((format) => `report.${format}`);
        expect(fs.readdirSync(out).sort()).toEqual([...written].sort());
        return written
          .map((name) => fs.readFileSync(path.join(out, name), 'base64'))
          .concat(outcome.pdf?.html ?? '');
      };
      expect(bytes('first')).toEqual(bytes('second'));
    }
  });

  it('replaces nothing that is there, unless it is asked to', () => {
    const out = path.join(folder, 'out');
    fs.mkdirSync(out);
    const there = file('out/report.html', 'mine');
    const words = [PROFILE, '--threat', 'data-localization:refuses', '--out', out];
    for (const formats of ['json,html', 'html,pdf'])
      expect(run(...words, '--format', formats)).toEqual({
        exitCode: 2,
        out: '',
        error: `File "${there}" is there already, and nothing was written; name another folder with --out, or add --replace yes.\n`,
      });
    expect(fs.readdirSync(out)).toEqual(['report.html']);
    expect(fs.readFileSync(there, 'utf8')).toBe('mine');
    expect(run(...words, '--format', 'html', '--replace', 'no').exitCode).toBe(2);
    expect(run(...words, '--format', 'json,html', '--replace', 'yes').exitCode).toBe(0);
    expect(fs.readFileSync(there, 'utf8')).toContain('<html');
    expect(run(...words, '--replace', 'maybe').error).toMatch(/--replace "maybe".*yes, no/);
  });

  it('takes a link that leads nowhere for a file that is there', () => {
    const there = path.join(folder, 'report.json');
    fs.symlinkSync(path.join(folder, 'elsewhere'), there);
    const { exitCode, error } = run(PROFILE, '--threat', 'data-localization:refuses', '--out', folder);
    expect({ exitCode, error }).toEqual({
      exitCode: 2,
      error: expect.stringContaining(`"${there}" is there already`),
    });
    expect(fs.readlinkSync(there)).toBe(path.join(folder, 'elsewhere'));
  });

  it('puts back what was there where one of the files cannot be put in place', () => {
    const files = new Map([
      ['first', 'new'],
      ['second', 'new'],
    ]);
    fs.writeFileSync(path.join(folder, 'first'), 'old');
    const rename = vi.spyOn(fs, 'renameSync');
    rename.mockImplementation((from, to) => {
      if (path.basename(String(to)) === 'second') throw new Error('no room');
      fs.copyFileSync(from, to);
      fs.rmSync(from);
    });
    expect(() => writeFilesTogether(folder, files)).toThrow('no room');
    rename.mockRestore();
    expect(fs.readdirSync(folder)).toEqual(['first']);
    expect(fs.readFileSync(path.join(folder, 'first'), 'utf8')).toBe('old');
  });

  it('writes all files or none, where a folder is in the way of one', () => {
    const out = path.join(folder, 'out');
    fs.mkdirSync(path.join(out, 'report.html'), { recursive: true });
    const words = [PROFILE, '--threat', 'data-localization:refuses', '--out', out, '--replace', 'yes'];
    const { exitCode, error } = run(...words, '--format', 'json,html');
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^Nothing was written/);
    expect(fs.readdirSync(out)).toEqual(['report.html']);
  });

  it('writes documents that are archives, and a table that opens with its mark', () => {
    const out = path.join(folder, 'out');
    const words = [PROFILE, '--threat', 'data-localization:refuses', '--out', out];
    expect(run(...words, '--format', 'docx,odt,csv')).toMatchObject({ exitCode: 0, out: '', error: '' });
    for (const [format, first] of [
      ['docx', '[Content_Types].xml'],
      ['odt', 'mimetype'],
    ] as const) {
      const bytes = fs.readFileSync(path.join(out, `report.${format}`));
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
      expect(bytes.subarray(30, 30 + first.length).toString()).toBe(first);
    }
    const table = fs.readFileSync(path.join(out, 'report.csv'), 'utf8');
    expect(table.startsWith('\uFEFF"No.","Section",')).toBe(true);
    expect(run(...words.slice(0, 3), '--format', 'csv').out).toBe(table);
  });

  it('carries in JSON what an answer rests on, what blocks, what closes, what to ask and the plan', () => {
    const words = ['--threat', 'sms-interception', '--threat', 'device-seizure:examined-on'];
    const { exitCode, out } = run(PROFILE, ...words);
    expect(exitCode).toBe(0);
    const answer = JSON.parse(out) as Assessment;
    const { exposures, proofSteps, findings, questions, plan } = answer;
    const having = (status: string) => exposures.filter((exposure) => exposure.status === status);
    for (const status of ['exposed', 'possible', 'blocked']) expect(having(status).length).toBeGreaterThan(0);

    // Witnesses: choices with some, never all, of their values; some exposure has several, some one of several choices.
    for (const { witnesses, incomplete } of exposures) {
      expect(incomplete).toBe(false);
      expect(witnesses.length).toBeGreaterThan(0);
      for (const values of witnesses.flatMap((cube) => Object.values(cube))) expect(values).not.toEqual([]);
    }
    expect(Math.max(...exposures.map(({ witnesses }) => witnesses.length))).toBeGreaterThan(1);
    const literals = exposures.flatMap(({ witnesses }) => witnesses.map((cube) => Object.keys(cube).length));
    expect(Math.max(...literals)).toBeGreaterThan(1);

    // Proofs: every exposure names the step that concludes it, over earlier steps, down to facts.
    for (const { id, proof, witnesses } of exposures) {
      const step = proofSteps[proof?.step ?? -1];
      expect(step?.atom).toBe(`exposure(${id.split('/').join(',')})`);
      expect(step?.rule).toBe(true);
      expect(step?.uses.length).toBeGreaterThan(0);
      expect(witnesses[proof?.witness ?? -1]).toBeDefined();
    }
    proofSteps.forEach(({ uses, rule }, at) => {
      expect(rule ? uses.length > 0 : uses.length === 0).toBe(true);
      for (const used of uses) expect(used).toBeLessThan(at);
    });

    // What blocks: one answer at least, and only for what is blocked; what is needed is among it.
    for (const { blockedBy } of having('blocked')) expect(blockedBy.length).toBeGreaterThan(0);
    for (const { blockedBy } of having('exposed')) expect(blockedBy).toEqual([]);
    const needed = having('blocked').flatMap((one) => one.needed);
    expect(needed.length).toBeGreaterThan(0);
    for (const one of having('blocked'))
      for (const choice of one.needed) expect(one.blockedBy.map((by) => by.choice)).toContain(choice);

    // What closes, and what nothing does.
    const known = new Set(pack.actions.map(({ id }) => id));
    const closedBy = exposures.flatMap((one) => one.closedBy);
    expect(new Set(closedBy.map(({ effect }) => effect))).toEqual(new Set(['closes', 'reduces']));
    for (const { action } of closedBy) expect(known).toContain(action);
    expect(answer.residual.length).toBeGreaterThan(0);
    for (const id of answer.residual)
      expect(findings.find((finding) => finding.id === id)).toMatchObject({ whose: 'nobody' });

    // Questions, each deciding something, the one that decides most of the worst harm first.
    expect(questions.length).toBeGreaterThan(1);
    expect(questions[0]?.decides).toBeGreaterThan(0);
    for (const { decides, byHarm } of questions)
      expect(byHarm.grave + byHarm.serious + byHarm.unset).toBe(decides);

    // The plan, proved, with its curve from doing nothing to all of it.
    expect(plan.proved).toBe(true);
    expect(plan.value).toEqual(plan.bound);
    expect(plan.steps.length).toBeGreaterThan(0);
    expect(plan.openAfter).toBeLessThan(plan.openBefore);
    expect(plan.curve.map(({ most }) => most)).toEqual(plan.curve.map((_, at) => at));
    expect(plan.curve.length).toBe(Math.min(12, plan.value.actions) + 1);
    expect(plan.curve[0]?.value).toMatchObject({ actions: 0, people: 0, money: 0, minutes: 0 });
    const left = ({ open: { grave, serious, unset } }: (typeof plan)['value']) =>
      grave * 1e8 + serious * 1e4 + unset;
    plan.curve.reduce((before, point) => {
      expect(point.proved).toBe(true);
      expect(left(point.value)).toBeLessThanOrEqual(left(before.value));
      return point;
    });
    if (plan.value.actions <= 12) expect(plan.curve.at(-1)?.value).toEqual(plan.value);
    expect(answer.enough?.couldChange).toBeDefined();
  });

  it('uses the facts of the day it is given', () => {
    const { out } = run(PROFILE, '--as-of', '2016-06-01', '--threat', 'data-localization:caches');
    expect(JSON.parse(out)).toMatchObject({ asOf: '2016-06-01', exposures: [] });
  });
});

describe('several people in one file', () => {
  const person = (id: string, settings: object) => ({
    id,
    profile: {
      format: 'leeward-profile',
      version: 1,
      country: 'IR',
      apps: [{ app: 'telegram', uses: ['group'], settings }],
      devices: [{ device: 'android' }],
    },
  });
  const household = (more: object = {}) => ({
    format: 'leeward-household',
    version: 1,
    people: [
      person('one', { 'two-step-verification': 'on', 'recovery-email': 'none' }),
      person('two', { 'two-step-verification': 'off' }),
    ],
    groups: [{ id: 'ours', app: 'telegram', members: ['one', 'two'] }],
    ...more,
  });
  it('says through whom their group is open', () => {
    const at = file('ours.json', JSON.stringify(household()));
    const { exitCode, out, error } = run(at, '--threat', 'sms-interception:code-read');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    const answer = JSON.parse(out);
    expect(answer.plan).toMatchObject({
      by: 'one',
      proved: true,
      people: [
        { id: 'one', actions: [] },
        { id: 'two', actions: ['telegram-second-password'] },
      ],
      groups: [{ id: 'ours', openAfter: 0 }],
    });
    expect(
      answer.through.map((way: { person: string; exposed: number }) => [way.person, way.exposed > 0]),
    ).toEqual([
      ['one', false],
      ['two', true],
    ]);
  });
  it('counts answers by the age they have today, not on the day asked about', () => {
    const month = '2026-10';
    const at = file(
      'ours.json',
      JSON.stringify(
        household({
          people: [
            person('one', {
              'two-step-verification': { value: 'on', month },
              'recovery-email': { value: 'none', month },
            }),
            person('two', { 'two-step-verification': 'on', 'recovery-email': 'none' }),
          ],
        }),
      ),
    );
    const answer = (today: string) =>
      JSON.parse(runOn(today, at, '--threat', 'sms-interception:code-read', '--as-of', '2026-11-21').out);
    expect(answer('2026-11-21').people[0]).toMatchObject({ possible: 0, saidLongAgo: [] });
    const old = answer('2027-02-15');
    expect(old.people[0].possible).toBeGreaterThan(0);
    expect(old.people[0].saidLongAgo).toHaveLength(2);
  });
  it.each([['html'], ['md'], ['pdf'], ['docx'], ['odt'], ['csv'], ['json,html']])(
    'as %s says which format there is, and writes nothing',
    (format) => {
      const out = path.join(folder, 'out');
      const at = file('ours.json', JSON.stringify(household()));
      const { exitCode, out: said, error } = run(at, '--format', format, '--out', out);
      expect(exitCode).toBe(2);
      expect(said).toBe('');
      expect(error).toMatch(/ours\.json: Several people together are answered as JSON only; leave --format/);
      expect(error.trim().split('\n')).toHaveLength(1);
      expect(fs.existsSync(out)).toBe(false);
    },
  );
  it('writes JSON into a folder too', () => {
    const out = path.join(folder, 'out');
    const at = file('ours.json', JSON.stringify(household()));
    const words = [at, '--threat', 'sms-interception:code-read', '--format', 'json'];
    expect(run(...words, '--out', out)).toMatchObject({ exitCode: 0, out: '', error: '' });
    expect(fs.readFileSync(path.join(out, 'report.json'), 'utf8')).toBe(run(...words).out);
  });
  it('names whose answers contradict one another', () => {
    const at = file(
      'ours.json',
      JSON.stringify(
        household({
          people: [
            person('one', {}),
            person('two', { 'two-step-verification': 'off', 'recovery-email': 'opened-by-sms' }),
          ],
        }),
      ),
    );
    const { exitCode, error } = run(at);
    expect(exitCode).toBe(2);
    expect(error).toMatch(
      /cannot all be true: two\/telegram\.two-step-verification, two\/telegram\.recovery-email; correct one of them\.\n$/,
    );
  });
  it.each([
    ['a person twice', household({ people: [person('one', {}), person('one', {})] }), /"one" stands twice/],
    [
      'a stranger',
      household({ groups: [{ id: 'ours', app: 'telegram', members: ['three'] }] }),
      /names "three"/,
    ],
    [
      'a group on an app that nobody lists',
      household({ groups: [{ id: 'ours', app: 'signal', members: ['one'] }] }),
      /does not list signal/,
    ],
    [
      'a wrong profile within',
      household({ people: [person('one', { 'two-step': 'on' })] }),
      /"people\[0\]\.profile\.apps\[0\]\.settings\.two-step"/,
    ],
    ['no people', household({ people: [] }), /"people" is not as a household needs it/],
  ])('%s gets one clear sentence', (_, value, sentence) => {
    const { exitCode, error } = run(file('ours.json', JSON.stringify(value)));
    expect(exitCode).toBe(2);
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

describe('bad input: one line, exit 2, nothing written', () => {
  it.each([
    ['no profile', [], /^Name the profile file/],
    ['a file that is not there', ['/nowhere.json'], /^\/nowhere\.json: This file cannot be read/],
    ['two profiles', [PROFILE, 'other.json'], /second profile/],
    [
      'an unknown option',
      [PROFILE, '--colour'],
      /"--colour" is not an option; there are --example, --threat/,
    ],
    ['an option without value', [PROFILE, '--out'], /--out needs a value/],
    ['an unknown threat', [PROFILE, '--threat', 'data-localisation'], /did you mean "data-localization"\?/],
    ['an unknown language', [PROFILE, '--lang', 'xx'], /--lang "xx" is not among/],
    ['an unknown format', [PROFILE, '--format', 'exe'], /--format "exe" is not known; choose among json/],
    ['a day that is none', [PROFILE, '--as-of', '2026-02-30'], /--as-of "2026-02-30" is no date/],
    ['several formats without a folder', [PROFILE, '--format', 'json,html'], /Give a folder with --out/],
    ['a document without a folder', [PROFILE, '--format', 'docx'], /Give a folder with --out/],
    ['another document without one', [PROFILE, '--format', 'odt'], /Give a folder with --out/],
  ])('%s', (_, words, sentence) => {
    const { exitCode, out, error } = run(...words);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['junk', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), /junk: Line 1 of this file cannot be read as JSON/],
    ['50 MB', new Uint8Array(50_000_000), /larger than 5 MB/],
    ['newer', '{"format":"leeward-profile","version":9,"country":"IR"}', /version 9/],
    [
      'contradictory',
      JSON.stringify({
        format: 'leeward-profile',
        version: 1,
        country: 'IR',
        apps: [
          {
            app: 'telegram',
            settings: { 'two-step-verification': 'off', 'recovery-email': 'opened-by-sms' },
          },
        ],
      }),
      /cannot all be true: telegram\.two-step-verification, telegram\.recovery-email/,
    ],
  ])('a profile that is %s', (name, content, sentence) => {
    const out = path.join(folder, 'out');
    const result = run(file(name, content), '--out', out, '--format', 'json,html');
    expect(result.exitCode).toBe(2);
    expect(result.error).toMatch(sentence);
    expect(result.error.trim().split('\n')).toHaveLength(1);
    expect(fs.existsSync(out)).toBe(false);
  });

  it('a folder that cannot be used', () => {
    const inTheWay = file('in-the-way', '');
    const { exitCode, error } = run(
      PROFILE,
      '--out',
      path.join(inTheWay, 'x'),
      '--threat',
      'data-localization:refuses',
    );
    expect(exitCode).toBe(2);
    expect(error).toMatch(/Nothing was written: the folder ".*in-the-way\/x" cannot be used/);
  });

  it('a name that is taken by a folder leaves no file behind', () => {
    const out = path.join(folder, 'out');
    fs.mkdirSync(path.join(out, 'report.md'), { recursive: true });
    const { exitCode } = run(
      PROFILE,
      '--out',
      out,
      '--format',
      'md',
      '--threat',
      'data-localization:refuses',
    );
    expect(exitCode).toBe(2);
    expect(fs.readdirSync(out)).toEqual(['report.md']);
  });
});
