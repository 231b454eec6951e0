import type { ReportContext } from '../report-context.ts';
import type { Section, SourceList } from '../report-tree.ts';

/**
 * Sources in the order of their numbers. Only where addresses may be shown: what people carry has the numbers
 * and nothing behind them.
 */
export const sourcesSection = (context: ReportContext): Section | null => {
  const { assessment, texts, numbers, named } = context;
  if (!named || numbers.used.length === 0) return null;
  const byId = new Map(assessment.sources.map((source) => [source.id, source]));
  const items: SourceList['items'] = numbers.used.flatMap((id, index) => {
    const source = byId.get(id);
    if (!source) return [];
    const date = source.date === 'n.d.' ? texts.text('report.sources.undated') : texts.date(source.date);
    const text = texts.text(`report.sources.grade-${source.grade}`, {
      publisher: source.publisher,
      title: source.title,
      date,
    });
    return [{ number: index + 1, text, address: source.url }];
  });
  return { id: 'sources', title: texts.text('report.section.sources'), blocks: [{ kind: 'sources', items }] };
};
