import type { Exposure } from '../../reasoning/assessment.ts';
import { DATA_KINDS, type DataKind, isLoss } from '../../vocabulary/data.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { THREATS } from '../../vocabulary/threats.ts';
import { dataNames } from '../data-names.ts';
import { evidenceSentence } from '../evidence-sentence.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Table, TableCell, TableRow } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';

const THREAT = 'data-localization';
const VARIANTS = THREATS[THREAT];
type Variant = (typeof VARIANTS)[number];
type CellState =
  | 'open'
  | 'open-old-too'
  | 'open-old'
  | 'may-be-open'
  | 'closed'
  | 'lost'
  | 'may-be-lost'
  | 'kept'
  | 'not-reached';

const WEIGHTS: Record<CellState, TableCell['weight']> = {
  open: 'strong',
  'open-old-too': 'strong',
  'open-old': 'strong',
  'may-be-open': 'plain',
  closed: 'quiet',
  lost: 'strong',
  'may-be-lost': 'plain',
  kept: 'quiet',
  'not-reached': 'quiet',
};

/** All that a row names; a table is read, not searched. */
const ROW_KINDS = 8;

const cellState = (exposures: readonly Exposure[], data: DataKind): CellState => {
  const open = exposures.filter(({ status }) => isOpen(status));
  const certain = open.filter(({ status }) => status === 'exposed');
  if (isLoss(data)) {
    if (certain.length > 0) return 'lost';
    return open.length > 0 ? 'may-be-lost' : 'kept';
  }
  if (open.length === 0) {
    return exposures.some(({ status }) => status === 'blocked') ? 'closed' : 'not-reached';
  }
  if (certain.length === 0) return 'may-be-open';
  const times = new Set(certain.map(({ time }) => time));
  if (times.size > 1) return 'open-old-too';
  return times.has('past') ? 'open-old' : 'open';
};

/** Kinds of data of one app that fare the same in every variant share a row. */
const rowsOf = (context: ReportContext, app: string, variants: readonly Variant[]): TableRow[] => {
  const { texts, assessment } = context;
  const own = assessment.exposures.filter((exposure) => exposure.threat === THREAT && exposure.app === app);
  const byDesign = assessment.protections.filter(
    (protection) => protection.scenario.startsWith(`${THREAT}:`) && protection.apps.includes(app),
  );
  const kinds = new Set([...own.map(({ data }) => data), ...byDesign.flatMap(({ data }) => data)]);
  const rows = new Map<string, DataKind[]>();
  for (const data of DATA_KINDS.filter((kind) => kinds.has(kind))) {
    const states = variants.map((variant) =>
      cellState(
        own.filter((exposure) => exposure.variant === variant && exposure.data === data),
        data,
      ),
    );
    const key = states.join(' ');
    rows.set(key, [...(rows.get(key) ?? []), data]);
  }
  return [...rows].map(([key, data]) => ({
    head: texts.text('report.variants.row', {
      app: texts.name('app', app),
      data: dataNames(context, data, ROW_KINDS),
    }),
    cells: key
      .split(' ')
      .map((state) => state as CellState)
      .map((state) => ({
        text: texts.text(`report.variants.${state}`),
        sources: [],
        weight: WEIGHTS[state],
      })),
  }));
};

const happenedRow = (context: ReportContext, variants: readonly Variant[]): TableRow => {
  const { texts, assessment, numbers } = context;
  const cells = variants.map((variant): TableCell => {
    const scenario = assessment.scenarios.find(({ id }) => id === `${THREAT}:${variant}`);
    if (!scenario) return { text: '', sources: [], weight: 'quiet' };
    const known = texts.text('report.variants.known', {
      apps: texts.list(scenario.apps.map((app) => texts.name('app', app))),
    });
    const evidence = evidenceSentence(context, scenario.evidence);
    return {
      text: scenario.stands === 'known' && scenario.apps.length > 0 ? `${known} ${evidence}` : evidence,
      sources: numbers.cite(scenario.evidence.sources),
      weight: 'plain',
    };
  });
  return { head: texts.text('report.variants.happened'), cells };
};

/** What becomes of each app's data if the company moves, copies, caches, sends a representative or refuses. */
export const companyVariants = (context: ReportContext): Block[] => {
  const { texts, assessment } = context;
  const assessed = new Set(
    assessment.scenarios.filter(({ threat }) => threat === THREAT).map(({ variant }) => variant),
  );
  const variants = VARIANTS.filter((variant) => assessed.has(variant));
  const concerned = [
    ...assessment.exposures.filter(({ threat }) => threat === THREAT).map(({ app }) => app),
    ...assessment.protections
      .filter(({ scenario }) => scenario.startsWith(`${THREAT}:`))
      .flatMap(({ apps }) => apps),
  ];
  const apps = [...new Set(concerned)];
  if (variants.length === 0 || apps.length === 0) return [];
  const table: Table = {
    kind: 'table',
    caption: texts.text('report.variants.caption', { here: context.here }),
    columns: [
      texts.text('report.variants.what'),
      ...variants.map((variant) => sentenceCase(texts.text(`report.variants.if.${variant}`))),
    ],
    rows: [...apps.flatMap((app) => rowsOf(context, app, variants)), happenedRow(context, variants)],
  };
  return [
    table,
    { kind: 'paragraph', tone: 'note', line: { text: texts.text('report.variants.note'), sources: [] } },
  ];
};
