import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import { fixtureAssessment } from './report-fixture.ts';

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
};

interface FiledStep {
  sentence: number;
}
interface Filed {
  sentences: { id: string }[];
  exposures: { path: FiledStep[] }[];
}

describe('the assessment as JSON', () => {
  it('is the assessment, each sentence of a path once, with two spaces and a newline at the end', () => {
    const json = renderJson(fixtureAssessment);
    const { sentences, ...filed } = JSON.parse(json) as Filed;
    const exposures = filed.exposures.map((exposure) => ({
      ...exposure,
      path: exposure.path.map((step) => ({ ...step, sentence: sentences[step.sentence] })),
    }));
    expect({ ...filed, exposures }).toEqual(fixtureAssessment);
    expect(new Set(sentences.map((one) => JSON.stringify(one))).size).toBe(sentences.length);
    expect(json.startsWith('{\n  "format": "leeward-assessment",\n  "version": 1,')).toBe(true);
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('is the same bytes in whatever order the keys came', () => {
    expect(renderJson(turned(fixtureAssessment) as Assessment)).toBe(renderJson(fixtureAssessment));
  });

  it('refuses what is not an assessment', () => {
    expect(() => renderJson({ ...fixtureAssessment, country: 5 } as unknown as Assessment)).toThrow();
  });
});
