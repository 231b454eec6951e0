import type { ReportTree } from '../report-tree.ts';
import { archiveOf } from './archive.ts';
import {
  ARABIC_FONT,
  ARABIC_STAND_INS,
  type DocumentLanguage,
  documentLanguage,
  LATIN_FONT,
} from './document-language.ts';
import { documentText, escapeXml } from './document-text.ts';
import { docxBody } from './docx-body.ts';
import { createDocxNumbering } from './docx-numbering.ts';
import { docxStyles } from './docx-styles.ts';
import { PAGE } from './page.ts';
import { partsOfReport } from './parts-of-report.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Parts of the document: file, kind of content, kind of relation. */
const PARTS = [
  ['styles', `${MAIN}.styles+xml`],
  ['numbering', `${MAIN}.numbering+xml`],
  ['settings', `${MAIN}.settings+xml`],
  ['fontTable', `${MAIN}.fontTable+xml`],
] as const;

const contentTypes = (): string =>
  [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>`,
    ...PARTS.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('');

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

/** What it is called and its language; nobody made it, at no time, with no program. */
const coreProperties = (title: string, { tag, direction }: DocumentLanguage): string =>
  [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(documentText(title, direction))}</dc:title><dc:language>${escapeXml(tag)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');

/** Whoever saves it from Word is asked for no name and leaves none. */
const settings = ({ latinTag, complexTag }: DocumentLanguage): string =>
  [
    `${XML}<w:settings ${W}><w:removePersonalInformation/><w:removeDateAndTime/>`,
    '<w:defaultTabStop w:val="720"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${escapeXml(latinTag)}" w:bidi="${escapeXml(complexTag)}"/>`,
    '</w:settings>',
  ].join('');

const fontTable = (): string =>
  [
    `${XML}<w:fonts ${W}>`,
    `<w:font w:name="${LATIN_FONT}"><w:panose1 w:val="020B0604020202020204"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
    `<w:font w:name="${ARABIC_FONT}"><w:altName w:val="${ARABIC_STAND_INS[0]}"/><w:charset w:val="B2"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
    '</w:fonts>',
  ].join('');

const document = (body: string, { direction }: DocumentLanguage): string => {
  const margin = twips(PAGE.margin);
  return [
    `${XML}<w:document ${W}><w:body>${body}`,
    `<w:sectPr><w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/>`,
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="0" w:footer="0" w:gutter="0"/>`,
    direction === 'rtl' ? '<w:bidi/>' : '',
    '</w:sectPr></w:body></w:document>',
  ].join('');
};

/** The report for Word (ECMA-376): the same tree gives the same bytes. */
export const renderDocx = (tree: ReportTree): Uint8Array<ArrayBuffer> => {
  const language = documentLanguage(tree);
  const numbering = createDocxNumbering(tree.digits, language);
  const body = docxBody(partsOfReport(tree), language, numbering);
  return archiveOf({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(tree.title, language),
    'word/document.xml': document(body, language),
    'word/_rels/document.xml.rels': relationships(
      PARTS.map(([name]) => [`${OFFICE}/${name}`, `${name}.xml`] as const),
    ),
    'word/styles.xml': docxStyles(language),
    'word/numbering.xml': numbering.xml(),
    'word/settings.xml': settings(language),
    'word/fontTable.xml': fontTable(),
  });
};
