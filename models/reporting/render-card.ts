import type { ToldCard } from './emergency-card.ts';
import { escapeAttribute, escapeHtml } from './escape-html.ts';
import { fontFace, type ReportFont } from './report-fonts.ts';
import type { TextSource } from './texts.ts';

interface CardPage {
  /** Name of the window that prints: it stands in the file, never on the paper. Say nothing with it. */
  readonly title: string;
  readonly fonts?: readonly ReportFont[];
}

/** One page, in ink alone: it is copied on any machine, and may be read by a street lamp. */
const RULES = `
@page { size: A4; margin: 20mm 20mm 18mm; }
* { box-sizing: border-box; }
html { font-size: 12.5pt; }
body { margin: 0; background: #fff; color: #111; font-family: Inter, Vazirmatn, sans-serif; line-height: 1.45;
  overflow-wrap: break-word; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
html[dir='rtl'] { font-size: 11.5pt; }
[dir='rtl'] body { font-family: Vazirmatn, Inter, sans-serif; line-height: 1.65; }
p, ol, ul, h2 { margin: 0; padding: 0; list-style-type: none; }
.lead { margin-block-end: 1.3rem; }
.steps > li { position: relative; padding-inline-start: 2.75rem; break-inside: avoid; }
.steps > li + li { margin-block-start: 0.85rem; }
.number { position: absolute; inset-inline-start: 0; inset-block-start: 0; inline-size: 1.8rem; block-size: 1.8rem;
  border: 1.5px solid #111; border-radius: 50%; font-weight: 600; line-height: 1.65rem; text-align: center; }
.do { font-size: 1.1rem; font-weight: 600; }
section { margin-block-start: 1.3rem; padding-block-start: 0.9rem; border-block-start: 1px solid #777;
  break-inside: avoid; }
h2 { font-size: 1rem; font-weight: 600; line-height: inherit; }
section li { padding-inline-start: 1rem; text-indent: -1rem; }
section li::before { content: '\\2013'; display: inline-block; inline-size: 1rem; text-indent: 0; }`;

/**
 * A card on paper: its steps, what not to do, and when a lawyer comes first. Paper is evidence, so nothing else
 * comes along: no title, program, date or page number, no source and no help line. Design §5.
 */
export const renderCard = (card: ToldCard, texts: TextSource, { title, fonts = [] }: CardPage): string => {
  const steps = card.steps.map(
    ({ title: what, how }, index) =>
      `<li><span class="number">${texts.number(index + 1)}</span><p class="do">${escapeHtml(what)}</p><p>${escapeHtml(how)}</p></li>`,
  );
  const nots = card.nots.map(({ text }) => `<li>${escapeHtml(text)}</li>`);
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(texts.language)}" dir="${texts.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    `<title>${escapeAttribute(title)}</title>`,
    `<style>${[...fonts.map(fontFace), RULES.trim()].join('\n')}</style>`,
    '</head>',
    '<body>',
    `<p class="lead">${escapeHtml(card.lead)}</p>`,
    `<ol class="steps">${steps.join('\n')}</ol>`,
    `<section><h2>${escapeHtml(card.headings.nots)}</h2><ul>${nots.join('\n')}</ul></section>`,
    `<section><h2>${escapeHtml(card.headings.lawyer)}</h2><p>${escapeHtml(card.lawyer.text)}</p></section>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
