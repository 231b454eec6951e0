import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { type Mark, markShape } from './mark-shape.ts';

const WIDTH = 460;
const ROW = 22;
const TEXT_AT = 20;

/** What the marks of a picture mean, one under the other. */
export const markLegend = (
  names: readonly { readonly as: Mark; readonly name: string }[],
  direction: Drawing['direction'],
): Drawing => ({
  width: WIDTH,
  height: names.length * ROW,
  direction,
  shapes: names.flatMap(({ as, name }, index): Shape[] => {
    const y = index * ROW + ROW / 2;
    return [
      markShape(as, place(fromStart(7, WIDTH, direction)), y),
      {
        kind: 'text',
        as: 'label-quiet',
        x: place(fromStart(TEXT_AT, WIDTH, direction)),
        y: place(y + TYPE.size * 0.35),
        lineHeight: ROW,
        anchor: 'start',
        lines: [name],
      },
    ];
  }),
});
