import { inVocabularyOrder } from '../../vocabulary/data.ts';
import { HOLE_MARKS, threatLegend } from './coverage-table.ts';
import type { AppCoverage, KnowledgeReport } from './knowledge-report.ts';
import { plainTable, wrapped } from './plain-table.ts';

const list = (title: string, entries: readonly string[]): string[] =>
  wrapped(`${title}: ${entries.length > 0 ? entries.join(', ') : 'none'}`, '  ');

/** One app in detail: kinds of data × threat models, its holes with their explanations, and what is unknown. */
export const appLines = (report: KnowledgeReport, coverage: AppCoverage): string[] => {
  const kinds = inVocabularyOrder([...coverage.held, ...Object.values(coverage.reached).flat()]);
  const rows = [
    ['', 'kept', ...report.threats.map((_, at) => String(at + 1))],
    ...kinds.map((kind) => [
      kind,
      coverage.held.includes(kind) ? 'yes' : '',
      ...report.threats.map((threat) => (coverage.reached[threat]?.includes(kind) ? 'x' : '·')),
    ]),
  ];
  const holes = report.holes.filter(({ app }) => app === coverage.app);
  const { world, notVerified, noSeat, noRetention } = coverage.unknown;
  return [
    `${coverage.app} (${coverage.kind}), as of ${report.asOf}`,
    '',
    ...plainTable(rows, new Set(rows[0]?.slice(2).map((_, at) => at + 2)), ' '),
    '',
    ...threatLegend(report.threats),
    '',
    'Threat models that reach nothing of it:',
    ...(holes.length === 0 ? ['  none'] : []),
    ...holes.flatMap(({ threat, explained, because }) =>
      wrapped(
        `  ${HOLE_MARKS[explained]} ${threat}: ${explained === 'unexplained' ? 'nothing states ' : ''}${because.join('; ')}`,
        '      ',
      ),
    ),
    '',
    ...list(
      'Kept and reached by none',
      coverage.unreached.map(({ data, protections }) => `${data} (${protections.join(', ')})`),
    ),
    ...list('Nobody outside can know', world),
    ...list('Not verified', notVerified),
    ...list('Operators without a known seat', noSeat),
    ...list('Kept by an operator, nothing says how long', noRetention),
  ];
};
