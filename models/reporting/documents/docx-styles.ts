import { type DocumentLanguage, LATIN_FONT } from './document-language.ts';
import { escapeXml } from './document-text.ts';
import { INK, LINE, LOOK_NAMES, type Look, lineHeight, lookOf, TINT } from './paragraph-looks.ts';

const twips = (points: number): number => Math.round(points * 20);

const STYLE_IDS: Partial<Record<Look, string>> = {
  body: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  section: 'Heading1',
  item: 'Heading2',
  caption: 'Caption',
};

/** Name of a look in the file: the names that Word has of its own where it has one. */
export const styleId = (look: Look): string =>
  STYLE_IDS[look] ?? look.replace(/^./, (first) => first.toUpperCase());

/** Fonts of a run: the second name is for Arabic letters. */
const fonts = ({ complexFont }: DocumentLanguage): string =>
  `<w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${LATIN_FONT}" w:cs="${complexFont}"/>`;

const style = (look: Look, { direction }: DocumentLanguage): string => {
  const { name, size, colour, bold, before, after, keepNext, heading, ...rest } = lookOf(look);
  const { lineAbove, shaded, indent, hanging } = rest;
  const line = `w:val="single" w:sz="4" w:color="${LINE}"`;
  const box = `w:val="single" w:sz="24" w:space="4" w:color="${TINT}"`;
  const paragraph = [
    keepNext ? '<w:keepNext/>' : '',
    look === 'body' ? '' : '<w:keepLines/>',
    lineAbove ? `<w:pBdr><w:top ${line} w:space="10"/></w:pBdr>` : '',
    shaded
      ? `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${box}/>`).join('')}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/>`
      : '',
    indent && hanging ? `<w:tabs><w:tab w:val="left" w:pos="${twips(indent)}"/></w:tabs>` : '',
    direction === 'rtl' ? '<w:bidi/>' : '',
    `<w:spacing w:before="${twips(before ?? 0)}" w:after="${twips(after)}" w:line="${Math.round(lineHeight(look, direction) * 240)}" w:lineRule="auto"/>`,
    indent ? `<w:ind w:left="${twips(indent)}"${hanging ? ` w:hanging="${twips(indent)}"` : ''}/>` : '',
    shaded ? `<w:ind w:left="${twips(8)}" w:right="${twips(8)}"/>` : '',
    heading ? `<w:outlineLvl w:val="${heading - 1}"/>` : '',
  ].join('');
  const run = [
    bold ? '<w:b/><w:bCs/>' : '',
    `<w:color w:val="${colour}"/>`,
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
  const base = look === 'body' ? '' : '<w:basedOn w:val="Normal"/>';
  return [
    `<w:style w:type="paragraph"${look === 'body' ? ' w:default="1"' : ''} w:styleId="${styleId(look)}">`,
    `<w:name w:val="${name}"/>${base}${heading ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/>`,
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
};

/** `word/styles.xml`. */
export const docxStyles = (language: DocumentLanguage): string => {
  const { latinTag, complexTag } = language;
  const languages = `<w:lang w:val="${escapeXml(latinTag)}" w:eastAsia="en-US" w:bidi="${escapeXml(complexTag)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(language)}<w:color w:val="${INK}"/>${languages}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    ...LOOK_NAMES.map((look) => style(look, language)),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '</w:styles>',
  ].join('');
};
