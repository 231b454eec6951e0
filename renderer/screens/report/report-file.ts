import '../../without-eval.ts';
import type { RequestOf, SaveResult } from '../../../models/contract/messages.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { renderDocx } from '../../../models/reporting/documents/render-docx.ts';
import { renderOdt } from '../../../models/reporting/documents/render-odt.ts';
import { PRINT_FONTS } from '../../../models/reporting/print-fonts.ts';
import { renderCsv } from '../../../models/reporting/render-csv.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { renderTreeJson } from '../../../models/reporting/render-tree-json.ts';
import { reportStyle } from '../../../models/reporting/report-style.ts';
import { isPocketCard, type ReportTree } from '../../../models/reporting/report-tree.ts';
import type { SecondPass } from '../../assessment/messages.ts';
import { shell } from '../../shell.ts';
import { type State, useStore } from '../../stores/store.ts';
import { embeddedFonts } from './embedded-fonts.ts';

export type ReportFormat = RequestOf<'saveReport'>['format'];

export interface ReportFile {
  readonly tree: ReportTree;
  /** The assessment itself, where this version may hold all of it; else no file holds more than the tree. */
  readonly whole: Assessment | null;
  readonly language: string;
  readonly format: ReportFormat;
  readonly name: string;
}

const styleHashOf = async (style: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

/** The saved page admits its own style and nothing else. */
const closedPage = async (tree: ReportTree): Promise<string> => {
  const styleHash = await styleHashOf(reportStyle(tree.language, embeddedFonts, tree.layout));
  return renderHtml(tree, { fonts: embeddedFonts, fold: true, styleHash });
};

/** What took longer to work out, where it is there by now. */
const secondOf = ({ second }: State): Partial<SecondPass> => (second === 'failed' ? {} : (second ?? {}));

const contentOf = async ({
  tree,
  whole,
  language,
  format,
}: ReportFile): Promise<string | Uint8Array<ArrayBuffer>> => {
  switch (format) {
    case 'pdf':
      return renderHtml(tree, { fonts: PRINT_FONTS });
    case 'html':
      return closedPage(tree);
    case 'md':
      return renderMarkdown(tree);
    case 'json':
      return whole
        ? renderJson({ ...whole, ...secondOf(useStore.getState()), language })
        : renderTreeJson(tree);
    case 'docx':
      return renderDocx(tree);
    case 'odt':
      return renderOdt(tree);
    case 'csv':
      return renderCsv(tree);
    default:
      return format satisfies never;
  }
};

/** A card says nothing about itself, not even when it was made. */
const dayOf = (tree: ReportTree): string | null => (isPocketCard(tree) ? null : useStore.getState().today);

const NO_SHELL: SaveResult = { ok: false, code: 'failed', folder: null };

export const saveReportFile = async (file: ReportFile): Promise<SaveResult> => {
  const bridge = shell();
  if (!bridge) return NO_SHELL;
  return bridge.saveReport({
    suggestedName: file.name,
    format: file.format,
    content: await contentOf(file),
    day: dayOf(file.tree),
  });
};

/** The finished file as bytes, to be locked; null where it could not be printed. */
export const reportBytes = async (file: ReportFile): Promise<Uint8Array | null> => {
  const content = await contentOf(file);
  if (typeof content !== 'string') return content;
  if (file.format !== 'pdf') return new TextEncoder().encode(content);
  const printed = await shell()?.printReport({ content, day: dayOf(file.tree) });
  return printed?.ok ? printed.pdf : null;
};

export const saveLockedFile = async (
  { name, format }: Pick<ReportFile, 'name' | 'format'>,
  locked: Uint8Array,
): Promise<SaveResult> =>
  (await shell()?.saveLocked({ suggestedName: name, format, content: locked })) ?? NO_SHELL;
