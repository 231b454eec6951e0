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
import { reportStyle } from '../../../models/reporting/report-style.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import type { SecondPass } from '../../assessment/messages.ts';
import { shell } from '../../shell.ts';
import { type State, useStore } from '../../stores/store.ts';
import { embeddedFonts } from './embedded-fonts.ts';

export type ReportFormat = RequestOf<'saveReport'>['format'];

interface ReportFile {
  readonly tree: ReportTree;
  readonly assessment: Assessment;
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
  const styleHash = await styleHashOf(reportStyle(tree.language, embeddedFonts));
  return renderHtml(tree, { fonts: embeddedFonts, fold: true, styleHash });
};

/** What took longer to work out, where it is there by now. */
const secondOf = ({ second }: State): Partial<SecondPass> => (second === 'failed' ? {} : (second ?? {}));

const contentOf = async ({
  tree,
  assessment,
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
      return renderJson({ ...assessment, ...secondOf(useStore.getState()), language });
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

export const saveReportFile = async (file: ReportFile): Promise<SaveResult> => {
  const bridge = shell();
  if (!bridge) return { ok: false, code: 'failed' };
  return bridge.saveReport({
    suggestedName: file.name,
    format: file.format,
    content: await contentOf(file),
    day: useStore.getState().today,
  });
};
