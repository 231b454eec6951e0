/**
 * How search compares: without case, accents, joiners and tashkeel; Arabic yeh and kaf as the Persian ones,
 * which keyboards mix.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u064a\u0649]/gu, '\u06cc')
    .replace(/\u0643/gu, '\u06a9')
    .replace(/\u0629/gu, '\u0647')
    .toLowerCase()
    .trim();
