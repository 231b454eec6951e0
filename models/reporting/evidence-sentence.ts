import type { Evidence } from '../reasoning/assessment.ts';
import type { ReportContext } from './report-context.ts';

/** How far something is known to happen, as a sentence: never as a code. */
export const evidenceSentence = (context: ReportContext, evidence: Evidence): string => {
  const { texts, here } = context;
  const dated = evidence.asOf !== null && (evidence.grade === 'E4' || evidence.grade === 'E3');
  return texts.text(`report.evidence.${evidence.grade}`, {
    here,
    dated: dated ? 'yes' : 'no',
    date: evidence.asOf === null ? '' : texts.date(evidence.asOf),
  });
};
