import { normalisePassphrase } from './normalise-passphrase.ts';

/**
 * What can honestly be said of a passphrase. One that the program drew has a known number of bits; of one that a
 * person made up only its length is known, because a line of a famous poem is long and still easily guessed.
 */
export type PassphraseStrength =
  | { readonly kind: 'drawn'; readonly bits: number }
  | { readonly kind: 'typed'; readonly length: 'empty' | 'short' | 'long' };

const LONG = 20;
const DISTINCT = 8;

/** Letters are counted as the vault counts them, spaces left out; few different letters never make it long. */
export function typedStrength(typed: string): Extract<PassphraseStrength, { kind: 'typed' }> {
  const letters = [...normalisePassphrase(typed).replaceAll(' ', '')];
  if (letters.length === 0) return { kind: 'typed', length: 'empty' };
  const long = letters.length >= LONG && new Set(letters).size >= DISTINCT;
  return { kind: 'typed', length: long ? 'long' : 'short' };
}
