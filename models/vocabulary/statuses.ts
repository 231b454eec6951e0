/** Status of an exposure under a set of answers. Semantics 9. */
export const STATUSES = ['exposed', 'possible', 'blocked', 'absent'] as const;
export type Status = (typeof STATUSES)[number];
export const isOpen = (status: Status): boolean => status === 'exposed' || status === 'possible';

/** Why an exposure is only possible. Design §8. */
export const POSSIBLE_REASONS = ['unanswered', 'undisclosed', 'contested', 'stale', 'undecided'] as const;
export type PossibleReason = (typeof POSSIBLE_REASONS)[number];
