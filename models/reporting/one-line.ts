// Controls, and the directional marks that could turn the rest of a page around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
export const UNWANTED = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2067]+/g;
const ISOLATES = '\u2066\u2068';
const POP_ISOLATE = '\u2069';

/** Every isolate that a text opens ends with the text, and none ends that it did not open. */
const balanced = (text: string): string => {
  let open = 0;
  const kept = [...text].filter((sign) => {
    if (ISOLATES.includes(sign)) open += 1;
    if (sign !== POP_ISOLATE) return true;
    if (open === 0) return false;
    open -= 1;
    return true;
  });
  return kept.join('') + POP_ISOLATE.repeat(open);
};

/** Text on one line, for formats that are text themselves: no controls, and isolates that end with it. */
export const oneLine = (text: string): string => balanced(text.replace(UNWANTED, ' '));
