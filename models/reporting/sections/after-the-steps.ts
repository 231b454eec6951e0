import { isOpen } from '../../vocabulary/statuses.ts';
import type { ReportContext } from '../report-context.ts';
import { wayNames } from '../ways-in.ts';

const NAMED_WAYS = 4;

/** What the three steps close, what they lower, and what stays open: by threat, worst first. */
export const afterTheSteps = (context: ReportContext): string[] => {
  const { assessment, texts } = context;
  const closed = new Set(assessment.plan.next.flatMap((step) => step.closes));
  const touched = new Set(assessment.plan.next.flatMap((step) => [...step.closes, ...step.reduces]));
  const open = assessment.findings.flatMap((finding) =>
    context.exposuresOf(finding).filter((exposure) => isOpen(exposure.status)),
  );
  const threats = [...new Set(open.map((exposure) => exposure.threat))];
  const groups: Record<'closed' | 'lower' | 'still-open', string[]> = {
    closed: [],
    lower: [],
    'still-open': [],
  };
  for (const threat of threats) {
    const own = open.filter((exposure) => exposure.threat === threat);
    const left = own.filter((exposure) => !closed.has(exposure.id));
    const lowered = own.some((exposure) => touched.has(exposure.id));
    groups[left.length === 0 ? 'closed' : lowered ? 'lower' : 'still-open'].push(threat);
  }
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) => {
    const names = wayNames(context, groups[group]).slice(0, NAMED_WAYS);
    return names.length > 0 ? [texts.text(`report.after.${group}`, { ways: texts.list(names) })] : [];
  });
};
