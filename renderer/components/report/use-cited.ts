import type { Assessment } from '../../../models/reasoning/assessment.ts';
import type { SourceList } from '../../../models/reporting/report-tree.ts';
import { useListedSources } from './report-tree-context.ts';

type Listed = SourceList['items'];
type Sources = Assessment['sources'];

const numbersOf = new WeakMap<Listed, WeakMap<Sources, ReadonlyMap<string, number>>>();

/** Numbers by the ids of sources, worked out once for a report: dozens of cards ask, and there are hundreds. */
const numbersIn = (listed: Listed, sources: Sources): ReadonlyMap<string, number> => {
  const ofList = numbersOf.get(listed) ?? new WeakMap<Sources, ReadonlyMap<string, number>>();
  numbersOf.set(listed, ofList);
  const known = ofList.get(sources);
  if (known) return known;
  const byAddress = new Map(listed.map(({ address, number }) => [address, number]));
  const byId = new Map<string, number>();
  for (const { id, url } of sources) {
    const number = byAddress.get(url);
    if (number !== undefined) byId.set(id, number);
  }
  ofList.set(sources, byId);
  return byId;
};

/** Numbers that sources of the assessment have in the report; those it does not cite have none. */
export const useCited = ({
  sources,
}: Pick<Assessment, 'sources'>): ((ids: readonly string[]) => number[]) => {
  const numbers = numbersIn(useListedSources(), sources);
  return (ids) => [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))];
};
