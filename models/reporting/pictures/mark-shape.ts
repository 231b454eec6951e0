import type { Shape } from './drawing.ts';

export type Mark = 'dot' | 'dot-maybe' | 'mark-closed';

const RADIUS = 6;

/**
 * One mark of a picture: a full circle where something is open, a ring where it may be, a stroke where it is closed.
 * A small circle was read as "a little open".
 */
export const markShape = (as: Mark, x: number, y: number): Shape =>
  as === 'mark-closed'
    ? { kind: 'path', as, d: `M${x - RADIUS + 1} ${y}h${2 * RADIUS - 2}` }
    : { kind: 'circle', as, x, y, r: RADIUS };
