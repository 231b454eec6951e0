import { createContext, use } from 'react';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';

/** The report being drawn: its digits and its sources. */
export const ReportTreeContext = createContext<ReportTree | null>(null);

export const useReportTree = (): ReportTree => {
  const tree = use(ReportTreeContext);
  if (!tree) throw new Error('a block outside its report');
  return tree;
};
