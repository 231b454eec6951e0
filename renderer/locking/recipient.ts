/** Longest public key that age knows of, with room. */
const LONGEST = 4_000;

/** What somebody pasted where a public key belongs. Whether its letters fit each other, age itself finds out. */
export type RecipientKind = 'empty' | 'public' | 'secret' | 'other';

export const readRecipient = (text: string): { kind: RecipientKind; recipient: string } => {
  const recipient = text.trim();
  if (recipient === '') return { kind: 'empty', recipient };
  // A secret key shown to the wrong program is half lost: it is named as what it is.
  if (/^AGE-SECRET-KEY-|^AGE-PLUGIN-/i.test(recipient)) return { kind: 'secret', recipient };
  return {
    kind: recipient.length <= LONGEST && /^age1[0-9a-z]+$/.test(recipient) ? 'public' : 'other',
    recipient,
  };
};
