/** A piece of a paragraph that one font and one direction serve. */
export interface ScriptRun {
  readonly text: string;
  readonly direction: 'rtl' | 'ltr';
}

/** Hebrew, Arabic and the scripts between them, with their digits, signs and presentation forms. */
export const RIGHT_TO_LEFT = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE';
/** What ends a piece: brackets turn with what stands around them, isolates hold a piece of their own. */
const APART = '()\\[\\]{}\u00AB\u00BB\u2066-\u2069';
const LTR_SIGN = `(?![${RIGHT_TO_LEFT}])[\\p{L}0-9]`;
const RTL_SIGN = `[${RIGHT_TO_LEFT}]`;

/** From the first letter or digit of a direction to its last before the other direction begins. */
const span = (sign: string, other: string): string => `${sign}(?:(?:(?!${other})[^${APART}])*${sign})?`;
/** Alone between isolates a piece takes them along. */
const pieces = (piece: string): RegExp => new RegExp(`\u2068${piece}\u2069|${piece}`, 'gu');
const FOREIGN = {
  rtl: { pattern: pieces(span(LTR_SIGN, RTL_SIGN)), direction: 'ltr' },
  ltr: { pattern: pieces(span(RTL_SIGN, LTR_SIGN)), direction: 'rtl' },
} as const;

/** Where the isolate that begins at `start` ends. */
const endOfIsolate = (text: string, start: number): number => {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\u2066' || sign === '\u2068') open += 1;
    else if (sign === '\u2069' && --open === 0) return at + 1;
  }
  return text.length;
};

/** Neighbours of one direction are one run. */
const joined = (runs: readonly ScriptRun[]): ScriptRun[] => {
  const all: ScriptRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.direction === run.direction) all[all.length - 1] = { ...run, text: last.text + run.text };
    else if (run.text !== '') all.push(run);
  }
  return all;
};

const splitPlain = (text: string, base: ScriptRun['direction']): ScriptRun[] => {
  const { pattern, direction } = FOREIGN[base];
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    runs.push({ text: text.slice(at, found.index), direction: base }, { text: found[0], direction });
    at = found.index + found[0].length;
  }
  return [...runs, { text: text.slice(at), direction: base }];
};

/**
 * Text cut where its direction changes; the pieces joined are the text. English that stands in for a missing
 * translation (U+2066) is one piece with its commas and brackets.
 */
export const scriptRuns = (text: string, base: ScriptRun['direction']): ScriptRun[] => {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (let start = text.indexOf('\u2066'); start !== -1; start = text.indexOf('\u2066', at)) {
    const end = endOfIsolate(text, start);
    runs.push(...splitPlain(text.slice(at, start), base), {
      text: text.slice(start, end),
      direction: 'ltr',
    });
    at = end;
  }
  return joined([...runs, ...splitPlain(text.slice(at), base)]);
};
