import type { ReportContext } from '../report-context.ts';
import type { Section } from '../report-tree.ts';

/** Where to turn, in every report and for everybody the same: it names nobody who could be asked about. */
export const helpSection = ({ texts }: ReportContext): Section => ({
  id: 'help',
  title: texts.text('report.section.help'),
  blocks: ['who', 'choose', 'detained'].map((id) => ({
    kind: 'paragraph',
    tone: 'plain',
    line: { text: texts.text(`report.help.${id}`), sources: [] },
  })),
});
