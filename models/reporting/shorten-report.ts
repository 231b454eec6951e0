import type { Block, ReportTree, Section, SectionId, Step, Table, TableRow } from './report-tree.ts';

/** How many ways in a page has room for; the others are in the full report. */
const WAYS: Partial<Record<SectionId, number>> = { 'ways-now': 3, 'ways-company': 0, 'ways-others': 1 };
/** Lists of a section, and lines of each. */
const LISTS: Partial<Record<SectionId, { lists: number; lines: number }>> = {
  steps: { lists: 1, lines: 3 },
  'people-near': { lists: 1, lines: 2 },
  happened: { lists: 1, lines: 3 },
  residual: { lists: 1, lines: 5 },
  unknown: { lists: 2, lines: 3 },
  age: { lists: 1, lines: 3 },
};
const NOT_ON_A_PAGE: ReadonlySet<SectionId> = new Set([
  'reach',
  'evidence',
  'for-trainers',
  'sources',
  'words',
]);
const TABLE_ROWS = 6;
/** Rows that say whether it happened and what helps stand last and stay. */
const CLOSING_ROWS = 2;
const STEP_LINES = 3;
const HELPS = 2;

/** What is reached in some case, and what is reached in none, tell more than what may be. */
const telling = ({ cells }: TableRow): boolean =>
  cells.some(({ weight }) => weight === 'strong') || cells.every(({ weight }) => weight === 'quiet');

const shortenTable = (table: Table): Table => ({
  ...table,
  rows: [
    ...table.rows.slice(0, -CLOSING_ROWS).filter(telling).slice(0, TABLE_ROWS),
    ...table.rows.slice(-CLOSING_ROWS),
  ],
});

const shortenStep = (step: Step): Step => ({
  ...step,
  how: step.how.slice(0, STEP_LINES),
  notes: step.notes.slice(0, STEP_LINES),
});

const shortenBlock = (block: Block, lines: number): Block => {
  switch (block.kind) {
    case 'finding':
      return {
        ...block,
        also: [],
        alsoSources: [],
        path: null,
        helps: { ...block.helps, items: block.helps.items.slice(0, HELPS) },
        folded: false,
      };
    case 'list':
      return { ...block, items: block.items.slice(0, lines) };
    case 'table':
      return shortenTable(block);
    case 'steps':
      return { ...block, items: block.items.map(shortenStep) };
    default:
      return block;
  }
};

const shortenSection = (section: Section): Section => {
  const { lists, lines } = LISTS[section.id] ?? { lists: Number.POSITIVE_INFINITY, lines: 4 };
  const seen = { finding: 0, list: 0 };
  const kept = section.blocks.filter((block) => {
    if (block.kind === 'finding') return ++seen.finding <= (WAYS[section.id] ?? 0);
    if (block.kind === 'list') return ++seen.list <= lists;
    if (block.kind === 'picture') return false;
    return true;
  });
  return { ...section, blocks: kept.map((block) => shortenBlock(block, lines)) };
};

/** The report on a sheet or two. Numbers of sources stay those of the full report; their list and the words do not come along. */
export const shortenReport = (report: ReportTree): ReportTree => ({
  ...report,
  layout: 'sheets',
  sections: report.sections
    .filter(({ id }) => !NOT_ON_A_PAGE.has(id))
    .map(shortenSection)
    .filter(({ blocks }) => blocks.length > 0),
});
