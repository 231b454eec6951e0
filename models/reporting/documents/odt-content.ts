import type { DocumentLanguage } from './document-language.ts';
import type { ListPart, ParagraphPart, Part, Run, TablePart } from './document-parts.ts';
import { documentText, escapeXml } from './document-text.ts';
import { ODF_SPACES, odtFonts, odtListName, odtStyleName } from './odt-styles.ts';
import { columnWidths, TEXT_WIDTH } from './page.ts';
import { LINE, lookOf, TINT } from './paragraph-looks.ts';

const run = ({ text, kind }: Run, { direction }: DocumentLanguage): string => {
  const said = escapeXml(documentText(text, direction));
  switch (kind) {
    case 'plain':
      return said;
    case 'strong':
      return `<text:span text:style-name="Strong">${said}</text:span>`;
    case 'raised':
      return `<text:span text:style-name="Raised">${said}</text:span>`;
    case 'tab':
      return '<text:tab/>';
    default:
      return kind satisfies never;
  }
};

const paragraph = ({ look, runs }: ParagraphPart, language: DocumentLanguage): string => {
  const { heading } = lookOf(look);
  const style = `text:style-name="${odtStyleName(look)}"`;
  const said = runs.map((one) => run(one, language)).join('');
  return heading
    ? `<text:h ${style} text:outline-level="${heading}">${said}</text:h>`
    : `<text:p ${style}>${said}</text:p>`;
};

const list = ({ marks, items }: ListPart, language: DocumentLanguage): string => {
  const inside = (item: readonly Part[]): string => item.map((part) => content(part, language)).join('');
  const all = items.map((item) => `<text:list-item>${inside(item)}</text:list-item>`);
  return `<text:list text:style-name="${odtListName(marks)}">${all.join('')}</text:list>`;
};

const tableName = (columns: number): string => `Table${columns}`;

const table = ({ columns, rows, caption }: TablePart, language: DocumentLanguage): string => {
  const name = tableName(columns.length);
  const cells = (row: readonly ParagraphPart[], style: string): string =>
    row
      .map(
        (cell) =>
          `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraph(cell, language)}</table:table-cell>`,
      )
      .join('');
  const row = (inside: string): string =>
    `<table:table-row table:style-name="Row">${inside}</table:table-row>`;
  return [
    `<table:table table:style-name="${name}">`,
    `<table:title>${escapeXml(documentText(caption, language.direction))}</table:title>`,
    columns.map((_, at) => `<table:table-column table:style-name="${name}.${at + 1}"/>`).join(''),
    `<table:table-header-rows>${row(cells(columns, 'Head'))}</table:table-header-rows>`,
    ...rows.map((each) => row(cells(each, 'Body'))),
    '</table:table>',
  ].join('');
};

const content = (part: Part, language: DocumentLanguage): string => {
  switch (part.kind) {
    case 'paragraph':
      return paragraph(part, language);
    case 'list':
      return list(part, language);
    case 'table':
      return table(part, language);
    default:
      return part satisfies never;
  }
};

const cellStyle = (name: string, more: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding-top="3.5pt" fo:padding-bottom="3.5pt" fo:padding-left="4.3pt" fo:padding-right="4.3pt" fo:border-bottom="0.5pt solid #${LINE}"${more}/></style:style>`;

const tableStyles = (columns: number, { direction }: DocumentLanguage): string[] => {
  const widths = columnWidths(columns).map((share) => (share * TEXT_WIDTH) / 1000);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<style:style style:name="${tableName(columns)}" style:family="table"><style:table-properties style:width="${total}mm" table:align="margins" table:border-model="collapsing" style:writing-mode="${direction === 'rtl' ? 'rl-tb' : 'lr-tb'}" fo:margin-bottom="8pt"/></style:style>`,
    ...widths.map(
      (width, at) =>
        `<style:style style:name="${tableName(columns)}.${at + 1}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`,
    ),
  ];
};

/** `content.xml`. */
export const odtContent = (parts: readonly Part[], language: DocumentLanguage): string => {
  const counts = new Set(parts.flatMap((part) => (part.kind === 'table' ? [part.columns.length] : [])));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${ODF_SPACES} office:version="1.2">`,
    odtFonts(),
    '<office:automatic-styles>',
    ...[...counts].flatMap((count) => tableStyles(count, language)),
    '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
    cellStyle('Head', ` fo:border-top="0.5pt solid #${LINE}" fo:background-color="#${TINT}"`),
    cellStyle('Body', ''),
    '</office:automatic-styles><office:body><office:text>',
    ...parts.map((part) => content(part, language)),
    '</office:text></office:body></office:document-content>',
  ].join('');
};
