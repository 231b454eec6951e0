const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Controls, and the directional marks that could turn the rest of a page around. Isolates are kept and balanced.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2067]/g;

/** U+2066 marks English that stands in for a missing translation. */
const OPENING: Record<string, string> = { '\u2066': '<bdi lang="en" dir="ltr">', '\u2068': '<bdi>' };

/** Isolates as elements, so that a copied sentence keeps them and an unclosed one ends with its own text. */
const isolatesAsElements = (text: string, opens: Record<string, string>, end: string): string => {
  let open = 0;
  const marked = text.replace(/[\u2066\u2068\u2069]/g, (mark) => {
    const opening = opens[mark];
    if (opening !== undefined) {
      open += 1;
      return opening;
    }
    if (open === 0) return '';
    open -= 1;
    return end;
  });
  return marked + end.repeat(open);
};

/** Arrows of menu paths become a sign that turns with the direction and is in our fonts. */
const escaped = (text: string): string =>
  text
    .replace(UNWANTED, '')
    .replace(/[\u2190\u2192]/g, '\u203A')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Text as HTML. */
export const escapeHtml = (text: string): string => isolatesAsElements(escaped(text), OPENING, '</bdi>');

/** SVG has no element of its own for an isolate: a run of text takes its place. */
const OPENING_IN_SVG: Record<string, string> = {
  '\u2066': '<tspan direction="ltr" unicode-bidi="isolate" xml:lang="en">',
  '\u2068': '<tspan unicode-bidi="isolate">',
};

/** Text inside a `text` of SVG. */
export const escapeSvgText = (text: string): string =>
  isolatesAsElements(escaped(text), OPENING_IN_SVG, '</tspan>');

/** Text for an attribute or a title, where no element may stand. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(UNWANTED, '')
    .replace(/[\u2066\u2068\u2069]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
