import type { ReportContext } from '../report-context.ts';
import type { Block, Line, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { wayNames, waysIn } from '../ways-in.ts';

const paragraph = (text: string, tone: 'plain' | 'note' = 'plain'): Block => ({
  kind: 'paragraph',
  tone,
  line: { text, sources: [] },
});

/** The same day a year before, as text; dates compare as text. */
const yearBefore = (date: string): string =>
  `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;

/** Ways in whose newest evidence is more than a year older than the knowledge, with its date. */
const olderFacts = (context: ReportContext): Line[] => {
  const { assessment, texts, numbers } = context;
  const limit = yearBefore(assessment.knowledge.asOf);
  // A finding may cross several ways, each with evidence of its own: it is asked of what leads the way.
  const newest = new Map<string, { date: string; sources: readonly string[] }>();
  for (const { threat, exposures } of waysIn(context)) {
    const [way] = wayNames(context, [threat]);
    if (way === undefined) continue;
    const [lead] = exposures;
    const known = newest.get(way);
    if (!lead || lead.evidence.asOf === null || (known && known.date >= lead.evidence.asOf)) continue;
    newest.set(way, { date: lead.evidence.asOf, sources: lead.evidence.sources });
  }
  return [...newest]
    .filter(([, { date }]) => date < limit)
    .map(([way, { date, sources }]) => ({
      text: sentenceCase(texts.text('report.age.older', { way, date: texts.date(date) })),
      sources: numbers.cite(sources),
    }));
};

/** How old this is, and when to look again. */
export const ageSection = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { asOf, reviewBy, stale } = assessment.knowledge;
  const dates = { asOf: texts.date(asOf), reviewBy: texts.date(reviewBy) };
  const older = olderFacts(context);
  const blocks: Block[] = [paragraph(texts.text(stale ? 'report.age.stale' : 'report.age.facts', dates))];
  if (older.length > 0)
    blocks.push({ kind: 'list', label: texts.text('report.age.older-label'), items: older });
  if (!context.named) blocks.push(paragraph(texts.text('report.age.numbers'), 'note'));
  blocks.push(paragraph(texts.text('report.age.written-by'), 'note'));
  return { id: 'age', title: texts.text('report.section.age'), blocks };
};
