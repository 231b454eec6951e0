import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { markShape } from './mark-shape.ts';
import type { Reach } from './reach-links.ts';
import { widthOf, wrappedLines } from './wrapped-lines.ts';

export interface ReachRow {
  readonly name: string;
  /** Chosen by the person as what must not become known. */
  readonly strong: boolean;
  /** One a column; `closed`: open in the other picture only; null: no way found. */
  readonly cells: readonly (Reach | 'closed' | null)[];
}

const WIDTH = 460;
/** The names of the rows have at least this, and take what the columns leave, up to the second. */
const LABEL = [112, 150] as const;
/** Lines of a column's name: as few as its language allows. */
const HEAD_LINES = [3, 4, 5] as const;
const GAP = 12;
/** Between the names of two columns. */
const BETWEEN = 12;

const MARK = { open: 'dot', maybe: 'dot-maybe', closed: 'mark-closed' } as const;

/** The least width at which a name stands on so many lines, with no word wider than its line. */
const headWidth = (name: string, most: number): number => {
  let width = Math.max(...name.split(/\s+/u).map((word) => widthOf(word, TYPE.size)));
  while (wrappedLines(name, width, TYPE.size, Number.POSITIVE_INFINITY).length > most) width += 4;
  return Math.ceil(width);
};

/**
 * People's own data down the side, those who could reach it along the top: a full circle where it is open, a ring
 * where it may be, a stroke where the steps close it, nothing where no way was found. One line for each pair
 * was tried and could not be read.
 */
export const reachDrawing = (
  columns: readonly string[],
  rows: readonly ReachRow[],
  direction: Drawing['direction'],
): Drawing => {
  const lineHeight = direction === 'rtl' ? TYPE.rtlLineHeight : TYPE.lineHeight;
  // A long name takes its room from the shorter ones and from the rows; where there is not enough, the picture grows.
  const [least, most] = LABEL;
  const neededFor = (lines: number): number[] => columns.map((name) => headWidth(name, lines) + BETWEEN);
  const sumOf = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  const lines =
    HEAD_LINES.find((count) => least + sumOf(neededFor(count)) <= WIDTH) ?? Math.max(...HEAD_LINES);
  const needed = neededFor(lines);
  const sum = sumOf(needed);
  const label = Math.min(most, Math.max(least, WIDTH - sum));
  const spare = Math.max(0, WIDTH - label - sum) / Math.max(1, columns.length);
  const width = Math.max(WIDTH, label + sum);
  const at = (x: number): number => place(fromStart(x, width, direction));
  const middle = (column: number): number =>
    at(label + sumOf(needed.slice(0, column)) + spare * column + ((needed[column] ?? 0) + spare) / 2);
  const heads = columns.map((name, column) =>
    wrappedLines(name, (needed[column] ?? 0) - BETWEEN + spare, TYPE.size, lines),
  );
  const headLines = Math.max(...heads.map(({ length }) => length));
  const shapes: Shape[] = heads.map((lines, column) => ({
    kind: 'text',
    as: 'label',
    x: middle(column),
    y: TYPE.size + (headLines - lines.length) * lineHeight,
    lineHeight,
    anchor: 'middle',
    lines,
  }));
  let top = headLines * lineHeight + GAP;
  for (const row of rows) {
    const lines = wrappedLines(row.name, label - 14, TYPE.size, 4);
    const height = lines.length * lineHeight + GAP;
    const y = place(top + height / 2);
    shapes.push(
      { kind: 'path', as: 'guide', d: `M${at(0)} ${place(top)}H${at(width)}` },
      {
        kind: 'text',
        as: row.strong ? 'label-strong' : 'label',
        x: at(0),
        y: place(y - ((lines.length - 1) * lineHeight) / 2 + TYPE.size * 0.35),
        lineHeight,
        anchor: 'start',
        lines,
      },
      ...row.cells.flatMap((cell, column): Shape[] =>
        cell === null ? [] : [markShape(MARK[cell], middle(column), y)],
      ),
    );
    top += height;
  }
  return { width, height: Math.ceil(top), direction, shapes };
};
