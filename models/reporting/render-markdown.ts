import { escapeMarkdown, markdownAddress } from './escape-markdown.ts';
import {
  alsoLines,
  type Block,
  type FindingBlock,
  isPlain,
  type Line,
  localDigits,
  type ReportTree,
  type Steps,
  type Table,
} from './report-tree.ts';
import { sideBySide } from './side-by-side.ts';

const numbers = (tree: ReportTree, sources: readonly number[]): string =>
  sources.length === 0 ? '' : ` \\[${sources.map((number) => localDigits(tree, number)).join(', ')}\\]`;

const inline = (tree: ReportTree, line: Line): string =>
  escapeMarkdown(line.text) + numbers(tree, line.sources);

const bullets = (lines: readonly string[], indent = ''): string[] =>
  lines.map((line) => `${indent}- ${line}`);

const steps = (tree: ReportTree, block: Steps): string[] =>
  block.items.flatMap((step, index) => {
    const title = isPlain(block) ? escapeMarkdown(step.title) : `**${escapeMarkdown(step.title)}**`;
    const head = `${index + 1}. ${title}${numbers(tree, step.sources)}`;
    const costs = escapeMarkdown(sideBySide(tree, step.costs));
    return [
      ...(costs === '' ? [head] : [`${head}  `, `   ${costs}`]),
      ...bullets([...step.how, ...step.notes].map(escapeMarkdown), '   '),
    ];
  });

const table = (tree: ReportTree, block: Table): string[] => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(block.caption)}**`,
    '',
    row(block.columns.map(escapeMarkdown)),
    row(block.columns.map(() => '---')),
    ...block.rows.map(({ head, cells }) =>
      row([
        `**${escapeMarkdown(head)}**`,
        ...cells.map((cell) => escapeMarkdown(cell.text) + numbers(tree, cell.sources)),
      ]),
    ),
  ];
};

const finding = (tree: ReportTree, block: FindingBlock): string[] => [
  `### ${escapeMarkdown(block.name)}`,
  '',
  `${escapeMarkdown(block.sentence)}${numbers(tree, block.sources)}`,
  '',
  `**${escapeMarkdown(block.status)}** ${escapeMarkdown(block.evidence)}${numbers(tree, block.evidenceSources)}`,
  '',
  ...(block.also.length > 0 ? [...bullets(alsoLines(block).map((line) => inline(tree, line))), ''] : []),
  `${escapeMarkdown(block.helps.label)}:`,
  '',
  ...bullets(block.helps.items.map(escapeMarkdown)),
  ...(block.path === null
    ? []
    : [
        '',
        `${escapeMarkdown(block.path.label)}:`,
        '',
        ...block.path.steps.map((line, index) => `${index + 1}. ${inline(tree, line)}`),
      ]),
];

const blockLines = (tree: ReportTree, block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [inline(tree, block.line)];
    case 'list': {
      const heading = block.label === null ? [] : [`**${escapeMarkdown(block.label)}**`, ''];
      return [...heading, ...bullets(block.items.map((line) => inline(tree, line)))];
    }
    case 'favours':
      return block.items.map(({ line, limits }) =>
        ['-', inline(tree, line), escapeMarkdown(limits.join(' '))].join(' ').trimEnd(),
      );
    case 'steps':
      return steps(tree, block);
    case 'table':
      return table(tree, block);
    case 'finding':
      return finding(tree, block);
    case 'sources':
      return block.items.map(
        ({ number, text, address }) => `${number}. ${escapeMarkdown(text)} ${markdownAddress(address)}`,
      );
    case 'card':
      return [`**${escapeMarkdown(block.title)}**`, '', ...bullets(block.items.map(escapeMarkdown))];
    // What cannot be drawn is told: a table of the same, where the text around it does not say it.
    case 'picture':
      return block.inWords === null ? [] : table(tree, block.inWords.table);
    default:
      return block satisfies never;
  }
};

/** The report as Markdown: names of another script stay isolated, nothing in a text becomes markup. */
export const renderMarkdown = (tree: ReportTree): string => {
  const heading = (marks: string, title: string): string[] =>
    title === '' ? [] : [`${marks}${escapeMarkdown(title)}`];
  const sections = tree.sections.flatMap((section) => [
    ...heading('## ', section.title),
    ...section.blocks.map((block) => blockLines(tree, block).join('\n')).filter((lines) => lines !== ''),
  ]);
  return `${[...heading('# ', tree.title), ...heading('', tree.subtitle), ...sections].join('\n\n')}\n`;
};
