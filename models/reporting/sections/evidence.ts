import type { Pack } from '../../knowledge/schemas/pack.ts';
import { type EvidenceRow, evidenceDrawing } from '../pictures/evidence-drawing.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { sideBySide } from '../side-by-side.ts';

/** Older cases say little about today, and one of them would press all others to the edge. */
const YEARS = 15;

interface Counted extends EvidenceRow {
  readonly here: number;
  readonly elsewhere: number;
}

const threatOf = (scenario: string): string => scenario.split(':')[0] ?? scenario;

/** Dated cases of each threat that was asked about, by years of the reader’s calendar: where the person lives, and elsewhere. */
const countedCases = ({ assessment, texts }: ReportContext, pack: Pack): Counted[] => {
  const to = texts.yearOf(assessment.asOf);
  const threats = new Map(
    assessment.scenarios.map(({ threat }) => [
      threat,
      new Map<number, { year: number; here: number; elsewhere: number }>(),
    ]),
  );
  for (const { id, events } of pack.jurisdictions) {
    for (const event of events) {
      if (event.date > assessment.asOf) continue;
      const year = texts.yearOf(event.date);
      if (year <= to - YEARS) continue;
      for (const threat of new Set(event.threats.map(threatOf))) {
        const years = threats.get(threat);
        if (!years) continue;
        const known = years.get(year) ?? { year, here: 0, elsewhere: 0 };
        if (id === assessment.country) known.here += 1;
        else known.elsewhere += 1;
        years.set(year, known);
      }
    }
  }
  return [...threats]
    .filter(([, years]) => years.size > 0)
    .map(([threat, years]): Counted => {
      const all = [...years.values()].sort((a, b) => a.year - b.year);
      const sum = (kind: 'here' | 'elsewhere'): number => all.reduce((so, year) => so + year[kind], 0);
      return {
        name: sentenceCase(texts.text(`report.way.${threat}`)),
        years: all,
        here: sum('here'),
        elsewhere: sum('elsewhere'),
      };
    })
    .sort((a, b) => b.here - a.here || b.elsewhere - a.elsewhere);
};

/** What is known to have happened, by threat and year. Null where no dated case is known. */
export const evidenceSection = (context: ReportContext, pack: Pack): Section | null => {
  const { texts, here } = context;
  const rows = countedCases(context, pack);
  if (rows.length === 0) return null;
  const label = texts.text('report.section.evidence');
  const years = (row: Counted, kind: 'here' | 'elsewhere'): string => {
    const named = row.years
      .filter((year) => year[kind] > 0)
      .map(({ year, ...counts }) =>
        texts.text('report.picture.evidence.year', { year: texts.year(year), count: counts[kind] }),
      );
    return named.length > 0 ? sideBySide(texts, named) : texts.text('report.picture.evidence.none');
  };
  return {
    id: 'evidence',
    title: label,
    blocks: [
      {
        kind: 'picture',
        drawings: [
          {
            label: texts.text('report.picture.evidence.label', { here }),
            drawing: evidenceDrawing(rows, texts.year, texts.direction),
          },
        ],
        legend: null,
        inWords: {
          label: texts.text('report.picture.in-words'),
          table: {
            kind: 'table',
            caption: label,
            columns: [
              texts.text('report.picture.evidence.what'),
              sentenceCase(here),
              texts.text('report.picture.evidence.elsewhere'),
            ],
            rows: rows.map((row) => ({
              head: row.name,
              cells: [
                { text: years(row, 'here'), sources: [], weight: row.here > 0 ? 'strong' : 'quiet' },
                { text: years(row, 'elsewhere'), sources: [], weight: row.elsewhere > 0 ? 'plain' : 'quiet' },
              ],
            })),
          },
        },
      },
      {
        kind: 'paragraph',
        tone: 'note',
        line: { text: texts.text('report.picture.evidence.limit'), sources: [] },
      },
    ],
  };
};
