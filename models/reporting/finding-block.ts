import type { Finding } from '../reasoning/assessment.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import type { ReportContext } from './report-context.ts';
import type { FindingBlock, Line } from './report-tree.ts';
import { statusSentence } from './status-sentence.ts';

const SHOWN_ACTIONS = 4;
/** On a screen the first three are open, the rest are asked for. Design: people §5.3. */
const OPEN_FINDINGS = 3;

const pathLines = (context: ReportContext, finding: Finding): Line[] => {
  const lead = context.exposure(finding.lead);
  if (!lead) return [];
  return lead.path.map((step) => {
    const text = context.say(step.sentence);
    return {
      text: step.notVerified ? context.texts.text('report.path.not-verified', { text }) : text,
      sources: context.numbers.cite(step.sources),
    };
  });
};

const helpLines = (context: ReportContext, finding: Finding): string[] => {
  const { texts } = context;
  const known = finding.actions.filter(({ action }) => texts.has(`action.${action}.title`));
  return known.slice(0, SHOWN_ACTIONS).map(({ action, effect, closes, of }) => {
    const how = effect === 'reduces' ? 'lowers' : closes < of ? 'closes-part' : 'closes';
    return texts.text(`report.helps.${how}`, {
      action: texts.text(`action.${action}.title`),
      step: context.stepOf(action),
    });
  });
};

/** One finding with its status, its evidence, its path and what helps. */
export const findingBlock = (context: ReportContext, finding: Finding): FindingBlock => {
  const { texts, assessment } = context;
  const sources = context.numbers.cite(finding.evidence.sources);
  const steps = pathLines(context, finding);
  const items = helpLines(context, finding);
  return {
    kind: 'finding',
    id: finding.id,
    sentence: context.say(finding.sentence),
    status: statusSentence(context, finding),
    evidence: evidenceSentence(context, finding.evidence),
    path: steps.length > 0 ? { label: texts.text('report.path.label'), steps } : null,
    helps: {
      label: texts.text('report.helps.label'),
      items: items.length > 0 ? items : [texts.text('report.helps.none')],
    },
    sources,
    folded: assessment.findings.indexOf(finding) >= OPEN_FINDINGS,
  };
};
