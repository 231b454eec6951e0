import { memo } from 'react';
import type { Drawing, Shape } from '../../../models/reporting/pictures/drawing.ts';

const DrawnShape = ({ shape }: { readonly shape: Shape }) => {
  switch (shape.kind) {
    case 'path':
      return <path className={shape.as} d={shape.d} />;
    case 'circle':
      return <circle className={shape.as} cx={shape.x} cy={shape.y} r={shape.r} />;
    case 'rect':
      return (
        <rect
          className={shape.as}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.round}
        />
      );
    case 'text':
      return (
        <text className={shape.as} textAnchor={shape.anchor}>
          {shape.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text keep their order
            <tspan key={at} x={shape.x} y={shape.y + at * shape.lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      );
    default:
      return shape satisfies never;
  }
};

interface DrawnProps {
  readonly drawing: Drawing;
  /** Null where it is for the eyes alone: the words beside it say the same. */
  readonly label: string | null;
}

/** A picture of the report in the window: the same shapes as in every file. */
export const Drawn = memo(({ drawing, label }: DrawnProps) => {
  const { width, height, direction, shapes } = drawing;
  const named = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden beside words that say the same
    <svg
      className="picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      direction={direction}
      {...named}
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes of one drawing keep their order
        <DrawnShape key={at} shape={shape} />
      ))}
    </svg>
  );
});
