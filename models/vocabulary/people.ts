/** Closed lists about a person: what is true for them, how they use an app, how much harm a loss would do. */
export const CIRCUMSTANCES = [
  'organises-groups',
  'keeps-list-of-people',
  'handles-footage',
  'publishes-openly',
  'publishes-anonymously',
  'handles-money',
  'contacts-abroad',
  'stopped-or-detained-before',
  'shares-phone-or-home',
  'relatives-can-be-pressed',
  'attends-gatherings',
  'crosses-border-soon',
  'must-use-domestic-apps',
  'expects-search',
  'supports-a-detained-person',
  'uses-borrowed-computer',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const USES = [
  'direct',
  'group-known',
  'group-open',
  'channel-read',
  'channel-run',
  'bot-run',
  'stories-posts',
  'calls',
  'notes-to-self',
  'file-store',
  'forms-sheets',
  'payments',
  'login-elsewhere',
  'live-location',
  'work-or-school-required',
] as const;
export type Use = (typeof USES)[number];
/** Older name of a use, still read from profiles. */
export const USE_ALIASES: Record<string, Use> = { group: 'group-known' };

/** Worst first. `unset` is everything the person did not choose. Semantics 20 calls these harm tiers. */
export const HARM_TIERS = ['grave', 'serious', 'unset'] as const;
export type HarmTier = (typeof HARM_TIERS)[number];
export const CHOSEN_HARMS = ['grave', 'serious'] as const;
