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

/** Steps of a path carry their words; what these were made from stays out of the file. */
const withoutMaking = ({ exposures, ...rest }: Assessment): unknown => ({
  ...rest,
  exposures: exposures.map((exposure) => ({
    ...exposure,
    path: exposure.path.map(({ sentence: _, ...step }) => step),
  })),
});

describe('the assessment as JSON', () => {
  it('is the assessment with the words of each step, with two spaces and a newline at the end', () => {
    const json = renderJson(fixtureAssessment);
    expect(JSON.parse(json)).toEqual(withoutMaking(fixtureAssessment));
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
