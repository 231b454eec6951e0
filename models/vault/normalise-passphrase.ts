/** Characters that show nothing: half-spaces and joiners, direction marks, soft hyphen, tatweel, byte order mark. */
const INVISIBLE = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Vowel signs and other marks on Arabic letters, hamza above and below among them. */
const ARABIC_MARKS =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/gu;

const WHITE_SPACE = /[\t\n\v\f\r \u0085\u1680\u2028\u2029]+/gu;

/** Letters that keyboards of Persian and Arabic exchange for one another, each with the one that stands for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'أإآٱ',
  و: 'ؤ',
  ی: 'ئىيېۍ',
  ک: 'ك',
  ه: 'ةۀەہۂۃھ',
};

const folded: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS).flatMap(([letter, others]) =>
    [...others].map((other): [string, string] => [other, letter]),
  ),
  ...['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'].flatMap((digits) =>
    [...digits].map((digit, value): [string, string] => [digit, String(value)]),
  ),
]);

/**
 * What a passphrase means, whichever keyboard typed it. The steps are part of the vault's format
 * (docs/vault-format.md): a change here closes vaults for good. Case and Latin accents are kept.
 */
export function normalisePassphrase(typed: string): string {
  const visible = typed.normalize('NFKC').replace(INVISIBLE, '').replace(ARABIC_MARKS, '');
  const letters = Array.from(visible, (letter) => folded.get(letter) ?? letter).join('');
  return letters.normalize('NFKC').replace(WHITE_SPACE, ' ').trim();
}
