import {
  alsoLines,
  type Block,
  type Favours,
  type FindingBlock,
  type Line,
  type ReportTree,
  type Steps,
  type Table,
} from './report-tree.ts';
import type { Column, RowKind } from './row-words.ts';

/** One thing that a person would sort or look for; what does not apply to it is left out. */
export interface ReportRow {
  readonly kind: RowKind;
  readonly cells: Readonly<Partial<Record<Exclude<Column, 'kind'>, string>>>;
}

const PART = ' \u00B7 ';

/** Western digits, which spreadsheets read in every language; a lone comma could make one number of two. */
const numbers = (sources: readonly number[]): string => sources.join('; ');

const lineCells = ({ text, sources }: Line): ReportRow['cells'] => ({ text, sources: numbers(sources) });

const favourRows = ({ items }: Favours): ReportRow[] =>
  items.map(({ line, limits }) => ({
    kind: 'favour',
    cells: { ...lineCells(line), notes: limits.join(' ') },
  }));

const stepRows = ({ items }: Steps): ReportRow[] =>
  items.map(({ title, costs, how, notes, sources }) => ({
    kind: 'step',
    cells: {
      name: title,
      text: how.join(' '),
      costs: costs.join(PART),
      notes: notes.join(' '),
      sources: numbers(sources),
    },
  }));

/** A row for each entry: what it is about, in which case, and what is so then. */
const tableRows = ({ caption, columns, rows }: Table): ReportRow[] => [
  { kind: 'table', cells: { name: columns[0] ?? '', text: caption } },
  ...rows.flatMap(({ head, cells }) =>
    cells.map(
      (cell, at): ReportRow => ({
        kind: 'entry',
        cells: { under: columns[at + 1] ?? '', name: head, ...lineCells(cell) },
      }),
    ),
  ),
];

const findingRows = (block: FindingBlock): ReportRow[] => {
  const { name, status, path } = block;
  const first: ReportRow = {
    kind: 'way',
    cells: {
      name,
      text: block.sentence,
      status,
      evidence: block.evidence,
      helps: block.helps.items.join(PART),
      sources: numbers(block.sources),
      'evidence-sources': numbers(block.evidenceSources),
    },
  };
  return [
    first,
    ...alsoLines(block).map(
      (line): ReportRow => ({ kind: 'way', cells: { name, ...lineCells(line), status } }),
    ),
    ...(path?.steps ?? []).map(
      (line): ReportRow => ({
        kind: 'path',
        cells: { under: path?.label ?? '', name, ...lineCells(line) },
      }),
    ),
  ];
};

const blockRows = (block: Block): ReportRow[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', cells: lineCells(block.line) }];
    case 'list':
      return block.items.map((line) => ({
        kind: 'point',
        cells: { under: block.label ?? '', ...lineCells(line) },
      }));
    case 'favours':
      return favourRows(block);
    case 'steps':
      return stepRows(block);
    case 'table':
      return tableRows(block);
    case 'finding':
      return findingRows(block);
    case 'card':
      return block.items.map((text) => ({ kind: 'reminder', cells: { under: block.title, text } }));
    case 'sources':
      return block.items.map(({ number, text, address }) => ({
        kind: 'source',
        cells: { text, sources: numbers([number]), address },
      }));
    case 'picture':
      return block.inWords === null ? [] : tableRows(block.inWords.table);
    default:
      return block satisfies never;
  }
};

/** The report as rows, each with its place, so that a sorted table can be put back in order. */
export const reportRows = (tree: ReportTree): ReportRow[] => {
  const rows = tree.sections.flatMap(({ title, blocks }) =>
    blocks
      .flatMap(blockRows)
      .map(({ kind, cells }): ReportRow => ({ kind, cells: { section: title, ...cells } })),
  );
  const first: ReportRow = { kind: 'text', cells: { section: tree.title, text: tree.subtitle } };
  return [first, ...rows].map(({ kind, cells }, at) => ({
    kind,
    cells: { place: String(at + 1), ...cells },
  }));
};
