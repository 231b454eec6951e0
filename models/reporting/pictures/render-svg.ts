import { escapeAttribute, escapeSvgText } from '../escape-html.ts';
import type { Drawing, Shape } from './drawing.ts';

const shapeSvg = (shape: Shape): string => {
  switch (shape.kind) {
    case 'path':
      return `<path class="${shape.as}" d="${escapeAttribute(shape.d)}"/>`;
    case 'circle':
      return `<circle class="${shape.as}" cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`;
    case 'rect':
      return `<rect class="${shape.as}" x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.round}"/>`;
    case 'text': {
      const lines = shape.lines.map(
        (line, at) =>
          `<tspan x="${shape.x}" y="${shape.y + at * shape.lineHeight}">${escapeSvgText(line)}</tspan>`,
      );
      return `<text class="${shape.as}" text-anchor="${shape.anchor}">${lines.join('')}</text>`;
    }
    default:
      return shape satisfies never;
  }
};

/** The picture as one SVG element. `label` names it, null where it is for the eyes alone; words beside it say the same. */
export const renderSvg = ({ width, height, direction, shapes }: Drawing, label: string | null): string =>
  [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="${direction}" ${label === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeAttribute(label)}"`}>`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('');
