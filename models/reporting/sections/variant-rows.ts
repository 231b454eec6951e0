import type { Exposure } from '../../reasoning/assessment.ts';
import { DATA_KINDS, type DataKind, isLoss } from '../../vocabulary/data.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { dataNames, kindsByHarm } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableCell, TableRow } from '../report-tree.ts';

type CellState = 'open' | 'part' | 'may-be-open' | 'closed' | 'lost' | 'may-be-lost' | 'kept' | 'not-reached';

const WEIGHTS: Record<CellState, TableCell['weight']> = {
  open: 'strong',
  part: 'plain',
  'may-be-open': 'plain',
  closed: 'quiet',
  lost: 'strong',
  'may-be-lost': 'plain',
  kept: 'quiet',
  'not-reached': 'quiet',
};

/** Variants that decide which kinds of data share a row; the others tell where a row is of two minds. */
const TELLING: ReadonlySet<string> = new Set(['moves', 'mirrors', 'refuses']);

/** All that a row names. */
const ROW_KINDS = 6;

const cellState = (exposures: readonly Exposure[], data: DataKind): CellState => {
  const open = exposures.filter(({ status }) => isOpen(status));
  const certain = open.some(({ status }) => status === 'exposed');
  if (isLoss(data)) {
    if (certain) return 'lost';
    return open.length > 0 ? 'may-be-lost' : 'kept';
  }
  if (certain) return 'open';
  if (open.length > 0) return 'may-be-open';
  return exposures.some(({ status }) => status === 'blocked') ? 'closed' : 'not-reached';
};

/** One state for all kinds of a row: `part` where some are reached and some are not. */
const togetherState = (states: readonly CellState[]): CellState => {
  const [first = 'not-reached'] = states;
  return states.every((state) => state === first) ? first : 'part';
};

/** Blocked only because the person does not use the app that way: nothing to tell. */
const notUsed = ({ status, blockedBy }: Exposure): boolean =>
  status === 'blocked' && blockedBy.some(({ choice }) => choice.includes('.use.'));

interface RowSubject {
  readonly exposures: readonly Exposure[];
  /** Kinds that withstand this threat by how the app is made. */
  readonly withstands: readonly DataKind[];
  readonly head: 'row' | 'row-backup';
}

/** What the app keeps itself, and apart from it what lies in a backup with someone else. */
const subjectsOf = ({ assessment }: ReportContext, threat: string, app: string): RowSubject[] => {
  const own = assessment.exposures.filter(
    (exposure) =>
      exposure.threat === threat && exposure.app === app && exposure.person === 'me' && !notUsed(exposure),
  );
  const withstands = assessment.protections
    .filter(
      ({ kind, scenario, apps }) =>
        kind === 'by-design' && scenario.startsWith(`${threat}:`) && apps.includes(app),
    )
    .flatMap(({ data }) => data);
  return [
    { exposures: own.filter(({ place }) => place !== 'cloud-backup'), withstands, head: 'row' },
    { exposures: own.filter(({ place }) => place === 'cloud-backup'), withstands: [], head: 'row-backup' },
  ];
};

/** Kinds of data of one app that fare the same in every variant share a row. */
export const variantRows = (
  context: ReportContext,
  threat: string,
  app: string,
  variants: readonly string[],
): TableRow[] =>
  subjectsOf(context, threat, app).flatMap(({ exposures, withstands, head }) => {
    const { texts } = context;
    const known = new Set([...exposures.map(({ data }) => data), ...withstands]);
    const inOrder = new Set([...kindsByHarm(exposures), ...DATA_KINDS]);
    const rows = new Map<string, { states: CellState[][]; data: DataKind[] }>();
    for (const data of [...inOrder].filter((kind) => known.has(kind))) {
      const states = variants.map((variant) =>
        cellState(
          exposures.filter((exposure) => exposure.variant === variant && exposure.data === data),
          data,
        ),
      );
      const key = variants.flatMap((variant, at) => (TELLING.has(variant) ? states[at] : [])).join(' ');
      const row = rows.get(key) ?? { states: [], data: [] };
      row.states.push(states);
      row.data.push(data);
      rows.set(key, row);
    }
    return [...rows.values()].map(
      ({ states, data }): TableRow => ({
        head: texts.text(`report.variants.${head}`, {
          app: texts.name('app', app),
          data: dataNames(context, data, ROW_KINDS),
        }),
        cells: variants
          .map((_, at) => togetherState(states.map((row) => row[at] ?? 'not-reached')))
          .map((state) => ({
            text: texts.text(`report.variants.${state}`),
            sources: [],
            weight: WEIGHTS[state],
          })),
      }),
    );
  });
