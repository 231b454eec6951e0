import type { Finding } from '../../reasoning/assessment.ts';
import { findingBlock } from '../finding-block.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Section, SectionId } from '../report-tree.ts';

/** A section of findings, with blocks that come before them. Null where it would be empty. */
export const findingsSection = (
  context: ReportContext,
  id: SectionId,
  findings: readonly Finding[],
  before: readonly Block[] = [],
): Section | null => {
  if (findings.length === 0 && before.length === 0) return null;
  return {
    id,
    title: context.texts.text(`report.section.${id}`),
    blocks: [...before, ...findings.map((finding) => findingBlock(context, finding))],
  };
};
