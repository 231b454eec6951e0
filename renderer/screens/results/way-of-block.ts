import type { FindingBlock } from '../../../models/reporting/report-tree.ts';
import type { TextSource } from '../../../models/reporting/texts.ts';

const MARK = '\u0000';

/** The way in a block tells of, whichever way it stands: its name without "may be open" or "only if that happens". */
export const wayOfBlock = ({ name }: FindingBlock, texts: TextSource): string => {
  for (const standing of ['open-if', 'may-be']) {
    const [before = '', after = ''] = texts.text(`report.way-${standing}`, { way: MARK }).split(MARK);
    if (name.startsWith(before) && name.endsWith(after))
      return name.slice(before.length, name.length - after.length);
  }
  return name;
};
