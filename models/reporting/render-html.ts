import { escapeAttribute, escapeHtml } from './escape-html.ts';
import { renderBlock } from './html-blocks.ts';
import type { ReportFont } from './report-fonts.ts';
import { reportStyle } from './report-style.ts';
import type { ReportTree } from './report-tree.ts';

export interface HtmlOptions {
  readonly fonts?: readonly ReportFont[];
  /** On a screen paths and later findings are closed until asked for; a print shows all. */
  readonly fold?: boolean;
  /** Hash of the style (`sha256-…` of `reportStyle(language, fonts, layout)`): the page then refuses everything else. */
  readonly styleHash?: string;
}

const policyOf = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; font-src data: app:; base-uri 'none'; form-action 'none'`;

/** One file that needs nothing else: no script, no picture, no address that would be asked for. */
export const renderHtml = (tree: ReportTree, options: HtmlOptions = {}): string => {
  const fold = options.fold ?? false;
  const sections = tree.sections.map((section) => {
    const blocks = section.blocks.map((block) => renderBlock(tree, block, fold));
    const heading = `section-${section.id}`;
    const [label, title] =
      section.title === ''
        ? ['', []]
        : [` aria-labelledby="${heading}"`, [`<h2 id="${heading}">${escapeHtml(section.title)}</h2>`]];
    return [`<section class="section-${section.id}"${label}>`, ...title, ...blocks, '</section>'].join('\n');
  });
  const header = [
    ...(tree.title === '' ? [] : [`<h1>${escapeHtml(tree.title)}</h1>`]),
    ...(tree.subtitle === '' ? [] : [`<p class="subtitle">${escapeHtml(tree.subtitle)}</p>`]),
  ];
  const policy =
    options.styleHash === undefined
      ? []
      : [
          `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policyOf(options.styleHash))}">`,
        ];
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(tree.language)}" dir="${tree.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...policy,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    `<title>${escapeAttribute(tree.title)}</title>`,
    `<style>${reportStyle(tree.language, options.fonts, tree.layout)}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(header.length === 0 ? [] : ['<header>', ...header, '</header>']),
    ...sections,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
