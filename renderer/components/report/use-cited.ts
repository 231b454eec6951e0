import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { useReportTree } from './report-tree-context.ts';

/** Numbers that sources of the assessment have in the report; those it does not cite have none. */
export const useCited = ({
  sources,
}: Pick<Assessment, 'sources'>): ((ids: readonly string[]) => number[]) => {
  const tree = useReportTree();
  const listed = tree.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'sources');
  const numbers = new Map(listed?.items.map(({ address, number }) => [address, number]));
  const addresses = new Map(sources.map(({ id, url }) => [id, url]));
  return (ids) => [...new Set(ids.flatMap((id) => numbers.get(addresses.get(id) ?? '') ?? []))];
};
