import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { VaultFailure } from '../../../models/contract/vault-messages.ts';
import { ownTimeOf } from '../../own-time.ts';
import { runs } from '../../runs.ts';
import { HostileFiles } from '../../tally.ts';
import { contentsOf, HEADER, smallVault } from './small-vault.ts';
import { type EditedVault, editedVault, withEdits } from './vault-edits.ts';

const CORPUS = fileURLToPath(new URL('../../fixtures/hostile-vaults/grown.json', import.meta.url));
const GROW_SECONDS = Number(process.env.LEEWARD_GROW ?? 0);
const TIME_LIMIT_MS = 2_000;

const { file } = smallVault();
const numbers = z.array(z.number());
const corpus: readonly EditedVault[] = z
  .array(
    z.strictObject({
      mend: z.boolean(),
      edits: z.array(
        z.union([
          z.strictObject({ flip: z.tuple([z.number(), z.number()]) }),
          z.strictObject({ number: z.tuple([z.number(), z.number()]) }),
          z.strictObject({ cut: z.number() }),
          z.strictObject({ insert: z.tuple([z.number(), numbers]) }),
          z.strictObject({ move: z.tuple([z.number(), z.number(), z.number()]) }),
        ]),
      ),
    }),
  )
  .parse(JSON.parse(fs.readFileSync(CORPUS, 'utf8')));

const hostile = new HostileFiles();
afterAll(() => hostile.tally());

/** Where each field of the header begins; docs/vault-format.md. */
const FIELDS = [0, 8, 12, 16, 20, 24, 28, 44, 116, 120, 128, 136, 160, HEADER];

/** How far a file came: what was said of it, and which parts of the header were not as they were. */
function reachedPlace(edited: EditedVault): string {
  const bytes = withEdits(file, edited);
  const { result, milliseconds } = ownTimeOf(() => hostile.open(() => contentsOf(bytes)));
  expect(milliseconds).toBeLessThan(TIME_LIMIT_MS);
  const said = typeof result === 'string' ? result : 'read';
  const changed = FIELDS.slice(0, -1).filter(
    (from, at) =>
      Buffer.compare(bytes.subarray(from, FIELDS[at + 1]), file.subarray(from, FIELDS[at + 1])) !== 0,
  );
  const [first] = changed;
  return `${said} ${edited.mend ? 'mended ' : ''}${first ?? 'after the header'}`;
}

/** What a file alone can be refused for, whatever was asked of it. */
const REFUSALS = [
  'wrong-passphrase',
  'truncated',
  'damaged',
  'downgraded',
  'too-costly',
  'newer-version',
  'too-large',
  'not-a-vault',
] as const satisfies readonly VaultFailure[];

/** Made unreadable: zeros over the key, which the edits come to by chance alone. */
const KNOWN: readonly string[] = [...REFUSALS, 'made-unreadable', 'read'];

it('the corpus of changed vaults comes to every refusal that a file can have', () => {
  const said = new Set(corpus.map((edited) => reachedPlace(edited).split(' ')[0]));
  expect(REFUSALS.filter((code) => !said.has(code))).toEqual([]);
});

it('each of the corpus comes to a place of its own', () => {
  const places = corpus.map(reachedPlace);
  expect(new Set(places).size).toBe(places.length);
});

/** `LEEWARD_GROW=600` goes on for so many seconds, and writes what comes to a new place to the corpus, made smaller. */
it('with more changes each is refused or read in time', { timeout: 120_000 + GROW_SECONDS * 1_000 }, () => {
  const grown = [...corpus];
  const reached = new Set(grown.map(reachedPlace));
  const until = performance.now() + GROW_SECONDS * 1_000;
  let left = runs(200, 5_000);
  for (let seed = Number(process.env.LEEWARD_SEED ?? 20261123); ; seed++) {
    for (const edited of fc.sample(editedVault(file.length), { numRuns: 100, seed })) {
      const place = reachedPlace(edited);
      if (reached.has(place)) continue;
      reached.add(place);
      grown.push(smaller(edited, place));
    }
    left -= 100;
    if (left <= 0 && performance.now() >= until) break;
  }
  if (GROW_SECONDS > 0)
    fs.writeFileSync(CORPUS, `[\n${grown.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  expect([...reached].filter((place) => !KNOWN.includes(place.split(' ')[0] as string))).toEqual([]);
});

function smaller(edited: EditedVault, place: string): EditedVault {
  for (const one of edited.edits) {
    const without = { ...edited, edits: edited.edits.filter((other) => other !== one) };
    if (reachedPlace(without) === place) return smaller(without, place);
  }
  return edited;
}
