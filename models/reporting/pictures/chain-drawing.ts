import { type Drawing, fromStart, place, type Shape, TYPE } from './drawing.ts';
import { wrappedLines } from './wrapped-lines.ts';

export interface ChainLink {
  readonly text: string;
  /** What breaks the chain here, as people do it: "Set a second password". Null where nothing does. */
  readonly breaks: string | null;
}

const WIDTH = 620;
const LINE_AT = 14;
const TEXT_AT = 38;
const GAP = 18;

/**
 * A way in as a chain, read downwards: each step hangs on the one before. Where an action breaks it, the chain is
 * cut and the action stands in the gap; what hangs below the first cut is drawn dotted.
 */
export const chainDrawing = (links: readonly ChainLink[], direction: Drawing['direction']): Drawing => {
  const lineHeight = direction === 'rtl' ? TYPE.rtlLineHeight : TYPE.lineHeight;
  const at = (x: number): number => place(fromStart(x, WIDTH, direction));
  const width = WIDTH - TEXT_AT;
  const shapes: Shape[] = [];
  let y = lineHeight;
  let cut = false;
  let previous: number | null = null;
  const text = (words: string, as: 'label' | 'label-accent'): number => {
    const lines = wrappedLines(words, width, TYPE.size, 6);
    shapes.push({ kind: 'text', as, x: at(TEXT_AT), y: place(y), lineHeight, anchor: 'start', lines });
    return lines.length;
  };
  const middleOf = (): number => place(y - TYPE.size * 0.35);
  links.forEach((link, index) => {
    if (link.breaks !== null) {
      const middle = middleOf();
      if (previous !== null)
        shapes.push({
          kind: 'path',
          as: cut ? 'maybe' : 'open',
          d: `M${at(LINE_AT)} ${previous}V${middle - 9}`,
        });
      // Two short strokes across: the cut can be seen without its colour.
      for (const shift of [-3, 3])
        shapes.push({
          kind: 'path',
          as: 'accent',
          d: `M${at(LINE_AT - 7)} ${middle + shift + 3}L${at(LINE_AT + 7)} ${middle + shift - 3}`,
        });
      y += text(link.breaks, 'label-accent') * lineHeight + GAP;
      previous = middle + 9;
      cut = true;
    }
    const middle = middleOf();
    if (previous !== null)
      shapes.push({
        kind: 'path',
        as: cut ? 'maybe' : 'open',
        d: `M${at(LINE_AT)} ${previous}V${middle - 5}`,
      });
    shapes.push({
      kind: 'circle',
      as: cut ? 'dot-maybe' : 'dot',
      x: at(LINE_AT),
      y: middle,
      r: index === links.length - 1 ? 6 : 4,
    });
    y += text(link.text, 'label') * lineHeight + GAP;
    previous = middle + 5;
  });
  return { width: WIDTH, height: Math.ceil(y - GAP - lineHeight + TYPE.size), direction, shapes };
};
