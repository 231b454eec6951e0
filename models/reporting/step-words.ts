import type { TextSource } from './texts.ts';

/** A step of a proof in words; what rests on a fact that nobody could verify says so. */
export const stepWords = (texts: Pick<TextSource, 'text'>, words: string, notVerified: boolean): string =>
  notVerified ? texts.text('report.path.not-verified', { text: words }) : words;
