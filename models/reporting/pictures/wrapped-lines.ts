/**
 * Mean width of a letter as a part of the size of type. There is no measuring without a window: these were measured
 * on Inter and Vazirmatn over the texts of the pack and stand a little above the mean, so that lines stay within.
 */
const LETTER = 0.56;
const WIDE = /[\p{Lu}mwMW@%]/u;
const NARROW = /[iljtfrI.,:;'|()\s\u0627\u0648\u0631\u0632\u062F\u0630]/u;
/** Isolates and joiners take no room. */
const NOTHING = /[\p{Mn}\u200B-\u200F\u2066-\u2069]/u;

/** How much room the text takes on one line, at most, in units of the picture. */
export const widthOf = (text: string, size: number): number => {
  let width = 0;
  for (const letter of text) {
    if (NOTHING.test(letter)) continue;
    width += WIDE.test(letter) ? LETTER * 1.3 : NARROW.test(letter) ? LETTER * 0.62 : LETTER;
  }
  return width * size;
};

const OPENERS = /[\u2066-\u2068]/u;
const CLOSER = '\u2069';

/** An isolate that a line break parts is closed on its line and opened again on the next. */
const closeIsolates = (lines: readonly string[]): string[] => {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    open = [...open];
    for (const letter of line) {
      if (OPENERS.test(letter)) open.push(letter);
      else if (letter === CLOSER) open.pop();
    }
    return before + line + CLOSER.repeat(open.length);
  });
};

/**
 * The text in lines no wider than `width` (units of the picture) at this size of type; a word that is wider than a
 * line stands on one of its own. Never more than `most` lines: the last then ends with an ellipsis.
 */
export const wrappedLines = (text: string, width: number, size: number, most = 4): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return closeIsolates(lines);
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1]}\u2026`;
  return closeIsolates(kept);
};
