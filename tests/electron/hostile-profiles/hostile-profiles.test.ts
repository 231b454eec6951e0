// Bytes, not texts: from the file on the disk to the sentence on the screen. LEEWARD_GROW=SECONDS mutates for so
// long and adds what came to a new place to tests/fixtures/hostile-profiles, where every later run begins.
import v8 from 'node:v8';
import vm from 'node:vm';
import pack from 'virtual:leeward-pack';
import { afterAll, expect, it } from 'vitest';
import { createTexts } from '../../../models/reporting/texts.ts';
import { interfaceTexts } from '../../../renderer/texts/interface-texts.ts';
import { runs } from '../../runs.ts';
import { HostileFiles } from '../../tally.ts';
import { drawingFrom, mutatedBytes } from './byte-mutation.ts';
import { GOOD_FILES } from './good-files.ts';
import { grownCorpus, keep, smaller } from './grown-corpus.ts';
import { reachedPlaces } from './reached-places.ts';
import { placeOnDisk, READERS, type Read } from './readers.ts';

const TIME_LIMIT_MS = 2_000;
const MEMORY_LIMIT_KIB = 512 * 1024;
/** What may be left when all files are read and forgotten. */
const LEFT_LIMIT_BYTES = 64 * 1024 * 1024;
const LONGEST_SENTENCE = 1_000;

const LANGUAGES = ['en', 'fa', 'ar'].map((language) => createTexts(pack.texts, language, interfaceTexts));
v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const disk = placeOnDisk();
const hostile = new HostileFiles();
afterAll(() => {
  hostile.tally();
  disk.remove();
});

/** Reads a file within the limits; what is refused is refused in one sentence, in every language. */
async function read(reader: string, bytes: Uint8Array): Promise<Read> {
  const started = performance.now();
  const outcome = await hostile.openLater(() => disk.read(reader, bytes));
  expect(performance.now() - started).toBeLessThan(TIME_LIMIT_MS);
  if (outcome.answer.ok) return outcome;
  const { problem } = outcome.answer;
  for (const texts of LANGUAGES) {
    const said = texts.sentence(problem);
    expect(texts.missing.size, `${problem.id} in ${texts.language}`).toBe(0);
    expect(said.trim().length).toBeGreaterThan(0);
    expect(said.length).toBeLessThan(LONGEST_SENTENCE);
    // Marks that keep a name in its place are ours; any other that turns a line around came from the file.
    expect(said).not.toMatch(/[\p{Cc}\u202a-\u202e]|\[object/u);
  }
  return outcome;
}

const corpus = grownCorpus();

it.each(Object.entries(GOOD_FILES))('a %s is read when it is left alone', async (reader, bytes) => {
  expect((await read(reader, bytes)).answer.ok).toBe(true);
});

it('every file of the corpus is read or refused, by whichever reader', async () => {
  for (const { bytes } of corpus) for (const reader of Object.keys(READERS)) await read(reader, bytes);
});

it.each(Object.entries(GOOD_FILES))(
  'a %s is refused that is nested in any of its parts',
  async (reader, bytes) => {
    const depth = 2 ** 18;
    const deep = `${'['.repeat(depth)}0${']'.repeat(depth)}`;
    const good = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>;
    for (const part of Object.keys(good)) {
      const text = JSON.stringify({ ...good, [part]: '(here)' }).replace('"(here)"', deep);
      expect((await read(reader, Buffer.from(text))).answer.ok, part).toBe(false);
    }
  },
);

/** Every problem that a small file can have; what is too large is refused by its size (hostile-files.test.ts). */
const PROBLEMS = [
  'welcome.open.unreadable',
  ...['unreadable', 'newer-version'].map((id) => `vault.case.${id}`),
  ...['not-json', 'other-format', 'newer-version', 'wrong-part'].map((id) => `problem.assessment.${id}`),
  ...['not-json', 'not-a-profile', 'other-format', 'newer-version'].map((id) => `problem.${id}`),
  ...['unknown-part', 'missing-part', 'wrong-part', 'wrong-month'].map((id) => `problem.${id}`),
  ...['app', 'device', 'setting', 'practice'].flatMap((id) => [
    `problem.unknown-${id}`,
    `problem.unknown-${id}-meant`,
  ]),
  ...['unknown-country', 'unknown-value', 'duplicate-app', 'duplicate-device'].map((id) => `problem.${id}`),
  ...['two-answers', 'decided-twice', 'in-person', 'wrong-household'].map((id) => `problem.${id}`),
  ...['twice', 'stranger', 'member-twice', 'app'].map((id) => `problem.household-${id}`),
];

it('the corpus comes to every problem that a file can have', async () => {
  const said = new Set<string>();
  for (const { reader, bytes } of corpus) {
    const { answer } = await read(reader, bytes);
    if (!answer.ok) said.add(answer.problem.id);
  }
  expect(PROBLEMS.filter((id) => !said.has(id))).toEqual([]);
});

const GROW_SECONDS = Number(process.env.LEEWARD_GROW ?? 0);

it('with its bytes changed anywhere, every file is read or refused', {
  timeout: 120_000 + GROW_SECONDS * 1_000,
}, async () => {
  const draw = drawingFrom(Number(process.env.LEEWARD_SEED ?? 20261122));
  const good = Object.entries(GOOD_FILES);
  const pool = [...good, ...corpus.map(({ reader, bytes }) => [reader, bytes] as const)];
  const reached = new Set<string>();
  for (const [reader, bytes] of pool)
    for (const place of reachedPlaces(reader, await read(reader, bytes))) reached.add(place);
  collectGarbage();
  const before = { most: process.resourceUsage().maxRSS, held: process.memoryUsage().heapUsed };
  let tried = 0;
  const until = performance.now() + GROW_SECONDS * 1_000;
  let left = runs(1_500, 20_000);
  while (GROW_SECONDS > 0 ? performance.now() < until : left-- > 0) {
    // What hundreds of files left behind is no single file's.
    if (tried++ % 250 === 0) collectGarbage();
    // Half of the time from a good file: what is refused early hides what comes later.
    const from = draw(2) === 0 ? good : pool;
    const [reader, bytes] = from[draw(from.length)] as (typeof pool)[number];
    const changed = mutatedBytes(
      bytes,
      pool.map(([, other]) => other),
      draw,
    );
    const fresh = reachedPlaces(reader, await read(reader, changed)).filter((place) => !reached.has(place));
    if (fresh.length === 0) continue;
    if (GROW_SECONDS === 0) continue;
    const small = await smaller(changed, async (less) => {
      const places = reachedPlaces(reader, await read(reader, less));
      return fresh.every((place) => places.includes(place));
    });
    if (!keep(reader, small)) continue;
    pool.push([reader, small]);
    for (const place of fresh) reached.add(place);
  }
  expect(process.resourceUsage().maxRSS - before.most).toBeLessThan(MEMORY_LIMIT_KIB);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before.held).toBeLessThan(LEFT_LIMIT_BYTES);
});
