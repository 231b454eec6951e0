/** A font that travels with the report: as data, or from the program's own files. */
export interface ReportFont {
  readonly family: 'Vazirmatn' | 'Inter';
  readonly weight: 400 | 600;
  readonly url: string;
  /** Characters it is used for, as in CSS: `U+0600-06FF`. */
  readonly unicodeRange?: string;
}

const OWN_ADDRESS = /^(data:font\/woff2;base64,[A-Za-z0-9+/=]+|app:\/\/ui\/[A-Za-z0-9._/-]+)$/;
const UNICODE_RANGE = /^U\+[0-9A-F?]+(-[0-9A-F]+)?(,\s?U\+[0-9A-F?]+(-[0-9A-F]+)?)*$/i;

/** Refuses any address that would leave this computer or break out of the style. */
export const fontFace = ({ family, weight, url, unicodeRange }: ReportFont): string => {
  if (!OWN_ADDRESS.test(url))
    throw new Error(`a report takes fonts as data: or app://ui/ only, not ${url.slice(0, 40)}`);
  if (unicodeRange !== undefined && !UNICODE_RANGE.test(unicodeRange)) {
    throw new Error(`not a range of characters: ${unicodeRange.slice(0, 40)}`);
  }
  const range = unicodeRange === undefined ? '' : ` unicode-range: ${unicodeRange};`;
  return `@font-face { font-family: '${family}'; font-style: normal; font-weight: ${weight}; font-display: block; src: url('${url}') format('woff2');${range} }`;
};
