import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { markShape } from './mark-shape.ts';
import type { Reach } from './reach-links.ts';
import { wrappedLines } from './wrapped-lines.ts';

export interface ReachRow {
  readonly name: string;
  /** Chosen by the person as what must not become known. */
  readonly strong: boolean;
  /** One a column; `closed`: open in the other picture only; null: no way found. */
  readonly cells: readonly (Reach | 'closed' | null)[];
}

const WIDTH = 460;
const LABEL = 138;
const HEAD_SIZE = 12;
const GAP = 12;
/** Between the names of two columns. */
const BETWEEN = 14;

const MARK = { open: 'dot', maybe: 'dot-maybe', closed: 'mark-closed' } as const;

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
  const at = (x: number): number => place(fromStart(x, WIDTH, direction));
  const share = (WIDTH - LABEL) / Math.max(1, columns.length);
  const middle = (column: number): number => at(LABEL + share * (column + 0.5));
  const heads = columns.map((name) => wrappedLines(name, share - BETWEEN, HEAD_SIZE, 5));
  const headLines = Math.max(...heads.map(({ length }) => length));
  const shapes: Shape[] = heads.map((lines, column) => ({
    kind: 'text',
    as: 'label-quiet',
    x: middle(column),
    y: TYPE.size + (headLines - lines.length) * lineHeight,
    lineHeight,
    anchor: 'middle',
    lines,
  }));
  let top = headLines * lineHeight + GAP;
  for (const row of rows) {
    const lines = wrappedLines(row.name, LABEL - 14, TYPE.size, 4);
    const height = lines.length * lineHeight + GAP;
    const y = place(top + height / 2);
    shapes.push(
      { kind: 'path', as: 'guide', d: `M${at(0)} ${place(top)}H${at(WIDTH)}` },
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
  return { width: WIDTH, height: Math.ceil(top), direction, shapes };
};
