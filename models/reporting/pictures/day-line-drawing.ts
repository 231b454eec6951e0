import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { wrappedLines } from './wrapped-lines.ts';

export interface DayOnLine {
  /** Days from the first of them. */
  readonly day: number;
  readonly date: string;
  readonly what: string;
  /** The day that others set. */
  readonly strong: boolean;
}

const WIDTH = 940;
const EDGE = 70;
const LABEL = 130;
const LINE_AT = 66;
const DATE_AT = 40;

/** Days in their true distances on one line; where they stand too close for words they are moved apart, not reordered. */
export const dayLineDrawing = (days: readonly DayOnLine[], direction: Drawing['direction']): Drawing => {
  const lineHeight = direction === 'rtl' ? TYPE.rtlLineHeight : TYPE.lineHeight;
  const first = Math.min(...days.map(({ day }) => day));
  const span = Math.max(1, Math.max(...days.map(({ day }) => day)) - first);
  const inner = WIDTH - 2 * EDGE;
  const apart = Math.min(LABEL + 10, inner / Math.max(1, days.length - 1));
  const xs: number[] = [];
  for (const { day } of days) {
    const true_ = EDGE + ((day - first) / span) * inner;
    xs.push(Math.max(true_, (xs.at(-1) ?? -apart) + apart));
  }
  // Pushed past the end: pulled back from there, still apart.
  for (let at = xs.length - 1, most = WIDTH - EDGE; at >= 0; at--, most -= apart)
    xs[at] = Math.min(xs[at] as number, most);
  const x = (value: number): number => place(fromStart(value, WIDTH, direction));
  let tallest = 0;
  const shapes: Shape[] = [
    { kind: 'path', as: 'guide', d: `M${x(EDGE - 30)} ${LINE_AT}H${x(WIDTH - EDGE + 30)}` },
  ];
  days.forEach((day, index) => {
    const own = x(xs[index] as number);
    const lines = wrappedLines(day.what, LABEL, TYPE.size, 8);
    tallest = Math.max(tallest, lines.length);
    shapes.push(
      { kind: 'circle', as: day.strong ? 'accent' : 'dot', x: own, y: LINE_AT, r: day.strong ? 8 : 5 },
      {
        kind: 'text',
        as: day.strong ? 'label-accent' : 'label-strong',
        x: own,
        y: DATE_AT,
        lineHeight,
        anchor: 'middle',
        lines: [day.date],
      },
      { kind: 'text', as: 'label', x: own, y: LINE_AT + 28, lineHeight, anchor: 'middle', lines },
    );
  });
  return { width: WIDTH, height: LINE_AT + 28 + tallest * lineHeight, direction, shapes };
};
