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
  const behind = exposures
    .filter(({ id }) => leads.has(id))
    .flatMap(({ dependsOn, path }) => [...dependsOn, ...path.flatMap(({ rests }) => Object.keys(rests))]);
  const open = way.flatMap(({ dependsOn }) => dependsOn);
  return [...new Set([...findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]), ...behind, ...open])];
};
