import { oneLine } from './one-line.ts';
import { reportRows } from './report-rows.ts';
import type { ReportTree } from './report-tree.ts';
import { COLUMNS } from './row-words.ts';

/** Without it Excel reads the letters of no script but Latin. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What a spreadsheet would work out instead of showing, also behind signs that it passes over or shows as nothing. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A field as spreadsheets read it: text that could be a formula begins with an apostrophe, as OWASP advises. */
const field = (text: string): string => {
  const plain = oneLine(text).trim();
  const shown = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${shown.replaceAll('"', '""')}"`;
};

const record = (fields: readonly string[]): string => fields.map(field).join(',') + LINE_END;

/** The report as one table (RFC 4180): a head row in its language, then a row for each thing that it says. */
export const renderCsv = (tree: ReportTree): string => {
  const { columns, kinds } = tree.rowWords;
  const rows = reportRows(tree).map(({ kind, cells }) =>
    COLUMNS.map((column) => (column === 'kind' ? kinds[kind] : (cells[column] ?? ''))),
  );
  return BYTE_ORDER_MARK + [COLUMNS.map((column) => columns[column]), ...rows].map(record).join('');
};
