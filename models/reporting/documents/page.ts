/** A4 with the same margin on every side, in millimetres. */
export const PAGE = { width: 210, height: 297, margin: 20 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** How far a list, and each list in it, is moved in; points. */
export const LIST_INDENT = 20;
export const LIST_DEPTHS = [0, 1, 2] as const;

/** Widths of the columns of a table, in thousandths of the text: the first names, the others are alike. */
export const columnWidths = (columns: number): number[] => {
  const first = columns <= 3 ? 400 : 260;
  const others = Math.floor((1000 - first) / Math.max(1, columns - 1));
  return Array.from({ length: columns }, (_, at) => (at === 0 ? first : others));
};
