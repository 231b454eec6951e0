import type { Drawing } from './pictures/drawing.ts';
import type { RowWords } from './row-words.ts';

/**
 * A report as a typed tree, before any format. Texts are finished sentences in the language of the report;
 * names of another script stand between isolates (U+2068, U+2069). Renderers add no words of their own.
 */

/** A sentence or two, with the numbers of the sources they rest on. */
export interface Line {
  readonly text: string;
  readonly sources: readonly number[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `lead` answers, `note` stands back. */
  readonly tone: 'lead' | 'plain' | 'note';
  readonly line: Line;
}

export interface List {
  readonly kind: 'list';
  readonly label: string | null;
  readonly items: readonly Line[];
}

/** Something that already protects: against what, and what it does not cover. */
export interface Favours {
  readonly kind: 'favours';
  readonly items: readonly { readonly line: Line; readonly limits: readonly string[] }[];
}

export interface Step {
  /** Id of the action. */
  readonly action: string | null;
  readonly title: string;
  /** Cost before command: minutes, what it needs. */
  readonly costs: readonly string[];
  readonly how: readonly string[];
  /** What it closes, what it does not stop, what it opens, when not to do it. */
  readonly notes: readonly string[];
  readonly sources: readonly number[];
}

export interface Steps {
  readonly kind: 'steps';
  readonly items: readonly Step[];
}

export interface TableCell extends Line {
  /** `strong` where something is reached or lost, so that a table can be read at a glance without colours. */
  readonly weight: 'strong' | 'plain' | 'quiet';
}

export interface TableRow {
  readonly head: string;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Heading of the first column, then of the others. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One way in. */
export interface FindingBlock {
  readonly kind: 'finding';
  /** Id of the first finding of the assessment that it tells of, and of all. */
  readonly id: string;
  readonly findings: readonly string[];
  /** Short name: "The login code in an SMS". */
  readonly name: string;
  readonly sentence: string;
  /** Sources of the sentence: of the rule and the facts on its path. */
  readonly sources: readonly number[];
  readonly status: string;
  readonly evidence: string;
  readonly evidenceSources: readonly number[];
  /** What else is reached the same way and stands the same way. */
  readonly also: readonly string[];
  /** Sources of each of these, in the same order. */
  readonly alsoSources: readonly (readonly number[])[];
  /** How the way goes, step by step; the drawing shows the same steps and where an action breaks them. */
  readonly path: {
    readonly label: string;
    readonly steps: readonly Line[];
    readonly chain: { readonly label: string; readonly drawing: Drawing };
  } | null;
  readonly helps: { readonly label: string; readonly items: readonly string[] };
  /** Closed on a screen until asked for. */
  readonly folded: boolean;
}

export interface SourceList {
  readonly kind: 'sources';
  readonly items: readonly { readonly number: number; readonly text: string; readonly address: string }[];
}

/** Something to remember apart from the rest. */
export interface Card {
  readonly kind: 'card';
  readonly title: string;
  readonly items: readonly string[];
}

/** Drawings that belong together, with what their lines mean; the table says the same in words, where the text around does not. */
export interface Picture {
  readonly kind: 'picture';
  readonly drawings: readonly { readonly label: string; readonly drawing: Drawing }[];
  readonly legend: Drawing | null;
  readonly inWords: { readonly label: string; readonly table: Table } | null;
}

export type Block = Paragraph | List | Favours | Steps | Table | FindingBlock | SourceList | Card | Picture;

/** In the order of the report. Design §5. */
export const SECTION_IDS = [
  'answer',
  'looked-at',
  'done',
  'favours',
  'steps',
  'reach',
  'people-near',
  'ways-now',
  'ways-company',
  'ways-others',
  'happened',
  'residual',
  'unknown',
  'calendar',
  'evidence',
  'for-trainers',
  'help',
  'age',
  'words',
  'sources',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportTree {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /**
   * `pocket`: a card to be cut out. It has no title, no subtitle and no heading (all empty): renderers leave out what
   * is empty, and give the file no date.
   */
  readonly layout?: 'pocket' | 'sheets';
  /** The ten digits of the language, for numbers of sources and steps. */
  readonly digits: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** For the formats that are one table. */
  readonly rowWords: RowWords;
}

/** What else a finding says, each with its own sources. */
export const alsoLines = ({ also, alsoSources }: FindingBlock): Line[] =>
  also.map((text, at) => ({ text, sources: alsoSources[at] ?? [] }));

/** Steps that are one sentence each: none of them is a heading of anything. */
export const isPlain = ({ items }: Steps): boolean =>
  items.every(({ costs, how, notes }) => costs.length + how.length + notes.length === 0);

/** A card says nothing about itself: no title, no day. */
export const isPocketCard = ({ layout }: Pick<ReportTree, 'layout'>): boolean => layout === 'pocket';

export const localDigits = ({ digits }: Pick<ReportTree, 'digits'>, value: number): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** Numbers of sources as they stand after a sentence; a space alone would make one number of two. */
export const sourceMarks = (
  tree: Pick<ReportTree, 'digits' | 'direction'>,
  sources: readonly number[],
): string =>
  sources
    .map((number) => localDigits(tree, number))
    .join(tree.direction === 'rtl' ? '\u060C\u2009' : ',\u2009');
