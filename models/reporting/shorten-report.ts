import type { Block, ReportTree, Section } from './report-tree.ts';

/** On a page: this many findings of a section, without their paths. */
const FINDINGS_ON_A_PAGE = 3;
const LINES_ON_A_PAGE = 4;

const shorten = (block: Block): Block => {
  switch (block.kind) {
    case 'finding':
      return { ...block, path: null, folded: false };
    case 'list':
      return { ...block, items: block.items.slice(0, LINES_ON_A_PAGE) };
    default:
      return block;
  }
};

const shortenSection = (section: Section): Section => {
  let findings = 0;
  const kept = section.blocks.filter((block) => {
    if (block.kind === 'finding') findings += 1;
    return block.kind !== 'finding' || findings <= FINDINGS_ON_A_PAGE;
  });
  return { ...section, blocks: kept.map(shorten) };
};

/** The report on a page: fewer findings, no paths, no list of sources. Numbers stay those of the full report. */
export const shortenReport = (report: ReportTree): ReportTree => ({
  ...report,
  sections: report.sections.filter(({ id }) => id !== 'sources').map(shortenSection),
});
