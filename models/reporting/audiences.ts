/** For whom a report is made. */
export const AUDIENCES = ['me', 'colleagues', 'trainer', 'funder'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** `card`: what fits a pocket. `page`: a sheet or two. `full`: with every way in, its path and, where allowed, the sources. */
export const LEVELS = ['card', 'page', 'full'] as const;
export type Level = (typeof LEVELS)[number];

type Levels = readonly Level[];
const CARD: Levels = ['card'];
const SHEETS: Levels = ['page', 'full'];
const ALL: Levels = LEVELS;
const FULL: Levels = ['full'];
const PAGE: Levels = ['page'];

/**
 * What a report can hold, in classes, and in which level of whose version each may stand; in all others it stays
 * out. This table is the rule: everything else in the program follows it.
 *
 * - The person's own version has all but what a paper found in a bag would give away: the country, and addresses
 *   and names of those who published a source.
 * - Colleagues share the group, not each other's phones: what one person has set, has, protects or leaves open is
 *   that person's to tell, and a paper with it could be used to press them.
 * - A trainer works on the whole case, and checks what it rests on.
 * - A funder decides on money: what was looked at and what was done, in kinds; a funder's files outlive the
 *   danger, and may be asked for.
 */
const RULES = {
  /** The person's own next steps: each says what is not yet so. */
  'own-steps': { me: ALL, trainer: SHEETS },
  /** What to do if one of the group is held: the same for everybody. */
  'held-card': { colleagues: CARD },
  /** What concerns the whole group: its apps, ways in that are the same whatever one has set, what to agree on. */
  group: { me: SHEETS, colleagues: SHEETS, trainer: SHEETS },
  /** Ways in that are open, or closed, by this person's own settings, devices and habits. */
  'own-ways': { me: SHEETS, trainer: SHEETS },
  /** Apps and devices that the person has, those of a group apart. */
  'own-apps': { me: ALL, trainer: SHEETS },
  /** What the person said that already helps, and the questions they left open. */
  'own-answers': { me: SHEETS, trainer: SHEETS },
  /** What hurts most: it decides the order of everything, and what is named first. */
  concerns: { me: SHEETS, trainer: SHEETS },
  /** What companies have not made public, what other people decide. */
  'others-unknown': { me: SHEETS, colleagues: SHEETS, trainer: SHEETS },
  /** How a way goes, step by step. */
  paths: { me: FULL, colleagues: FULL, trainer: FULL },
  /** What no setting changes, in general. */
  residual: { me: SHEETS, colleagues: SHEETS, trainer: SHEETS, funder: PAGE },
  /** Which kinds of danger and of information were looked at: the same list for everybody. */
  'kinds-looked-at': { funder: PAGE },
  /** Against which kinds of danger something is in place or was marked as done. */
  'kinds-done': { funder: PAGE },
  /** The day of the facts. */
  'day-of-facts': { me: SHEETS, colleagues: SHEETS, trainer: SHEETS, funder: PAGE },
  /** The country: it says where to look for whoever carries the paper. */
  country: { trainer: SHEETS },
  /** Publishers, titles and addresses, and what kind of source each is: some are forbidden reading. */
  sources: { trainer: FULL },
} as const satisfies Record<string, Partial<Record<Audience, Levels>>>;

export type ContentClass = keyof typeof RULES;
export const CONTENT_CLASSES = Object.keys(RULES) as ContentClass[];

/** Only named where they are in: that a funder's page lists kinds is nothing that another version lacks. */
const OF_ONE_VERSION: ReadonlySet<ContentClass> = new Set(['held-card', 'kinds-looked-at', 'kinds-done']);

const levelsOf = (content: ContentClass, audience: Audience): Levels =>
  (RULES[content] as Partial<Record<Audience, Levels>>)[audience] ?? [];

/** May this class of content stand in the version for this audience, at this level or, without one, at any? */
export const tells = (audience: Audience, content: ContentClass, level?: Level): boolean =>
  level === undefined ? levelsOf(content, audience).length > 0 : levelsOf(content, audience).includes(level);

/** The levels that a version comes in, shortest first. */
export const levelsFor = (audience: Audience): Level[] =>
  LEVELS.filter((level) => CONTENT_CLASSES.some((content) => tells(audience, content, level)));

/** What is wanted where the version has it; else its shortest. */
export const levelWithin = (audience: Audience, wanted: Level): Level => {
  const [shortest = 'page', ...others] = levelsFor(audience);
  return others.find((level) => level === wanted) ?? shortest;
};

/** Which classes of content a version holds, and which stay out of it, both in one fixed order. */
export const partsOf = (audience: Audience, level: Level): { in: ContentClass[]; out: ContentClass[] } => ({
  in: CONTENT_CLASSES.filter((content) => tells(audience, content, level)),
  out: CONTENT_CLASSES.filter((content) => !tells(audience, content, level) && !OF_ONE_VERSION.has(content)),
});

/** May a version hold the assessment itself, with every answer and source in it? Only one of which nothing stays out. */
export const holdsWhole = (audience: Audience, level: Level): boolean =>
  partsOf(audience, level).out.length === 0;
