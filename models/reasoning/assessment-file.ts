import * as z from 'zod';
import {
  type Assessment,
  assessmentSchema,
  exposureSchema,
  pathStepSchema,
  type Sentence,
  sentenceSchema,
} from './assessment.ts';

/**
 * An assessment as a file holds it. The same few hundred sentences stand on thousands of paths: there a step has
 * its words and, as `sentence`, the place of what they were made from in `sentences`.
 */
export const assessmentFileSchema = assessmentSchema.extend({
  exposures: z.array(
    exposureSchema.extend({ path: z.array(pathStepSchema.extend({ sentence: z.int().min(0) })) }),
  ),
  sentences: z.array(sentenceSchema),
});
export type AssessmentFile = z.output<typeof assessmentFileSchema>;

const keyOf = ({ id, args }: Sentence): string => JSON.stringify([id, Object.entries(args).sort()]);

export const toAssessmentFile = (assessment: Assessment): AssessmentFile => {
  const places = new Map<string, number>();
  const sentences: Sentence[] = [];
  const placeOf = (sentence: Sentence): number => {
    const key = keyOf(sentence);
    const known = places.get(key) ?? sentences.push(sentence) - 1;
    places.set(key, known);
    return known;
  };
  const exposures = assessment.exposures.map((exposure) => ({
    ...exposure,
    path: exposure.path.map((step) => ({ ...step, sentence: placeOf(step.sentence) })),
  }));
  return { ...assessment, exposures, sentences };
};

/** The assessment again, or the place in the file that refers to nothing. */
export const fromAssessmentFile = ({
  sentences,
  ...rest
}: AssessmentFile): { assessment: Assessment } | { place: readonly PropertyKey[] } => {
  const exposures: Assessment['exposures'] = [];
  for (const [at, exposure] of rest.exposures.entries()) {
    const { proof, witnesses } = exposure;
    if (proof && (rest.proofSteps[proof.step] === undefined || witnesses[proof.witness] === undefined))
      return { place: ['exposures', at, 'proof'] };
    const path: Assessment['exposures'][number]['path'] = [];
    for (const [position, step] of exposure.path.entries()) {
      const sentence = sentences[step.sentence];
      if (!sentence) return { place: ['exposures', at, 'path', position, 'sentence'] };
      path.push({ ...step, sentence });
    }
    exposures.push({ ...exposure, path });
  }
  return { assessment: { ...rest, exposures } };
};
