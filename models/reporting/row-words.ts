import type { TextSource } from './texts.ts';

/** Columns of a report laid out as one table, in their order. */
export const COLUMNS = [
  'place',
  'section',
  'kind',
  'under',
  'name',
  'text',
  'status',
  'evidence',
  'costs',
  'helps',
  'notes',
  'sources',
  'evidence-sources',
  'address',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a row of that table tells of. */
export const ROW_KINDS = [
  'text',
  'point',
  'favour',
  'step',
  'way',
  'path',
  'table',
  'entry',
  'reminder',
  'source',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Names of columns and kinds of rows in the language of a report. */
export interface RowWords {
  readonly columns: Readonly<Record<Column, string>>;
  readonly kinds: Readonly<Record<RowKind, string>>;
}

export const rowWordsOf = (texts: TextSource): RowWords => ({
  columns: Object.fromEntries(
    COLUMNS.map((id) => [id, texts.text(`report.column.${id}`)]),
  ) as RowWords['columns'],
  kinds: Object.fromEntries(ROW_KINDS.map((id) => [id, texts.text(`report.row.${id}`)])) as RowWords['kinds'],
});
