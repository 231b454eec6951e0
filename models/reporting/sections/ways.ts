import type { ReportContext } from '../report-context.ts';
import type { Block, Section, SectionId } from '../report-tree.ts';
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

/** A section of ways in, after `told` ones in earlier sections. Null where it would be empty. */
export const waysSection = (
  context: ReportContext,
  id: SectionId,
  ways: readonly WayIn[],
  told: number,
  before: readonly Block[] = [],
): Section | null => {
  if (ways.length === 0 && before.length === 0) return null;
  return {
    id,
    title: context.texts.text(`report.section.${id}`),
    blocks: [...before, ...ways.flatMap((way, index) => wayBlock(context, way, told + index >= OPEN_WAYS))],
  };
};
