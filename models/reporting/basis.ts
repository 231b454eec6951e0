import type { Exposure, PathStep } from '../reasoning/assessment.ts';
import type { ReportContext } from './report-context.ts';

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Is a step one of this case's facts? Rules and suppositions cite where the like was seen, often with another app. */
export const isFact = ({ sentence }: PathStep): boolean => !/^(rule|step)\./.test(sentence.id);

/** Does no fact on the way have a source, so that only examples of its rules can be named? */
export const restsOnExamples = ({ path }: Exposure): boolean =>
  !path.some((step) => isFact(step) && step.sources.length > 0);

/** Sources of the facts that a way rests on; where no fact has one, of the examples that its rules name. */
export const pathSources = ({ path }: Exposure): string[] => {
  const ofFacts = unique(path.filter(isFact).flatMap(({ sources }) => sources));
  return ofFacts.length > 0 ? ofFacts : unique(path.flatMap(({ sources }) => sources));
};

/** Sources that say which copies lie where; of the whole path where no copy is concerned, as in a loss. */
export const copySources = ({ holdings }: ReportContext, exposures: readonly Exposure[]): string[] =>
  unique(
    exposures.flatMap((exposure) => {
      const copies = exposure.path.filter(({ rule }) => holdings.has(rule)).flatMap(({ sources }) => sources);
      return copies.length > 0 ? copies : pathSources(exposure);
    }),
  );
