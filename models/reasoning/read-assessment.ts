import { lineOfFault, placeInFile, shownValue } from '../profile/place-in-file.ts';
import type { Assessment, Sentence } from './assessment.ts';
import { assessmentFileSchema, fromAssessmentFile } from './assessment-file.ts';

/** Largest assessment that is read, in letters; one of a person with many apps has some ten million. */
export const LARGEST_ASSESSMENT = 64_000_000;
const ASSESSMENT_VERSION = 1;

export type ReadAssessment =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly problem: Sentence };

const problem = (id: string, args: Record<string, string> = {}): ReadAssessment => ({
  ok: false,
  problem: { id: `problem.assessment.${id}`, args },
});

/**
 * Reads an assessment from the text of a file that the program wrote. One problem at a time: what, where, and how
 * to mend it. Never throws. Its ids are not held against any knowledge: `knowledge` says which it was made with.
 */
export const readAssessment = (text: string): ReadAssessment => {
  if (text.length > LARGEST_ASSESSMENT)
    return problem('too-large', { limit: String(LARGEST_ASSESSMENT / 1_000_000) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem('not-json', { line: String(lineOfFault(error, text)) });
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'leeward-assessment')
    return problem('other-format', { found: shownValue(format ?? 'nothing') });
  if (typeof version === 'number' && version > ASSESSMENT_VERSION)
    return problem('newer-version', { found: shownValue(version) });
  const parsed = assessmentFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const within = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return problem('wrong-part', { place: shownValue(placeInFile([...(issue?.path ?? []), ...within])) });
  }
  const read = fromAssessmentFile(parsed.data);
  return 'place' in read
    ? problem('wrong-part', { place: placeInFile(read.place) })
    : { ok: true, assessment: read.assessment };
};
