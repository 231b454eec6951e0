/** What a person decided about a finding. Accepting is an answer as good as acting. */
export const DECISIONS = ['accepted', 'deferred', 'done'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why, from a list: a sentence of one's own would be a diary. */
export const DECISION_REASONS = [
  'needed-as-it-is',
  'little-harm',
  'other-way-worse',
  'draws-attention',
  'others-must-act',
  'not-mine-to-decide',
  'no-money',
  'no-time',
  'no-second-phone',
  'no-connection',
  'ask-someone-first',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];
