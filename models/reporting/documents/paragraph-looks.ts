/** Colours of the report, as in its HTML, without the number sign. */
export const INK = '1C262C';
export const QUIET = '55636C';
export const LINE = 'D5DCDF';
export const TINT = 'F2F5F5';
export const ACCENT = '1D5A63';

/** Sizes and distances in points; `height` is a multiple of the font's own line. */
export interface LookOf {
  /** Name in the list of styles. */
  readonly name: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after: number;
  readonly height: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** Level among the headings. */
  readonly heading?: 1 | 2;
  readonly lineAbove?: boolean;
  /** Where its lines begin; `hanging`: the first of them begins at the margin. */
  readonly indent?: number;
  readonly hanging?: boolean;
  readonly shaded?: boolean;
}

const PLAIN = { size: 10, colour: INK, height: 1.2, after: 5 } as const;
const CELL = { ...PLAIN, size: 8.5, height: 1.1, after: 0 } as const;

/** Every kind of paragraph. Distances stand below, but above headings: the formats add them up differently. */
export const LOOKS = {
  body: { ...PLAIN, name: 'Normal' },
  title: { ...PLAIN, name: 'Title', size: 20, bold: true, height: 1.1, after: 4, keepNext: true },
  subtitle: { ...PLAIN, name: 'Subtitle', size: 9, colour: QUIET, after: 10 },
  section: {
    ...PLAIN,
    name: 'heading 1',
    size: 14,
    bold: true,
    colour: ACCENT,
    before: 18,
    after: 6,
    height: 1.1,
    keepNext: true,
    heading: 1,
    lineAbove: true,
  },
  item: {
    ...PLAIN,
    name: 'heading 2',
    size: 11,
    bold: true,
    before: 11,
    after: 3,
    height: 1.1,
    keepNext: true,
    heading: 2,
  },
  lead: { ...PLAIN, name: 'Lead', size: 12, after: 6, height: 1.25 },
  point: { ...PLAIN, name: 'Point', after: 3 },
  note: { ...PLAIN, name: 'Note', size: 9, colour: QUIET, after: 3 },
  label: { ...PLAIN, name: 'Label', size: 9, bold: true, before: 6, after: 3, keepNext: true },
  caption: { ...PLAIN, name: 'caption', bold: true, before: 4, after: 5, keepNext: true },
  columnHead: { ...CELL, name: 'Column head', bold: true, keepNext: true },
  cell: { ...CELL, name: 'Cell' },
  cellStrong: { ...CELL, name: 'Cell strong', bold: true },
  cellQuiet: { ...CELL, name: 'Cell quiet', colour: QUIET },
  cardTitle: { ...PLAIN, name: 'Card title', bold: true, shaded: true, before: 6, after: 3, keepNext: true },
  cardText: { ...PLAIN, name: 'Card', shaded: true, after: 3 },
  source: { ...PLAIN, name: 'Source', size: 9, after: 0, keepNext: true, indent: 24, hanging: true },
  address: { ...PLAIN, name: 'Address', size: 8, colour: QUIET, after: 4, height: 1.1, indent: 24 },
} as const satisfies Record<string, LookOf>;

export type Look = keyof typeof LOOKS;
export const LOOK_NAMES = Object.keys(LOOKS) as Look[];
export const lookOf = (look: Look): LookOf => LOOKS[look];

/** Fonts for Arabic letters have high lines of their own. */
export const lineHeight = (look: Look, direction: 'rtl' | 'ltr'): number =>
  direction === 'rtl' ? Math.max(1, LOOKS[look].height - 0.2) : LOOKS[look].height;
