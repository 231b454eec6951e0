import type { DocumentLanguage } from './document-language.ts';
import type { Marks } from './document-parts.ts';
import { escapeXml } from './document-text.ts';
import { LIST_DEPTHS, LIST_INDENT } from './page.ts';
import { ACCENT, QUIET } from './paragraph-looks.ts';

/** LibreOffice puts a mark beyond where it belongs in text from right to left: there is room for it. */
const ROOM = { ltr: 0, rtl: 12 } as const;

/** Where the text of a list begins; twentieths of a point. */
export const docxListIndent = (depth: number, { direction }: DocumentLanguage): number =>
  (LIST_INDENT * (depth + 1) + ROOM[direction]) * 20;

/** A list being written: the numbering that the item at this place bears. */
export type ListNumbering = (at: number) => number;

export interface DocxNumbering {
  begin(marks: Marks): ListNumbering;
  /** `word/numbering.xml` for the lists begun so far. */
  xml(): string;
}

const level = (marks: Marks, depth: number, label: string, language: DocumentLanguage): string => {
  const bullet = marks === 'bullets';
  const look =
    marks === 'steps' ? `<w:b/><w:bCs/><w:color w:val="${ACCENT}"/>` : `<w:color w:val="${QUIET}"/>`;
  return [
    `<w:lvl w:ilvl="${depth}">`,
    `<w:start w:val="1"/><w:numFmt w:val="${bullet ? 'bullet' : 'decimal'}"/>`,
    // Without a word on its alignment a mark stands where lines begin, in either direction.
    `<w:lvlText w:val="${escapeXml(label)}"/>`,
    `<w:pPr><w:ind w:left="${docxListIndent(depth, language)}" w:hanging="${LIST_INDENT * 20}"/></w:pPr><w:rPr>${look}</w:rPr>`,
    '</w:lvl>',
  ].join('');
};

/**
 * Lists of a document. Each list with numbers begins at one. Word has no number format with Persian or Arabic
 * digits, it shows them where the reader has set it to: for these languages each number is written out.
 */
export const createDocxNumbering = (digits: readonly string[], language: DocumentLanguage): DocxNumbering => {
  const western = digits[1] === '1';
  const forms = new Map<
    string,
    { readonly id: number; readonly marks: Marks; readonly label: string | null }
  >();
  const lists: { readonly form: number; readonly restarts: boolean }[] = [];

  const formOf = (marks: Marks, at: number | null): number => {
    const key = `${marks} ${at}`;
    const label =
      at === null ? null : String(at + 1).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    const known = forms.get(key) ?? { id: forms.size, marks, label };
    forms.set(key, known);
    return known.id;
  };
  const numbered = (form: number, restarts: boolean): number => {
    const known = restarts ? -1 : lists.findIndex((list) => list.form === form);
    return known >= 0 ? known + 1 : lists.push({ form, restarts });
  };
  const labelAt = (marks: Marks, label: string | null, depth: number): string => {
    if (marks === 'bullets') return '\u2022';
    return `${label ?? `%${depth + 1}`}.`;
  };

  return {
    begin: (marks) => {
      if (marks !== 'bullets' && !western) return (at) => numbered(formOf(marks, at), false);
      const number = numbered(formOf(marks, null), marks !== 'bullets');
      return () => number;
    },
    xml: () =>
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
        ...[...forms.values()].map(({ id, marks, label }) =>
          [
            `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>`,
            ...LIST_DEPTHS.map((depth) => level(marks, depth, labelAt(marks, label, depth), language)),
            '</w:abstractNum>',
          ].join(''),
        ),
        ...lists.map(({ form, restarts }, at) => {
          const starts = restarts
            ? LIST_DEPTHS.map(
                (depth) => `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="1"/></w:lvlOverride>`,
              ).join('')
            : '';
          return `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${form}"/>${starts}</w:num>`;
        }),
        '</w:numbering>',
      ].join(''),
  };
};
