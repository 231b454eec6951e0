import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { wrappedLines } from './wrapped-lines.ts';

export interface EvidenceRow {
  readonly name: string;
  /** Cases and events by year, in any order; `here` where it was the country asked about. */
  readonly years: readonly { readonly year: number; readonly here: number; readonly elsewhere: number }[];
}

/** Printed as wide as a page, its letters are then as large as those of the text around it. */
const WIDTH = 680;
const LABEL = 190;
const EDGE = 16;
/** As high as the largest ring, and a name in two lines stands apart from its neighbours. */
const ROW = 34;
const BETWEEN_NAMES = 12;
const TOP = 26;
const MOST = 8;

/** Area stands for the number of cases: twice as many is twice the area. */
const radiusOf = (count: number): number => place(Math.min(MOST * 1.5, 3.6 * Math.sqrt(count)));

/** One row a threat, one mark a year: full for cases here, a ring for cases elsewhere. Area by their number. */
export const evidenceDrawing = (
  rows: readonly EvidenceRow[],
  yearName: (year: number) => string,
  direction: Drawing['direction'],
): Drawing => {
  const lineHeight = direction === 'rtl' ? TYPE.rtlLineHeight : TYPE.lineHeight;
  const years = rows.flatMap((row) => row.years.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = (WIDTH - LABEL - 2 * EDGE - 20) / Math.max(1, last - first);
  const x = (value: number): number => place(fromStart(value, WIDTH, direction));
  const xOf = (year: number): number => x(LABEL + EDGE + 10 + (year - first) * step);
  const every = step >= 44 ? 1 : step >= 22 ? 2 : 5;
  const shapes: Shape[] = [];
  let bottom = TOP;
  const laid = rows.map((row) => {
    const lines = wrappedLines(row.name, LABEL - 16, TYPE.size, 2);
    const rowHeight = Math.max(ROW, lines.length * lineHeight + BETWEEN_NAMES);
    const y = place(bottom + rowHeight / 2);
    bottom += rowHeight;
    return { ...row, lines, y };
  });
  const height = place(bottom + 6);
  for (let year = first; year <= last; year++) {
    if ((last - year) % every !== 0) continue;
    shapes.push(
      { kind: 'path', as: 'guide', d: `M${xOf(year)} ${TOP - 4}V${height - 6}` },
      {
        kind: 'text',
        as: 'label-quiet',
        x: xOf(year),
        y: 14,
        lineHeight,
        anchor: 'middle',
        lines: [yearName(year)],
      },
    );
  }
  for (const { lines, y, years: told } of laid) {
    shapes.push({
      kind: 'text',
      as: 'label',
      x: x(LABEL - 12),
      y: place(y - ((lines.length - 1) * lineHeight) / 2 + TYPE.size * 0.35),
      lineHeight,
      anchor: 'end',
      lines,
    });
    for (const { year, here, elsewhere } of told) {
      if (elsewhere > 0)
        shapes.push({ kind: 'circle', as: 'dot-maybe', x: xOf(year), y, r: radiusOf(here + elsewhere) });
      if (here > 0) shapes.push({ kind: 'circle', as: 'dot', x: xOf(year), y, r: radiusOf(here) });
    }
  }
  return { width: WIDTH, height, direction, shapes };
};
