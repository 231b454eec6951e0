import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { useListedSources } from './report-tree-context.ts';

/** Numbers that sources of the assessment have in the report; those it does not cite have none. */
export const useCited = ({
  sources,
}: Pick<Assessment, 'sources'>): ((ids: readonly string[]) => number[]) => {
  const listed = useListedSources();
  const numbers = new Map(listed.map(({ address, number }) => [address, number]));
  const addresses = new Map(sources.map(({ id, url }) => [id, url]));
  return (ids) => [...new Set(ids.flatMap((id) => numbers.get(addresses.get(id) ?? '') ?? []))];
};
