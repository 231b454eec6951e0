import type { Finding } from '../../reasoning/assessment.ts';
import { evidenceSentence } from '../evidence-sentence.ts';
import type { ReportContext } from '../report-context.ts';
import type { Line, Section } from '../report-tree.ts';

/** What no setting changes. Each can only be lowered by habits, or known and accepted. */
export const residualSection = (context: ReportContext, findings: readonly Finding[]): Section => {
  const { texts, numbers } = context;
  const found = findings.map((finding): Line => {
    const sentence = context.say(finding.sentence);
    const evidence = evidenceSentence(context, finding.evidence);
    return { text: `${sentence} ${evidence}`, sources: numbers.cite(finding.evidence.sources) };
  });
  const always = ['copied', 'asked', 'unlock'].map(
    (id): Line => ({
      text: texts.text(`report.residual.${id}`),
      sources: [],
    }),
  );
  return {
    id: 'residual',
    title: texts.text('report.section.residual'),
    blocks: [{ kind: 'list', label: null, items: [...found, ...always] }],
  };
};
