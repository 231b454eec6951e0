import { escapeHtml } from './escape-html.ts';
import { renderSvg } from './pictures/render-svg.ts';
import {
  alsoLines,
  type Block,
  type Favours,
  type FindingBlock,
  isPlain,
  type Line,
  localDigits,
  type Picture,
  type ReportTree,
  type SourceList,
  type Steps,
  sourceMarks,
  type Table,
} from './report-tree.ts';
import { sideBySide } from './side-by-side.ts';

const numbers = (tree: ReportTree, sources: readonly number[]): string =>
  sources.length === 0 ? '' : `<sup>${sourceMarks(tree, sources)}</sup>`;

const inline = (tree: ReportTree, line: Line): string => escapeHtml(line.text) + numbers(tree, line.sources);

const items = (lines: readonly string[]): string => lines.map((line) => `<li>${line}</li>`).join('');

const bullets = (name: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul class="${name}">${items(texts.map(escapeHtml))}</ul>`;

const label = (text: string | null): string =>
  text === null ? '' : `<p class="label">${escapeHtml(text)}</p>`;

const favours = (tree: ReportTree, block: Favours): string => {
  const list = block.items.map(({ line, limits }) => {
    const said = limits.length === 0 ? '' : `<p class="limits">${escapeHtml(limits.join(' '))}</p>`;
    return `<p>${inline(tree, line)}</p>${said}`;
  });
  return `<ul class="favours">${items(list)}</ul>`;
};

const steps = (tree: ReportTree, block: Steps): string => {
  const list = block.items.map((step, index) => {
    const how =
      step.how.length > 1
        ? `<ol class="how">${items(step.how.map(escapeHtml))}</ol>`
        : step.how.map((only) => `<p class="how">${escapeHtml(only)}</p>`).join('');
    return [
      `<span class="number">${localDigits(tree, index + 1)}</span>`,
      `<h3>${escapeHtml(step.title)}${numbers(tree, step.sources)}</h3>`,
      step.costs.length === 0 ? '' : `<p class="costs">${escapeHtml(sideBySide(tree, step.costs))}</p>`,
      how,
      bullets('notes', step.notes),
    ].join('');
  });
  return `<ol class="steps${isPlain(block) ? ' plain' : ''}">${items(list)}</ol>`;
};

const table = (tree: ReportTree, block: Table): string => {
  const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = block.rows.map(({ head: name, cells }) => {
    const data = cells.map((cell) => `<td class="${cell.weight}">${inline(tree, cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th>${data}</tr>`;
  });
  return [
    '<div class="wide"><table>',
    `<caption>${escapeHtml(block.caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
};

const path = (tree: ReportTree, block: FindingBlock, fold: boolean): string => {
  if (block.path === null) return '';
  const list = `<ol>${items(block.path.steps.map((line) => inline(tree, line)))}</ol>`;
  const name = escapeHtml(block.path.label);
  // On paper the steps in words are enough, and their sources with them.
  return fold
    ? `<details class="path"><summary>${name}</summary><figure>${renderSvg(block.path.chain.drawing, block.path.chain.label)}</figure>${list}</details>`
    : `<div class="path"><p>${name}</p>${list}</div>`;
};

const finding = (tree: ReportTree, block: FindingBlock, fold: boolean): string => {
  const name = escapeHtml(block.name);
  const body = [
    `<p>${escapeHtml(block.sentence)}${numbers(tree, block.sources)}</p>`,
    `<p class="status"><strong>${escapeHtml(block.status)}</strong> ${escapeHtml(block.evidence)}${numbers(tree, block.evidenceSources)}</p>`,
    block.also.length === 0
      ? ''
      : `<ul class="also">${items(alsoLines(block).map((line) => inline(tree, line)))}</ul>`,
    `<div class="helps"><p class="label">${escapeHtml(block.helps.label)}</p>`,
    `<ul>${items(block.helps.items.map(escapeHtml))}</ul></div>`,
    path(tree, block, fold),
  ].join('');
  return fold && block.folded
    ? `<details class="finding"><summary>${name}</summary>${body}</details>`
    : `<article class="finding"><h3>${name}</h3>${body}</article>`;
};

const sourceList = (tree: ReportTree, block: SourceList): string => {
  const list = block.items.map(
    ({ number, text, address }) =>
      `<span class="at">${localDigits(tree, number)}</span>${escapeHtml(text)} <bdi class="address" dir="ltr">${escapeHtml(address)}</bdi>`,
  );
  return `<ol class="sources">${items(list)}</ol>`;
};

const inWords = (tree: ReportTree, words: Picture['inWords'], fold: boolean): string => {
  if (words === null) return '';
  const told = table(tree, words.table);
  return fold
    ? `<details class="in-words"><summary>${escapeHtml(words.label)}</summary>${told}</details>`
    : told;
};

const picture = (tree: ReportTree, { drawings, legend, inWords: words }: Picture, fold: boolean): string => {
  const figures = drawings.map(
    ({ label: name, drawing }) =>
      `<figure><figcaption>${escapeHtml(name)}</figcaption>${renderSvg(drawing, name)}</figure>`,
  );
  // Its samples of lines are named beside them; a reader that cannot see them has the words.
  const lines = legend === null ? '' : renderSvg(legend, null);
  return `${lines}<div class="pictures">${figures.join('')}</div>${inWords(tree, words, fold)}`;
};

/** One block as HTML. `fold`: paths and later findings wait until asked for. */
export const renderBlock = (tree: ReportTree, block: Block, fold: boolean): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="${block.tone}">${inline(tree, block.line)}</p>`;
    case 'list':
      return `<div>${label(block.label)}<ul>${items(block.items.map((line) => inline(tree, line)))}</ul></div>`;
    case 'favours':
      return favours(tree, block);
    case 'steps':
      return steps(tree, block);
    case 'table':
      return table(tree, block);
    case 'finding':
      return finding(tree, block, fold);
    case 'sources':
      return sourceList(tree, block);
    case 'card':
      return `<aside class="card">${label(block.title)}${bullets('plain', block.items)}</aside>`;
    case 'picture':
      return picture(tree, block, fold);
    default:
      return block satisfies never;
  }
};
