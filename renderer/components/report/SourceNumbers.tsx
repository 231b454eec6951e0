import { sourceMarks } from '../../../models/reporting/report-tree.ts';
import { useNumerals } from './report-tree-context.ts';

/** Small numbers that lead to the list of sources. */
export const SourceNumbers = ({ sources }: { readonly sources: readonly number[] }) => {
  const numerals = useNumerals();
  if (sources.length === 0) return null;
  return <sup className="source-numbers">{sourceMarks(numerals, sources)}</sup>;
};
