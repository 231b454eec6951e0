import type { Block, ReportTree } from './report-tree.ts';

/** Ids of findings name settings: they are for the program's own screens. */
const withoutIds = (block: Block): object => {
  if (block.kind !== 'finding') return block;
  const { id: _id, findings: _findings, folded: _folded, ...told } = block;
  return told;
};

/**
 * What a report says, as JSON: no more and no less than its page, in the order of the page, and without the name of
 * the program. The whole assessment, for those who may have it, is renderJson's.
 */
export const renderTreeJson = (tree: ReportTree): string => {
  const { language, direction, title, subtitle, sections } = tree;
  const told = sections.map((section) => ({
    ...(section.title === '' ? {} : { title: section.title }),
    blocks: section.blocks.map(withoutIds),
  }));
  const head = tree.layout === 'pocket' ? {} : { title, subtitle };
  return `${JSON.stringify({ language, direction, ...head, sections: told }, null, 2)}\n`;
};
