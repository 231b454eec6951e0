import type { Block, ReportTree, Section } from '../../../models/reporting/report-tree.ts';

/** Everything that a block says, in the order of reading. */
export const toldInBlock = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.line.text];
    case 'list':
      return [...(block.label === null ? [] : [block.label]), ...block.items.map(({ text }) => text)];
    case 'favours':
      return block.items.flatMap(({ line, limits }) => [line.text, ...limits]);
    case 'steps':
      return block.items.flatMap(({ title, costs, how, notes }) => [title, ...costs, ...how, ...notes]);
    case 'table':
      return [
        block.caption,
        ...block.columns,
        ...block.rows.flatMap(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
      ];
    case 'finding':
      return [
        block.name,
        block.sentence,
        block.status,
        block.evidence,
        ...block.also,
        block.helps.label,
        ...block.helps.items,
        ...(block.path === null ? [] : [block.path.label, ...block.path.steps.map(({ text }) => text)]),
      ];
    case 'sources':
      return block.items.flatMap(({ text, address }) => [text, address]);
    case 'card':
      return [block.title, ...block.items];
    // What is drawn in a picture is told by its table.
    case 'picture':
      return block.inWords === null ? [] : toldInBlock(block.inWords.table);
  }
};

export const toldInSection = ({ title, blocks }: Section): string[] => [
  title,
  ...blocks.flatMap(toldInBlock),
];

export const toldInReport = ({ title, subtitle, sections }: ReportTree): string[] => [
  title,
  subtitle,
  ...sections.flatMap(toldInSection),
];

/** What two ways of writing the same text down may do differently: marks without a width, kinds of spaces, arrows. */
export const comparable = (text: string): string =>
  text
    .replace(/[\u200E\u200F\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\u2190\u2192]/g, '\u203A')
    .replace(/\s+/g, ' ')
    .trim();

/** The first text that does not stand in `whole` after those before it; null where all do. */
export const firstMissing = (texts: readonly string[], whole: string): string | null => {
  const read = comparable(whole);
  let at = 0;
  for (const text of texts.map(comparable)) {
    const found = read.indexOf(text, at);
    if (found === -1) return text;
    at = found + text.length;
  }
  return null;
};

/** Whether each isolate ends within the text, after it began. */
export const isolatesEnd = (text: string): boolean => {
  let open = 0;
  for (const mark of text.match(/[\u2066\u2068\u2069]/g) ?? []) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
};
