import { ARABIC_FONT, ARABIC_STAND_INS, type DocumentLanguage, LATIN_FONT } from './document-language.ts';
import type { Marks } from './document-parts.ts';
import { escapeXml } from './document-text.ts';
import { LIST_DEPTHS, LIST_INDENT, PAGE } from './page.ts';
import { ACCENT, LINE, LOOK_NAMES, type Look, lineHeight, lookOf, QUIET, TINT } from './paragraph-looks.ts';

export const ODF_SPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

const STYLE_NAMES: Partial<Record<Look, string>> = {
  body: 'Standard',
  title: 'Title',
  subtitle: 'Subtitle',
  section: 'Heading_20_1',
  item: 'Heading_20_2',
};

/** Name of a look in the file; headings and titles as every word processor knows them. */
export const odtStyleName = (look: Look): string =>
  STYLE_NAMES[look] ?? look.replace(/^./, (first) => first.toUpperCase());

const displayName = (look: Look): string => odtStyleName(look).replaceAll('_20_', ' ');

const weight = (bold: boolean): string => {
  const value = bold ? 'bold' : 'normal';
  return `fo:font-weight="${value}" style:font-weight-asian="${value}" style:font-weight-complex="${value}"`;
};

const paragraphStyle = (look: Look, { direction }: DocumentLanguage): string => {
  const { size, colour, bold, before, after, keepNext, heading, ...rest } = lookOf(look);
  const { lineAbove, shaded, indent, hanging } = rest;
  const paragraph = [
    `fo:margin-top="${before ?? 0}pt" fo:margin-bottom="${after}pt" fo:line-height="${Math.round(lineHeight(look, direction) * 100)}%"`,
    `fo:text-align="${direction === 'rtl' ? 'right' : 'left'}" style:writing-mode="${direction === 'rtl' ? 'rl-tb' : 'lr-tb'}"`,
    keepNext ? 'fo:keep-with-next="always"' : '',
    look === 'body' ? 'fo:orphans="2" fo:widows="2"' : 'fo:keep-together="always"',
    lineAbove ? `fo:border-top="0.5pt solid #${LINE}" fo:padding-top="10pt"` : '',
    shaded
      ? `fo:background-color="#${TINT}" fo:border="3pt solid #${TINT}" fo:padding="4pt" style:join-border="true" fo:margin-left="8pt" fo:margin-right="8pt"`
      : '',
    indent ? `fo:margin-left="${indent}pt" fo:text-indent="${hanging ? -indent : 0}pt"` : '',
  ];
  const tab =
    indent && hanging ? `<style:tab-stops><style:tab-stop style:position="0pt"/></style:tab-stops>` : '';
  return [
    `<style:style style:name="${odtStyleName(look)}" style:display-name="${displayName(look)}" style:family="paragraph"`,
    look === 'body' ? '' : ' style:parent-style-name="Standard"',
    heading ? ` style:default-outline-level="${heading}" style:next-style-name="Standard"` : '',
    ` style:class="text"><style:paragraph-properties ${paragraph.filter((one) => one !== '').join(' ')}>${tab}</style:paragraph-properties>`,
    `<style:text-properties fo:color="#${colour}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-size-complex="${size}pt" ${weight(bold ?? false)}/>`,
    '</style:style>',
  ].join('');
};

/** Word processors number in the digits that they are shown. */
const numberFormat = (digits: readonly string[]): string =>
  digits[1] === '1' ? '1' : `${digits.slice(1, 4).join(', ')}, ...`;

/** LibreOffice takes start and end for left and right. */
const listStyle = (marks: Marks, digits: readonly string[], { direction }: DocumentLanguage): string => {
  const align = direction === 'rtl' ? 'end' : 'start';
  const levels = LIST_DEPTHS.map((depth) => {
    const level = depth + 1;
    const position = `<style:list-level-properties fo:text-align="${align}" text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${LIST_INDENT * level}pt" fo:text-indent="-${LIST_INDENT}pt" fo:margin-left="${LIST_INDENT * level}pt"/></style:list-level-properties>`;
    return marks === 'bullets'
      ? `<text:list-level-style-bullet text:level="${level}" text:style-name="Mark" text:bullet-char="\u2022">${position}</text:list-level-style-bullet>`
      : `<text:list-level-style-number text:level="${level}" text:style-name="${marks === 'steps' ? 'StepMark' : 'Mark'}" style:num-format="${numberFormat(digits)}" style:num-suffix=".">${position}</text:list-level-style-number>`;
  });
  return `<text:list-style style:name="${odtListName(marks)}">${levels.join('')}</text:list-style>`;
};

export const odtListName = (marks: Marks): string => `List_${marks}`;

const textStyle = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

/** Fonts by name, with those that stand in for them. */
export const odtFonts = (): string => {
  const stack = [ARABIC_FONT, ...ARABIC_STAND_INS].join(', ');
  return [
    '<office:font-face-decls>',
    `<style:font-face style:name="${LATIN_FONT}" svg:font-family="${LATIN_FONT}" style:font-family-generic="swiss" style:font-pitch="variable"/>`,
    `<style:font-face style:name="${ARABIC_FONT}" svg:font-family="${stack}" style:font-family-generic="swiss" style:font-pitch="variable"/>`,
    '</office:font-face-decls>',
  ].join('');
};

/** A tag as ODF writes it: language and country apart. */
const tagged = (tag: string, suffix: '' | '-complex'): string => {
  const [language = 'zxx', country = 'none'] = tag.split('-');
  const prefix = suffix === '' ? 'fo:' : 'style:';
  return `${prefix}language${suffix}="${escapeXml(language)}" ${prefix}country${suffix}="${escapeXml(country)}"`;
};

/** `styles.xml`. */
export const odtStyles = (language: DocumentLanguage, digits: readonly string[]): string => {
  const { direction, latinTag, complexTag, complexFont } = language;
  const mode = direction === 'rtl' ? 'rl-tb' : 'lr-tb';
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${ODF_SPACES} office:version="1.2">`,
    odtFonts(),
    '<office:styles><style:default-style style:family="paragraph">',
    `<style:paragraph-properties style:writing-mode="${mode}" style:tab-stop-distance="12.5mm"/>`,
    `<style:text-properties style:font-name="${LATIN_FONT}" style:font-name-asian="${LATIN_FONT}" style:font-name-complex="${complexFont}" ${tagged(latinTag, '')} ${tagged(complexTag, '-complex')}/>`,
    '</style:default-style>',
    ...LOOK_NAMES.map((look) => paragraphStyle(look, language)),
    textStyle('Strong', weight(true)),
    textStyle('Raised', `${weight(false)} fo:color="#${QUIET}" style:text-position="super 65%"`),
    textStyle('Mark', `fo:color="#${QUIET}"`),
    textStyle('StepMark', `fo:color="#${ACCENT}" ${weight(true)}`),
    ...(['bullets', 'numbers', 'steps'] as const).map((marks) => listStyle(marks, digits, language)),
    '</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties',
    ` fo:page-width="${PAGE.width}mm" fo:page-height="${PAGE.height}mm" style:print-orientation="portrait"`,
    ` fo:margin="${PAGE.margin}mm" style:writing-mode="${mode}"/></style:page-layout></office:automatic-styles>`,
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>',
    '</office:document-styles>',
  ].join('');
};
