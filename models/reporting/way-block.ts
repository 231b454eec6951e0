import type { Evidence, Exposure } from '../reasoning/assessment.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import { helpingActions } from './helping-actions.ts';
import type { ReportContext } from './report-context.ts';
import type { FindingBlock, Line } from './report-tree.ts';
import { sentenceCase } from './sentence-case.ts';
import { statusSentence } from './status-sentence.ts';
import { waySentences } from './way-sentences.ts';
import { type WayIn, wayName } from './ways-in.ts';

const SHOWN_ACTIONS = 4;
const SHOWN_SENTENCES = 4;
const CITED_SOURCES = 3;

/** The strongest evidence for any of these; the newest of equally strong. */
const strongest = (exposures: readonly Exposure[]): Evidence =>
  exposures
    .map(({ evidence }) => evidence)
    .reduce((best, next) => {
      const difference = GRADES.indexOf(next.grade) - GRADES.indexOf(best.grade);
      return difference < 0 || (difference === 0 && (next.asOf ?? '') > (best.asOf ?? '')) ? next : best;
    });

const pathLines = (context: ReportContext, lead: Exposure): Line[] =>
  lead.path.map((step) => {
    const text = context.say(step.sentence);
    return {
      text: step.notVerified ? context.texts.text('report.path.not-verified', { text }) : text,
      sources: context.numbers.cite(step.sources),
    };
  });

const helpLines = (context: ReportContext, exposures: readonly Exposure[]): string[] =>
  helpingActions(context, exposures)
    .slice(0, SHOWN_ACTIONS)
    .map(({ action, effect }) =>
      context.texts.text(`report.helps.${effect}`, {
        action: context.texts.text(`action.${action}.title`, { app: '' }),
        step: context.stepOf(action),
      }),
    );

/** One way in: what is reached, its status, its evidence, the path of the worst of it, and what helps. */
export const wayBlock = (context: ReportContext, way: WayIn, folded: boolean): FindingBlock[] => {
  const { texts } = context;
  const [lead] = way.exposures;
  if (!lead) return [];
  const told = way.exposures.filter((exposure) => exposure.path.at(-1)?.rule === lead.path.at(-1)?.rule);
  // Evidence belongs to what the first sentence says, not to other things of the same threat.
  const evidence = strongest(told);
  const sources = context.numbers.cite(evidence.sources.slice(0, CITED_SOURCES));
  const [sentence = '', ...also] = waySentences(context, way.exposures);
  const steps = pathLines(context, lead);
  const items = helpLines(context, way.exposures);
  return [
    {
      kind: 'finding',
      id: way.findings[0] ?? '',
      findings: way.findings,
      name: sentenceCase(wayName(context, way)),
      sentence,
      also: also.slice(0, SHOWN_SENTENCES - 1),
      status: statusSentence(context, way.exposures),
      evidence: evidenceSentence(context, evidence),
      path: steps.length > 0 ? { label: texts.text('report.path.label'), steps } : null,
      helps: {
        label: texts.text('report.helps.label'),
        items: items.length > 0 ? items : [texts.text('report.helps.none')],
      },
      sources,
      folded,
    },
  ];
};
