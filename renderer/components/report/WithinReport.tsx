import { type ReactNode, useMemo } from 'react';
import type { ReportTree, SourceList } from '../../../models/reporting/report-tree.ts';
import { NumeralsContext, SourcesContext } from './report-tree-context.ts';

const NONE: SourceList['items'] = [];

interface WithinReportProps {
  readonly tree: ReportTree;
  readonly children: ReactNode;
}

/** The report that what is inside belongs to: its digits and its sources. */
export const WithinReport = ({ tree, children }: WithinReportProps) => {
  const { digits, direction, sections } = tree;
  const numerals = useMemo(() => ({ digits, direction }), [digits, direction]);
  const listed = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'sources');
  return (
    <NumeralsContext value={numerals}>
      <SourcesContext value={listed?.items ?? NONE}>{children}</SourcesContext>
    </NumeralsContext>
  );
};
