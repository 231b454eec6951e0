import type { Look } from './paragraph-looks.ts';

/** What a report consists of on paper, before any file format. */
export interface Run {
  readonly text: string;
  /** `raised`: numbers of sources. `tab`: to where the lines of the paragraph begin. */
  readonly kind: 'plain' | 'strong' | 'raised' | 'tab';
}

export interface ParagraphPart {
  readonly kind: 'paragraph';
  readonly look: Look;
  readonly runs: readonly Run[];
}

/** How the items of a list begin. `steps`: numbers that stand out. */
export type Marks = 'bullets' | 'numbers' | 'steps';

export interface ListPart {
  readonly kind: 'list';
  readonly marks: Marks;
  /** The first part of an item bears its mark. */
  readonly items: readonly (readonly Part[])[];
}

export interface TablePart {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly ParagraphPart[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly ParagraphPart[])[];
}

export type Part = ParagraphPart | ListPart | TablePart;
