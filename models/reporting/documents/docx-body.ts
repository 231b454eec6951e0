import type { DocumentLanguage } from './document-language.ts';
import type { ListPart, ParagraphPart, Part, Run, TablePart } from './document-parts.ts';
import { documentText, escapeXml } from './document-text.ts';
import { type DocxNumbering, docxListIndent } from './docx-numbering.ts';
import { styleId } from './docx-styles.ts';
import { columnWidths, TEXT_WIDTH } from './page.ts';
import { LINE, QUIET, TINT } from './paragraph-looks.ts';
import { scriptRuns } from './script-runs.ts';

const TWIPS_OF_MM = 1440 / 25.4;
const MEASURE = Math.round(TEXT_WIDTH * TWIPS_OF_MM);

/** Where a paragraph stands in a list: with the mark of its item, or below it. */
interface Place {
  readonly depth: number;
  readonly numbering?: number;
}

/** Numbers of sources stay light in a heading too. */
const RUN_LOOKS: Record<Exclude<Run['kind'], 'tab'>, string> = {
  plain: '',
  strong: '<w:b/><w:bCs/>',
  raised: `<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="${QUIET}"/><w:vertAlign w:val="superscript"/>`,
};

const runs = ({ text, kind }: Run, { direction }: DocumentLanguage): string => {
  if (kind === 'tab') return '<w:r><w:tab/></w:r>';
  return scriptRuns(documentText(text, direction), direction)
    .map((run) => {
      const look = `${RUN_LOOKS[kind]}${run.direction === 'rtl' ? '<w:rtl/>' : ''}`;
      const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
      return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
    })
    .join('');
};

const paragraph = (part: ParagraphPart, language: DocumentLanguage, place?: Place): string => {
  const properties = [
    `<w:pStyle w:val="${styleId(part.look)}"/>`,
    place?.numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${place.depth}"/><w:numId w:val="${place.numbering}"/></w:numPr>`,
    language.direction === 'rtl' ? '<w:bidi/>' : '',
    place && place.numbering === undefined
      ? `<w:ind w:left="${docxListIndent(place.depth, language)}"/>`
      : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${part.runs.map((run) => runs(run, language)).join('')}</w:p>`;
};

const table = (part: TablePart, language: DocumentLanguage): string => {
  const widths = columnWidths(part.columns.length).map((share) => Math.floor((share * MEASURE) / 1000));
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`;
  const row = (cells: readonly ParagraphPart[], head: boolean): string =>
    [
      `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`,
      ...cells.map((cell, at) => {
        const shade = head ? `<w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/>` : '';
        const width = `<w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>`;
        return `<w:tc><w:tcPr>${width}${shade}</w:tcPr>${paragraph(cell, language)}</w:tc>`;
      }),
      '</w:tr>',
    ].join('');
  return [
    '<w:tbl><w:tblPr>',
    language.direction === 'rtl' ? '<w:bidiVisual/>' : '',
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    `<w:tblBorders>${['top', 'bottom', 'insideH'].map(line).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>',
    '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>',
    `<w:tblCaption w:val="${escapeXml(documentText(part.caption, language.direction))}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(part.columns, true),
    ...part.rows.map((cells) => row(cells, false)),
    // A table touches what follows; only a paragraph can hold them apart.
    '</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>',
  ].join('');
};

/** Paragraphs, lists and tables as they stand in `w:body`. */
export const docxBody = (
  parts: readonly Part[],
  language: DocumentLanguage,
  numbering: DocxNumbering,
): string => {
  const list = ({ marks, items }: ListPart, depth: number): string => {
    const numberAt = numbering.begin(marks);
    return items
      .map((item, at) =>
        item
          .map((part, within) => {
            if (part.kind === 'list') return list(part, depth + 1);
            if (part.kind === 'table') return table(part, language);
            return paragraph(part, language, within === 0 ? { depth, numbering: numberAt(at) } : { depth });
          })
          .join(''),
      )
      .join('');
  };
  return parts
    .map((part) => {
      if (part.kind === 'list') return list(part, 0);
      return part.kind === 'table' ? table(part, language) : paragraph(part, language);
    })
    .join('');
};
