import type { Exposure } from '../reasoning/assessment.ts';
import type { DataKind } from '../vocabulary/data.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import type { ReportContext } from './report-context.ts';

/** A sentence holds four kinds of data; more are counted. */
const NAMED_KINDS = 4;

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
  if (names.length <= limit) return texts.list(names);
  return texts.list([
    ...names.slice(0, limit),
    texts.text('report.more-kinds', { count: names.length - limit }),
  ]);
};
