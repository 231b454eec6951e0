import type { Exposure } from '../reasoning/assessment.ts';
import type { ReportContext } from './report-context.ts';

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Sources of all that a way rests on: its rules and facts. */
export const pathSources = ({ path }: Exposure): string[] => unique(path.flatMap(({ sources }) => sources));

/** Sources that say which copies lie where; of the whole path where no copy is concerned, as in a loss. */
export const copySources = ({ holdings }: ReportContext, exposures: readonly Exposure[]): string[] =>
  unique(
    exposures.flatMap((exposure) => {
      const copies = exposure.path.filter(({ rule }) => holdings.has(rule)).flatMap(({ sources }) => sources);
      return copies.length > 0 ? copies : pathSources(exposure);
    }),
  );
