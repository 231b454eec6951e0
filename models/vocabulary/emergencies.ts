/** What may be happening right now, in the order of the door. Each has a card. */
export const EMERGENCIES = [
  'someone-detained',
  'device-gone',
  'locked-out',
  'asked-for-a-code',
  'search-soon',
] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** Headings of a card beside its own title; texts `emergency-card.<part>`. */
export const CARD_PARTS = ['nots', 'lawyer', 'help', 'cannot'] as const;

/** How a help line is reached; texts `help-line.by.<way>`. */
export const REACHED_BY = ['mail', 'message', 'site'] as const;
