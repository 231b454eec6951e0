import { oneLine, UNWANTED } from './one-line.ts';

/** Text as Markdown on one line. Addresses in it stay text: what would make them links is escaped. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
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
