/** Edit distance of two words (Levenshtein, Wagner and Fischer 1974). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
};

/** The known id that was probably meant: near enough to be a slip of the hand, or null. */
export const nearest = (word: string, known: Iterable<string>): string | null => {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // No fewer changes than the difference in length: a word as long as a file is not compared at all.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const d = distance(word, candidate);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
};
