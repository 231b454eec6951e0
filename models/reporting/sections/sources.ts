import type { Assessment } from '../../reasoning/assessment.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section, SourceList } from '../report-tree.ts';
import type { SourceNumbers } from '../source-numbers.ts';
import type { TextSource } from '../texts.ts';

/**
 * Publisher, title, date and address of every source that has a number, in the order of the numbers; and, where
 * asked for, what kind of source it is.
 */
export const numberedSources = (
  sources: Assessment['sources'],
  texts: TextSource,
  numbers: SourceNumbers,
  grades = false,
): Section => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items: SourceList['items'] = numbers.used.flatMap((id, index) => {
    const source = byId.get(id);
    if (!source) return [];
    const date = source.date === 'n.d.' ? texts.text('report.sources.undated') : texts.date(source.date);
    const text = texts.text(`report.sources.grade-${source.grade}`, {
      publisher: source.publisher,
      title: source.title,
      date,
    });
    // A pointer is called one in every version.
    const kind =
      grades && source.grade !== 'C' ? ` ${texts.text(`report.sources.kind-${source.grade}`)}` : '';
    return [{ number: index + 1, text: text + kind, address: source.url }];
  });
  return { id: 'sources', title: texts.text('report.section.sources'), blocks: [{ kind: 'sources', items }] };
};

/** Only where addresses may be shown: what people carry has the numbers and nothing behind them. */
export const sourcesSection = ({
  assessment,
  texts,
  numbers,
  named,
  tells,
}: ReportContext): Section | null =>
  named && numbers.used.length > 0
    ? numberedSources(assessment.sources, texts, numbers, tells('sources'))
    : null;
