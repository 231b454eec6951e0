/**
 * Chromium writes the system's name and versions as the creator and the second as the date. Same length, so
 * that the table of positions in the file stays right. `day` is `2026-11-21`.
 */
export function scrubPdf(pdf: Uint8Array, day: string): Uint8Array {
  const digits = day.replaceAll('-', '');
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(
      /\/(Creator|Producer) \((?:\\.|[^\\)])*\)/g,
      (found, key: string) => `${`/${key} (`.padEnd(found.length - 1)})`,
    )
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_found, key: string) => `/${key} (D:${digits}000000`);
  return Buffer.from(text, 'latin1');
}
