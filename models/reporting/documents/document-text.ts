import { oneLine } from '../one-line.ts';
import { RIGHT_TO_LEFT } from './script-runs.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Halves of a pair that stand alone, and the two signs that XML 1.0 forbids beside the controls. */
const FORBIDDEN = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/** An isolate that holds right-to-left letters from its first sign to its last. */
const SAME_DIRECTION = new RegExp(
  `\u2068([${RIGHT_TO_LEFT}](?:[^\u2066-\u2069]*[${RIGHT_TO_LEFT})])?)\u2069`,
  'gu',
);

/**
 * Text as it stands in a paragraph: on one line, without what XML 1.0 forbids. Arrows of menu paths become a sign
 * that turns with the direction. Two spaces would be one in ODT and two in DOCX. Where an isolate changes nothing,
 * as it holds what goes the way of the paragraph, LibreOffice misplaces the spaces beside it: it is left out.
 */
export const documentText = (text: string, direction: 'rtl' | 'ltr'): string => {
  const plain = oneLine(text)
    .replace(FORBIDDEN, '')
    .replace(/[\u2190\u2192]/g, '\u203A')
    .replace(/ {2,}/g, ' ');
  return direction === 'rtl' ? plain.replace(SAME_DIRECTION, '$1') : plain;
};

/** Signs of `documentText` that would be markup. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
