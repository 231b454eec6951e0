import type { ReportTree } from './report-tree.ts';

/**
 * Short parts on one line: "60 minutes · 5 people". Where Arabic script is written a comma stands between them, or a
 * semicolon where a part has a comma of its own: a dot beside its digits is read as a zero.
 */
export const sideBySide = (
  { direction }: Pick<ReportTree, 'direction'>,
  parts: readonly string[],
): string => {
  if (direction === 'ltr') return parts.join(' \u00B7 ');
  return parts.join(parts.some((part) => part.includes('\u060C')) ? '\u061B ' : '\u060C ');
};
