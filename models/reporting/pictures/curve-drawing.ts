import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';

export interface CurvePoint {
  /** Number of changes. */
  readonly most: number;
  /** What stays open with so many: by harm, worst first. */
  readonly open: readonly [grave: number, serious: number, unset: number];
  readonly proved: boolean;
}

export interface CurveNames {
  readonly changes: string;
  readonly open: string;
  number(value: number): string;
}

const WIDTH = 620;
const HEIGHT = 300;
const LEFT = 56;
const BOTTOM = 46;
const TOP = 30;

/** How much stays open with how many changes; what hurts most below, so that its height can be read by itself. */
export const curveDrawing = (
  points: readonly CurvePoint[],
  names: CurveNames,
  direction: Drawing['direction'],
): Drawing => {
  const most = Math.max(1, ...points.map(({ open }) => open[0] + open[1] + open[2]));
  const last = Math.max(1, ...points.map((point) => point.most));
  const x = (changes: number): number =>
    place(fromStart(LEFT + (changes / last) * (WIDTH - LEFT - 30), WIDTH, direction));
  const y = (count: number): number => place(HEIGHT - BOTTOM - (count / most) * (HEIGHT - BOTTOM - TOP));
  const shapes: Shape[] = [
    { kind: 'path', as: 'guide', d: `M${x(0)} ${y(0)}H${x(last)}` },
    {
      kind: 'text',
      as: 'label-quiet',
      x: place(fromStart(0, WIDTH, direction)),
      y: 14,
      lineHeight: TYPE.lineHeight,
      anchor: 'start',
      lines: [names.open],
    },
    {
      kind: 'text',
      as: 'label-quiet',
      x: x(last),
      y: HEIGHT - 4,
      lineHeight: TYPE.lineHeight,
      anchor: 'end',
      lines: [names.changes],
    },
  ];
  for (const count of [0, most]) {
    shapes.push({
      kind: 'text',
      as: 'label-quiet',
      x: place(fromStart(LEFT - 12, WIDTH, direction)),
      y: y(count) + TYPE.size * 0.35,
      lineHeight: TYPE.lineHeight,
      anchor: 'end',
      lines: [names.number(count)],
    });
  }
  const line = (height: (point: CurvePoint) => number): string =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.most)} ${y(height(point))}`).join('');
  shapes.push(
    { kind: 'path', as: 'open', d: line(({ open }) => open[0] + open[1] + open[2]) },
    { kind: 'path', as: 'accent', d: line(({ open }) => open[0] + open[1]) },
  );
  for (const point of points) {
    shapes.push(
      {
        kind: 'circle',
        as: point.proved ? 'dot' : 'dot-maybe',
        x: x(point.most),
        y: y(point.open[0] + point.open[1] + point.open[2]),
        r: 4,
      },
      {
        kind: 'text',
        as: 'label-quiet',
        x: x(point.most),
        y: HEIGHT - BOTTOM + 20,
        lineHeight: TYPE.lineHeight,
        anchor: 'middle',
        lines: [names.number(point.most)],
      },
    );
  }
  return { width: WIDTH, height: HEIGHT, direction, shapes };
};
