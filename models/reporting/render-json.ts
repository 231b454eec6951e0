import { type Assessment, assessmentSchema } from '../reasoning/assessment.ts';

/** Objects whose keys are ids rather than fields; these are sorted, fields keep the order of the schema. */
const KEYED_BY_ID = new Set(['args', 'rests']);

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** A step's own words are in it already; the id and arguments they were made from would double the file. */
const withoutMaking = (path: unknown[]): unknown[] =>
  path.map((step) => {
    const { sentence: _, ...rest } = step as { sentence?: unknown };
    return rest;
  });

const stable = (key: string, value: unknown): unknown => {
  if (key === 'path' && Array.isArray(value)) return withoutMaking(value);
  if (key === 'witnesses' && Array.isArray(value)) return value.map(sorted);
  return KEYED_BY_ID.has(key) && typeof value === 'object' && value !== null ? sorted(value) : value;
};

/** The assessment itself: the same one gives the same bytes, whatever order its keys came in. */
export const renderJson = (assessment: Assessment): string =>
  `${JSON.stringify(assessmentSchema.parse(assessment), stable, 2)}\n`;
