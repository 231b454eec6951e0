import { PICTURE_STYLE } from './pictures/picture-style.ts';
import { fontFace, type ReportFont } from './report-fonts.ts';
import type { ReportTree } from './report-tree.ts';

const PAGE_DIGITS: Record<string, string> = { fa: 'persian', ar: 'arabic-indic' };

/** Sizes of one scale (ratio 1.2), in rem; one accent; lines instead of boxes. Logical properties throughout. */
const RULES = `
:root { --ink: #1c262c; --quiet: #55636c; --line: #d5dcdf; --tint: #f2f5f5; --accent: #1d5a63; --paper: #fff; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font-family: Inter, Vazirmatn, sans-serif; font-size: 1rem;
  line-height: 1.55; overflow-wrap: break-word; }
[dir='rtl'] body { font-family: Vazirmatn, Inter, sans-serif; line-height: 1.8; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 3rem 1.5rem 4rem; }
p, ul, ol, h1, h2, h3, figure { margin: 0; }
h1 { font-size: 1.728rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.35; font-weight: 600; color: var(--accent); margin-block-end: 0.75rem; }
h3 { font-size: 1rem; font-weight: 600; line-height: 1.45; }
[dir='rtl'] h1 { letter-spacing: 0; line-height: 1.6; }
[dir='rtl'] h2, [dir='rtl'] h3 { line-height: 1.7; }
.subtitle { color: var(--quiet); font-size: 0.9rem; margin-block-start: 0.5rem; }
section { margin-block-start: 2.25rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
section > * + * { margin-block-start: 0.9rem; }
section > h2 + * { margin-block-start: 0; }
.section-answer { border-block-start: 0; padding-block-start: 0; margin-block-start: 1.75rem; }
.section-answer h2 { margin-block-end: 0.35rem; }
.lead { font-size: 1.2rem; line-height: 1.5; }
[dir='rtl'] .lead { line-height: 1.85; }
.note, .label, .status, .costs, .limits, .notes, .path, .sources { color: var(--quiet); font-size: 0.9rem; }
.label { font-weight: 600; color: var(--ink); margin-block-end: 0.35rem; }
ul, ol { padding-inline-start: 1.25rem; }
li + li { margin-block-start: 0.35rem; }
.favours, .steps { list-style-type: none; padding: 0; }
.favours > li { padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); }
.favours > li + li { margin-block-start: 1rem; }
.limits { margin-block-start: 0.15rem; }
.steps > li { position: relative; padding-inline-start: 3rem; min-block-size: 2.25rem; }
.steps > li + li { margin-block-start: 1.5rem; }
.number { position: absolute; inset-inline-start: 0; inset-block-start: 0; inline-size: 2rem; block-size: 2rem;
  line-height: 2rem; text-align: center; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 600; }
.steps h3 { padding-block-start: 0.25rem; }
.steps .how { margin-block-start: 0.5rem; }
.notes { list-style-type: none; padding: 0; margin-block-start: 0.5rem; }
.notes > li + li { margin-block-start: 0.15rem; }
.card { background: var(--tint); padding: 1rem 1.25rem; border-radius: 0.375rem; }
.card ul { list-style-type: none; padding: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9rem; line-height: 1.4; }
[dir='rtl'] table { line-height: 1.65; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.6rem; font-size: 1rem; }
th, td { text-align: start; vertical-align: top; padding: 0.55rem 0.65rem; border-block-end: 1px solid var(--line); }
td.strong { font-weight: 600; }
td.quiet { color: var(--quiet); }
thead th { background: var(--tint); font-weight: 600; border-block-end: 1px solid var(--quiet); }
tbody th { font-weight: 400; inline-size: 28%; }
tbody th:first-child, thead th:first-child { padding-inline-start: 0.65rem; }
.finding { padding-block: 0.25rem; }
section > .finding + .finding { margin-block-start: 1.25rem; }
.finding > * + * { margin-block-start: 0.35rem; }
.status strong { color: var(--ink); font-weight: 600; }
.also { color: var(--quiet); font-size: 0.9rem; }
.finding .helps { font-size: 0.9rem; }
summary { cursor: pointer; font-weight: 600; }
details.path summary { font-weight: 400; color: var(--accent); }
details.finding > summary { padding-block: 0.15rem; }
.path ol { margin-block-start: 0.25rem; }
sup { unicode-bidi: isolate; font-size: max(0.75em, 0.7rem); line-height: 0; color: var(--quiet); margin-inline-start: 0.1em; }
.sources { list-style-type: none; padding: 0; }
.sources > li { padding-inline-start: 2rem; position: relative; }
.sources .at { position: absolute; inset-inline-start: 0; }
.address { display: block; font-size: 0.8rem; overflow-wrap: anywhere; }
figcaption { color: var(--quiet); font-size: 0.9rem; margin-block-end: 0.75rem; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.5rem 1rem; }
.pictures figure { flex: 1 1 20rem; min-inline-size: 0; }
.picture text { font-family: inherit; }
.path figure { margin-block: 0.75rem; max-inline-size: 620px; }
section > .picture { max-inline-size: 460px; }
@media (prefers-contrast: more) { :root { --quiet: #2c373d; --line: #6b777e; } }
@media print {
  html { font-size: 9.5pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-inline-size: none; padding: 0; }
  section { margin-block-start: 1.1rem; padding-block-start: 0.9rem; }
  h1, h2, h3, .label, caption, thead { break-after: avoid; }
  .finding, .steps > li, .favours > li, .card, tr, .sources > li, figure { break-inside: avoid; }
  .wide { overflow: visible; }
  table { font-size: 0.85rem; }
  p, li { orphans: 3; widows: 3; }
}`;

