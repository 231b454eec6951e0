/**
 * A picture as data, before it becomes SVG in a file or React in the window. Lengths are in units of the view box,
 * which are CSS pixels at 100 %. Colours and weights come by class from `picture-style.ts`; no shape carries meaning
 * by colour alone.
 */
export type ShapeClass =
  | 'open'
  | 'maybe'
  | 'closed'
  | 'guide'
  | 'dot'
  | 'dot-maybe'
  | 'mark-closed'
  | 'label'
  | 'label-quiet'
  | 'label-strong'
  | 'label-accent'
  | 'band'
  | 'accent';

interface Classed {
  readonly as: ShapeClass;
}

export type Shape =
  | ({ readonly kind: 'path'; readonly d: string } & Classed)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Classed)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round: number;
    } & Classed)
  /** Lines of one text, the first with its baseline at `y`. `start` is the right edge in right-to-left pictures. */
  | ({
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly lineHeight: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly lines: readonly string[];
    } & Classed);

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly direction: 'rtl' | 'ltr';
  readonly shapes: readonly Shape[];
}

/** Sizes of type in a picture, in its units. */
export const TYPE = { size: 13, lineHeight: 17, rtlLineHeight: 21 } as const;

/** Where `x`, measured from the side on which reading begins, lies in the view box. */
export const fromStart = (x: number, width: number, direction: Drawing['direction']): number =>
  direction === 'rtl' ? width - x : x;

/** Short decimals keep a file small and alike on every machine. */
export const place = (value: number): number => Math.round(value * 10) / 10;
