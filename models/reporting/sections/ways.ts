import type { ReportContext } from '../report-context.ts';
import type { Block, FindingBlock, Section, SectionId } from '../report-tree.ts';
import { STANDINGS } from '../standing.ts';
import { wayBlock } from '../way-block.ts';
import { dependsOnCompany, ownFirst, type WayIn } from '../ways-in.ts';

/** On a screen the first three are open, the rest are asked for. People §5.3. */
const OPEN_WAYS = 3;

export interface DividedWays {
  /** Open whatever a company decides. */
  readonly now: readonly WayIn[];
  /** Only if a company moves, copies, hands over or is taken. */
  readonly company: readonly WayIn[];
  /** Another person's phone or settings decide. */
  readonly others: readonly WayIn[];
}

export const divideWays = (ways: readonly WayIn[]): DividedWays => {
  const own = ways.filter(({ whose }) => whose === 'own');
  return {
    now: own.filter(({ threat }) => !dependsOnCompany(threat)),
    company: own.filter(({ threat }) => dependsOnCompany(threat)),
    others: ownFirst(ways.filter(({ whose }) => whose === 'others')),
  };
};

/**
 * A section of ways in: what is open, then what is open only if something happens, then what may be open. Blocks of
 * earlier sections count among those that stay open on a screen. Null where it would be empty.
 */
export const waysSection = (
  context: ReportContext,
  id: SectionId,
  ways: readonly WayIn[],
  earlier: readonly (Section | null)[],
  before: readonly Block[] = [],
): Section | null => {
  if (ways.length === 0 && before.length === 0) return null;
  const told = earlier
    .flatMap((section) => section?.blocks ?? [])
    .filter(({ kind }) => kind === 'finding').length;
  const begun = new Set<WayIn>();
  // The answers behind a way stay with its first block, however they change what is certain.
  const withAnswers = (way: WayIn, block: FindingBlock): FindingBlock => {
    if (begun.has(way)) return block;
    begun.add(way);
    return { ...block, findings: way.findings };
  };
  const blocks = STANDINGS.flatMap((standing) =>
    ways.flatMap((way) => wayBlock(context, way, standing).map((block) => withAnswers(way, block))),
  ).map((block, index) => ({ ...block, folded: told + index >= OPEN_WAYS }));
  return { id, title: context.texts.text(`report.section.${id}`), blocks: [...before, ...blocks] };
};
