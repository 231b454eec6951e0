/** Everything printed stays within this width. */
export const WIDTH = 120;

/** Columns side by side, two blanks apart; those named are set to the right. */
export const plainTable = (
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
  gap = '  ',
): string[] => {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  return rows.map((row) =>
    row
      .map((cell, at) => (right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(gap)
      .trimEnd(),
  );
};

/** Words in lines of the width, the later ones indented. */
export const wrapped = (text: string, indent = ''): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
