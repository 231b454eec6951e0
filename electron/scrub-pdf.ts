/**
 * Chromium writes the system's name and versions as the creator and the second as the date; and where a page has
 * no title, its address as one. Same length, so that the table of positions in the file stays right. `day` is
 * `2026-11-21`; null for a page that says nothing about itself: neither title nor day.
 */
export function scrubPdf(pdf: Uint8Array, day: string | null): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(
      /\/(Creator|Producer) \((?:\\.|[^\\)])*\)/g,
      (found, key: string) => `${`/${key} (`.padEnd(found.length - 1)})`,
    );
  const scrubbed = day === null ? withoutTitleAndDay(text) : withDay(text, day.replaceAll('-', ''));
  return Buffer.from(scrubbed, 'latin1');
}

const withDay = (text: string, digits: string): string =>
  text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_found, key: string) => `/${key} (D:${digits}000000`);

const TEXT = String.raw`(?:\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)`;

/** Of the document alone: bookmarks have titles too, and are words of the page. */
const withoutTitleAndDay = (text: string): string =>
  text.replace(
    new RegExp(
      String.raw`/(?:CreationDate|ModDate) ${TEXT}|/Title ${TEXT}(?=\s*/(?:Author|Creator|Producer) )`,
      'g',
    ),
    (found) => ' '.repeat(found.length),
  );
