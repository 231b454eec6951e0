/** What became of a claim of the press, in the order in which they are shown. */
export const VERDICTS = ['wrong', 'partly', 'holds', 'opinion', 'not-verified'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that say how a claim stands to the facts: each rests on sources. */
export const CHECKED_VERDICTS: ReadonlySet<Verdict> = new Set(['wrong', 'partly', 'holds']);
