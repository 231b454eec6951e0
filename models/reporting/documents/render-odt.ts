import type { ReportTree } from '../report-tree.ts';
import { archiveOf } from './archive.ts';
import { type DocumentLanguage, documentLanguage } from './document-language.ts';
import { documentText, escapeXml } from './document-text.ts';
import { odtContent } from './odt-content.ts';
import { odtStyles } from './odt-styles.ts';
import { partsOfReport } from './parts-of-report.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const KIND = 'application/vnd.oasis.opendocument.text';

const manifest = (files: readonly string[]): string =>
  [
    `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">`,
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${KIND}"/>`,
    ...files.map(
      (file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`,
    ),
    '</manifest:manifest>',
  ].join('');

/** What it is called and its language; nobody made it, at no time, with no program. */
const meta = (title: string, { tag, direction }: DocumentLanguage): string =>
  [
    `${XML}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">`,
    `<office:meta><dc:title>${escapeXml(documentText(title, direction))}</dc:title><dc:language>${escapeXml(tag)}</dc:language></office:meta>`,
    '</office:document-meta>',
  ].join('');

/** The report as OpenDocument text (ISO/IEC 26300): the same tree gives the same bytes. */
export const renderOdt = (tree: ReportTree): Uint8Array<ArrayBuffer> => {
  const language = documentLanguage(tree);
  const files = {
    'content.xml': odtContent(partsOfReport(tree), language),
    'styles.xml': odtStyles(language, tree.digits),
    'meta.xml': meta(tree.title, language),
  };
  return archiveOf(
    { mimetype: KIND, ...files, 'META-INF/manifest.xml': manifest(Object.keys(files)) },
    'mimetype',
  );
};
