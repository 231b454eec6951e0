import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { LARGEST_ASSESSMENT, readAssessment } from '../../../models/reasoning/read-assessment.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { fixtureAssessment } from '../reporting/report-fixture.ts';

const LANGUAGES = ['en', 'fa', 'ar'] as const;
const locales = fileURLToPath(new URL('../../../models/knowledge/locales', import.meta.url));
const texts = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { problem } = parse(readFileSync(path.join(locales, language, 'problems.yaml'), 'utf8')) as {
      problem: { assessment: Record<string, string> };
    };
    const ids = Object.entries(problem.assessment).map(([id, text]) => [`problem.assessment.${id}`, text]);
    return [language, Object.fromEntries(ids) as Record<string, string>];
  }),
);

/** The sentence that says what is wrong, in every language; fails where a language lacks it. */
const problemOf = (text: string): string => {
  const read = readAssessment(text);
  if (read.ok) throw new Error('it was read');
  const said = LANGUAGES.map((language) => {
    expect(texts[language]).toHaveProperty([read.problem.id]);
    return createTexts(texts, language).sentence(read.problem);
  });
  for (const sentence of said) expect(sentence).not.toMatch(/\{(found|place|line|limit)\}|\n/);
  return said[0] ?? '';
};

const file = renderJson(fixtureAssessment);
const changed = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(file) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};
type Filed = { exposures: { path: { sentence: number }[]; proof: { step: number } | null }[] };

describe('an assessment that was saved', () => {
  it('is the same when it is read again', () => {
    const read = readAssessment(file);
    expect(read.ok && read.assessment).toEqual(fixtureAssessment);
    expect(read.ok && renderJson(read.assessment)).toBe(file);
  });

  it('made before a field was added is read with that field empty', () => {
    const read = readAssessment(
      changed((value) => {
        delete value.saidLongAgo;
        delete value.pastDecisions;
      }),
    );
    expect(read).toMatchObject({ ok: true, assessment: { saidLongAgo: [], pastDecisions: [] } });
  });

  it('by a newer program names its version and what to do', () => {
    expect(problemOf(changed((value) => Object.assign(value, { version: 2, more: [] })))).toMatch(
      /version 2, made by a newer program; open it with that program, or get the newer version/,
    );
  });

  it.each([
    ['nothing', '', /Line 1 of this file cannot be read as JSON/],
    ['half a file', file.slice(0, 5000), /Line \d+ of this file cannot be read as JSON/],
    ['null', 'null', /has the format "nothing"/],
    ['a list', '[]', /has the format "nothing"/],
    ['a profile', '{"format":"leeward-profile","version":1}', /has the format "leeward-profile"/],
    [
      'a format that turns the line around',
      '{"format":"a\\u202Eb"}',
      /has the format "a b"; choose one whose "format" is/,
    ],
    ['a part that is missing', changed((value) => delete value.plan), /"plan" in this file is not as/],
    ['a part too many', changed((value) => Object.assign(value, { more: 1 })), /"more" in this file/],
    [
      'a status that is none',
      changed((value) => Object.assign((value.findings as object[])[2] ?? {}, { status: 'fine' })),
      /"findings\[2\]\.status" in this file/,
    ],
    [
      'a step without its sentence',
      changed((value) => {
        const step = (value as unknown as Filed).exposures.find(({ path: steps }) => steps.length > 0);
        Object.assign(step?.path[0] ?? {}, { sentence: 100_000 });
      }),
      /"exposures\[\d+\]\.path\[0\]\.sentence" in this file/,
    ],
    [
      'an exposure whose proof is elsewhere',
      changed((value) => {
        const one = (value as unknown as Filed).exposures[0];
        Object.assign(one ?? {}, { proof: { step: 100_000, witness: 0 } });
      }),
      /"exposures\[0\]\.proof" in this file/,
    ],
  ])('%s gets one clear sentence', (_, text, sentence) => {
    expect(problemOf(text)).toMatch(sentence);
  });

  it('is not read beyond its limit', () => {
    expect(problemOf(`${file}${' '.repeat(LARGEST_ASSESSMENT)}`)).toMatch(/larger than 64 MB/);
  });

  it('is read whole or refused with a sentence, whatever one value in it has become', () => {
    const leaf = fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.string(),
      fc.integer(),
      fc.constant([]),
      fc.constant({}),
      fc.constant(JSON.parse('{"__proto__":1}')),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), leaf, (way, put) => {
        const value = JSON.parse(file) as Record<string, unknown>;
        let at = value;
        for (const [depth, turn] of way.entries()) {
          const keys = Object.keys(at);
          const key = keys[turn % Math.max(1, keys.length)];
          if (key === undefined) break;
          const inner = at[key];
          if (depth === way.length - 1 || typeof inner !== 'object' || inner === null) {
            at[key] = put;
            break;
          }
          at = inner as Record<string, unknown>;
        }
        const read = readAssessment(JSON.stringify(value));
        if (read.ok) expect(readAssessment(renderJson(read.assessment as Assessment)).ok).toBe(true);
        else problemOf(JSON.stringify(value));
      }),
    );
  });
});
