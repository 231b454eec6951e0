import { sourceMarks } from '../../../models/reporting/report-tree.ts';
import { useReportTree } from './report-tree-context.ts';

/** Small numbers that lead to the list of sources. */
export const SourceNumbers = ({ sources }: { readonly sources: readonly number[] }) => {
  const tree = useReportTree();
  if (sources.length === 0) return null;
  return <sup className="source-numbers">{sourceMarks(tree, sources)}</sup>;
};
