/** Kinds of data an actor may come to read or use, and things a person may lose. Design §1. */
export const READABLE_DATA = [
  'direct-messages',
  'group-messages',
  'calls',
  'photos-and-files',
  'mail',
  'posts',
  'contacts',
  'group-membership',
  'subscriptions',
  'communication-metadata',
  'connection-records',
  'account-record',
  'phone-number',
  'real-identity',
  'location',
  'browsing',
  'typed-text',
  'deleted-messages',
  'stored-files',
  'device-contents',
  'intimate-media',
  'payments',
  'app-presence',
  'account-control',
  'channel-control',
] as const;

/** What can be lost rather than read. */
export const LOSSES = ['service-access', 'account-access', 'published-content', 'message-history'] as const;

export const DATA_KINDS = [...READABLE_DATA, ...LOSSES] as const;
export type DataKind = (typeof DATA_KINDS)[number];
export type Loss = (typeof LOSSES)[number];

export const isLoss = (data: DataKind): data is Loss => (LOSSES as readonly string[]).includes(data);

/** One thing that is so, not a record that grows: of it nobody has "old ones too". */
const UNCHANGING: readonly DataKind[] = ['phone-number', 'real-identity', 'account-record', 'app-presence'];
export const hasOldOnes = (data: DataKind): boolean => !UNCHANGING.includes(data);

/** Kinds in the order of this list, so that lists of them read alike everywhere. */
export const inVocabularyOrder = (kinds: Iterable<DataKind>): DataKind[] => {
  const wanted = new Set(kinds);
  return DATA_KINDS.filter((kind) => wanted.has(kind));
};

/**
 * The twelve plain classes a person chooses from, each standing for several kinds of data. The order is
 * the order on the screen.
 */
export const DATA_CLASSES = {
  'who-is-in-my-groups': ['group-membership'],
  'who-i-talk-to': ['contacts', 'communication-metadata', 'connection-records'],
  'what-was-written': [
    'direct-messages',
    'group-messages',
    'mail',
    'calls',
    'posts',
    'deleted-messages',
    'typed-text',
  ],
  'photos-and-files': ['photos-and-files', 'stored-files', 'device-contents'],
  'that-it-is-me': ['real-identity', 'phone-number', 'account-record'],
  'where-i-was': ['location'],
  'what-i-read': ['subscriptions', 'browsing'],
  'someone-as-me': ['account-control', 'channel-control'],
  'losing-touch': ['service-access', 'account-access', 'message-history', 'published-content'],
  money: ['payments'],
  'private-things': ['intimate-media'],
  'that-i-have-these-apps': ['app-presence'],
} as const satisfies Record<string, readonly DataKind[]>;
export type DataClass = keyof typeof DATA_CLASSES;

/** Data of mine that the people I talk to keep a copy of. */
export const SHARED_DATA: ReadonlySet<DataKind> = new Set([
  'direct-messages',
  'group-messages',
  'photos-and-files',
  'group-membership',
  'communication-metadata',
  'calls',
]);

/** Data that belongs to a group: every member keeps a copy. */
export const GROUP_DATA = ['group-messages', 'group-membership'] as const;
