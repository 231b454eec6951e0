import type { Assessment, Exposure, Finding } from '../../../models/reasoning/assessment.ts';

/**
 * Choices that findings turn on: what would close them, what their path rests on, and what is still open in the way
 * in that they are told under.
 */
export const choicesBehind = (
  { exposures }: Assessment,
  findings: readonly Finding[],
  way: readonly Exposure[],
): string[] => {
  const leads = new Set(findings.map(({ lead }) => lead));
  const behind = new Set(findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]));
  for (const { id, dependsOn, path } of exposures) {
    if (!leads.has(id)) continue;
    for (const choice of dependsOn) behind.add(choice);
    for (const { rests } of path) for (const choice of Object.keys(rests)) behind.add(choice);
  }
  for (const { dependsOn } of way) for (const choice of dependsOn) behind.add(choice);
  return [...behind];
};
