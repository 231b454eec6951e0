// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const UNWANTED = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2067]+/g;
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

/** Text as Markdown on one line. Addresses in it stay text: what would make them links is escaped. */
export const escapeMarkdown = (text: string): string =>
  balanced(text.replace(UNWANTED, ' '))
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(:)(\/\/)|\b(www)(\.)|(@)/gi, (_match, colon, slashes, www, dot) =>
      colon ? `\\${colon}${slashes}` : www ? `${www}\\${dot}` : '\\@',
    )
    .trim();

/** An address to be read, not followed. */
export const markdownAddress = (address: string): string => {
  const bare = address.replace(UNWANTED, '').replace(/[`|<>"\s]/g, (sign) => encodeURIComponent(sign));
  return `\`${bare}\``;
};
