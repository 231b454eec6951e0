import {
  alsoLines,
  type Block,
  type Favours,
  type FindingBlock,
  type Line,
  localDigits,
  type ReportTree,
  type SourceList,
  type Steps,
  type Table,
  type TableCell,
} from '../report-tree.ts';
import { sideBySide } from '../side-by-side.ts';
import type { ListPart, Marks, ParagraphPart, Part, Run, TablePart } from './document-parts.ts';
import type { Look } from './paragraph-looks.ts';

const plain = (text: string): Run => ({ text, kind: 'plain' });

const paragraph = (look: Look, ...runs: readonly Run[]): ParagraphPart => ({ kind: 'paragraph', look, runs });
const words = (look: Look, text: string): ParagraphPart => paragraph(look, plain(text));

const list = (marks: Marks, items: readonly (readonly Part[])[]): ListPart[] =>
  items.length === 0 ? [] : [{ kind: 'list', marks, items }];

/**
 * Between Persian or Arabic digits a dot reads as a nought: a comma parts the numbers, which stay on one line. The
 * mark before them keeps the first from joining a year that ends the sentence.
 */
const numbers = (tree: ReportTree, sources: readonly number[]): Run[] => {
  if (sources.length === 0) return [];
  const [mark, comma] = tree.direction === 'rtl' ? ['\u200F', '\u060C\u00A0'] : ['', ',\u00A0'];
  return [{ text: mark + sources.map((number) => localDigits(tree, number)).join(comma), kind: 'raised' }];
};

const lineRuns = (tree: ReportTree, { text, sources }: Line): Run[] => [
  plain(text),
  ...numbers(tree, sources),
];

const lines = (tree: ReportTree, look: Look, marks: Marks, all: readonly Line[]): ListPart[] =>
  list(
    marks,
    all.map((line) => [paragraph(look, ...lineRuns(tree, line))]),
  );

const favours = (tree: ReportTree, { items }: Favours): Part[] =>
  list(
    'bullets',
    items.map(({ line, limits }) => [
      paragraph('point', ...lineRuns(tree, line)),
      ...(limits.length === 0 ? [] : [words('note', limits.join(' '))]),
    ]),
  );

const steps = (tree: ReportTree, { items }: Steps): Part[] =>
  list(
    'steps',
    items.map(({ title, sources, costs, how, notes }) => [
      paragraph('item', plain(title), ...numbers(tree, sources)),
      ...(costs.length === 0 ? [] : [words('note', sideBySide(tree, costs))]),
      ...(how.length > 1
        ? list(
            'numbers',
            how.map((text) => [words('point', text)]),
          )
        : how.map((text) => words('body', text))),
      ...notes.map((text) => words('note', text)),
    ]),
  );

const CELL_LOOKS: Record<TableCell['weight'], Look> = {
  strong: 'cellStrong',
  plain: 'cell',
  quiet: 'cellQuiet',
};

const table = (tree: ReportTree, { caption, columns, rows }: Table): TablePart => ({
  kind: 'table',
  caption,
  columns: columns.map((text) => words('columnHead', text)),
  rows: rows.map(({ head, cells }) => [
    words('cell', head),
    ...cells.map((cell) => paragraph(CELL_LOOKS[cell.weight], ...lineRuns(tree, cell))),
  ]),
});

const captioned = (tree: ReportTree, block: Table): Part[] => [
  words('caption', block.caption),
  table(tree, block),
];

const finding = (tree: ReportTree, block: FindingBlock): Part[] => [
  words('item', block.name),
  paragraph('body', plain(block.sentence), ...numbers(tree, block.sources)),
  paragraph(
    'note',
    { text: block.status, kind: 'strong' },
    plain(` ${block.evidence}`),
    ...numbers(tree, block.evidenceSources),
  ),
  ...lines(tree, 'note', 'bullets', alsoLines(block)),
  words('label', block.helps.label),
  ...list(
    'bullets',
    block.helps.items.map((text) => [words('point', text)]),
  ),
  ...(block.path === null
    ? []
    : [words('label', block.path.label), ...lines(tree, 'note', 'numbers', block.path.steps)]),
];

/** The number of a source is what the text refers to: it is written, and does not change when a line is added. */
const sources = (tree: ReportTree, { items }: SourceList): Part[] =>
  items.flatMap(({ number, text, address }) => [
    paragraph('source', plain(localDigits(tree, number)), { text: '', kind: 'tab' }, plain(text)),
    // Its last stroke belongs to it, whatever the direction of the page.
    words('address', tree.direction === 'rtl' ? `\u2066${address}\u2069` : address),
  ]);

const blockParts = (tree: ReportTree, block: Block): Part[] => {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.tone === 'plain' ? 'body' : block.tone, ...lineRuns(tree, block.line))];
    case 'list':
      return [
        ...(block.label === null ? [] : [words('label', block.label)]),
        ...lines(tree, 'point', 'bullets', block.items),
      ];
    case 'favours':
      return favours(tree, block);
    case 'steps':
      return steps(tree, block);
    case 'table':
      return captioned(tree, block);
    case 'finding':
      return finding(tree, block);
    case 'sources':
      return sources(tree, block);
    case 'card':
      return [words('cardTitle', block.title), ...block.items.map((text) => words('cardText', text))];
    case 'picture':
      return block.inWords === null ? [] : captioned(tree, block.inWords.table);
    default:
      return block satisfies never;
  }
};

/** A card has no title, and no empty line in its place. */
const heading = (look: Look, text: string): Part[] => (text === '' ? [] : [words(look, text)]);

/** The report as paragraphs, lists and tables, in the order of reading. */
export const partsOfReport = (tree: ReportTree): Part[] => [
  ...heading('title', tree.title),
  ...heading('subtitle', tree.subtitle),
  ...tree.sections.flatMap((section) => [
    ...heading('section', section.title),
    ...section.blocks.flatMap((block) => blockParts(tree, block)),
  ]),
];
