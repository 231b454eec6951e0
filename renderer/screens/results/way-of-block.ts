import type { FindingBlock } from '../../../models/reporting/report-tree.ts';
import type { TextSource } from '../../../models/reporting/texts.ts';

const MARK = '\u0000';

/** What stands before and after a way's name where it may be open, and where it is only if something happens. */
type Frame = readonly [before: string, after: string];

const frames = new WeakMap<TextSource, readonly Frame[]>();

const framesOf = (texts: TextSource): readonly Frame[] => {
  const known = frames.get(texts);
  if (known) return known;
  const made = ['open-if', 'may-be'].map((standing): Frame => {
    const [before = '', after = ''] = texts.text(`report.way-${standing}`, { way: MARK }).split(MARK);
    return [before, after];
  });
  frames.set(texts, made);
  return made;
};

/** The way in a block tells of, whichever way it stands: its name without "may be open" or "only if that happens". */
export const wayOfBlock = ({ name }: FindingBlock, texts: TextSource): string => {
  for (const [before, after] of framesOf(texts)) {
    if (name.startsWith(before) && name.endsWith(after))
      return name.slice(before.length, name.length - after.length);
  }
  return name;
};
