import type { Exposure } from '../reasoning/assessment.ts';
import type { DataKind } from '../vocabulary/data.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import type { ReportContext } from './report-context.ts';

/** A sentence holds four kinds of data; more are counted. */
const NAMED_KINDS = 4;

/** How many of so many are named: to count a single one more takes as much room as its name. */
export const namedOf = (count: number, limit = NAMED_KINDS): number =>
  count === limit + 1 ? count : Math.min(count, limit);

/** Kinds of data of these exposures, those that the person most wants to protect first. */
export const kindsByHarm = (exposures: readonly Exposure[]): DataKind[] => {
  const ordered = HARM_TIERS.flatMap((tier) => exposures.filter(({ harm }) => harm === tier));
  return [...new Set(ordered.map(({ data }) => data))];
};

/** "who is in the groups, group messages and 3 more kinds", in the order given. */
export const dataNames = (
  context: ReportContext,
  kinds: readonly DataKind[],
  limit = NAMED_KINDS,
): string => {
  const { texts } = context;
  const names = [...new Set(kinds)].map((kind) => texts.name('data', kind));
  const named = namedOf(names.length, limit);
  if (named === names.length) return texts.list(names);
  return texts.list([
    ...names.slice(0, named),
    texts.text('report.more-kinds', { count: names.length - named }),
  ]);
};