/** A card to be cut out: as wide as a bank card, its page without a number. */
const POCKET_RULES = `
main { max-inline-size: none; padding: 1.5rem; }
section { inline-size: 86mm; margin: 0; padding: 5mm; border: 1px dashed var(--quiet); font-size: 9pt; line-height: 1.4; }
[dir='rtl'] section { line-height: 1.65; }
h3 { font-size: inherit; line-height: inherit; padding: 0; }
[dir='rtl'] h3 { line-height: inherit; }
.steps > li { padding-inline-start: 6mm; min-block-size: 0; }
.steps > li + li { margin-block-start: 2mm; }
.steps h3 { padding: 0; }
.steps.plain h3 { font-weight: 400; }
.steps .how { margin-block-start: 0; }
.number { inline-size: 4mm; block-size: auto; line-height: inherit; border-radius: 0; background: none; color: inherit; text-align: start; }
.label { font-size: inherit; }
@media print { main { padding: 0; } section { break-inside: avoid; } }`;

/** A report on a sheet or two, printed on both sides: smaller, with narrower edges, and nothing set apart that need not be. */
const SHEETS_RULES = `
@media print {
  html { font-size: 8.4pt; }
  body { line-height: 1.45; }
  [dir='rtl'] body { line-height: 1.6; }
  section { margin-block-start: 0.7rem; padding-block-start: 0.55rem; }
  section > * + * { margin-block-start: 0.5rem; }
  h2 { margin-block-end: 0.4rem; }
  li + li { margin-block-start: 0.15rem; }
  .favours > li + li { margin-block-start: 0.5rem; }
  .steps > li + li { margin-block-start: 0.75rem; }
  .steps .how, .notes { margin-block-start: 0.2rem; }
  section > .finding + .finding { margin-block-start: 0.7rem; }
  .finding > * + * { margin-block-start: 0.2rem; }
  .card { padding-block: 0.5rem; }
  td, th { padding-block: 0.3rem; }
}`;

/**
 * The whole text of the style element: constant for a language, its fonts and the layout, so that its hash can be
 * known.
 */
export const reportStyle = (
  language: string,
  fonts: readonly ReportFont[] = [],
  layout?: ReportTree['layout'],
): string => {
  const digits = PAGE_DIGITS[language.split('-')[0] ?? ''] ?? 'decimal';
  if (layout === 'pocket') {
    const page = '@page { size: A4; margin: 15mm; }';
    return [...fonts.map(fontFace), page, RULES.trim(), POCKET_RULES.trim(), ''].join('\n');
  }
  const edges = layout === 'sheets' ? '13mm 15mm 16mm' : '18mm 17mm 20mm';
  const page = `@page { size: A4; margin: ${edges}; @bottom-center { content: counter(page, ${digits}); font: 9pt Inter, Vazirmatn, sans-serif; color: #55636c; } }`;
  const lists = `ol { list-style-type: ${digits}; }`;
  const own = layout === 'sheets' ? [SHEETS_RULES.trim()] : [];
  return [...fonts.map(fontFace), page, lists, PICTURE_STYLE.trim(), RULES.trim(), ...own, ''].join('\n');
};
