import { type Assessment, assessmentSchema } from '../reasoning/assessment.ts';
import { toAssessmentFile } from '../reasoning/assessment-file.ts';

/** Objects whose keys are ids rather than fields; these are sorted, fields keep the order of the schema. */
const KEYED_BY_ID = new Set(['args', 'rests']);

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const stable = (key: string, value: unknown): unknown => {
  if (key === 'witnesses' && Array.isArray(value)) return value.map(sorted);
  return KEYED_BY_ID.has(key) && typeof value === 'object' && value !== null ? sorted(value) : value;
};

/**
 * The assessment itself, as `readAssessment` takes it back: the same one gives the same bytes, whatever order its
 * keys came in.
 */
export const renderJson = (assessment: Assessment): string =>
  `${JSON.stringify(toAssessmentFile(assessmentSchema.parse(assessment)), stable, 2)}\n`;
