import type { Assessment, Exposure, Finding } from '../../../models/reasoning/assessment.ts';
import { exposureById } from './exposure-by-id.ts';

/**
 * Choices that findings turn on: what would close them, what their path rests on, and what is still open in the way
 * in that they are told under.
 */
export const choicesBehind = (
  { exposures }: Assessment,
  findings: readonly Finding[],
  way: readonly Exposure[],
): string[] => {
  const byId = exposureById(exposures);
  const behind = findings
    .flatMap(({ lead }) => byId.get(lead) ?? [])
    .flatMap(({ dependsOn, path }) => [...dependsOn, ...path.flatMap(({ rests }) => Object.keys(rests))]);
  const open = way.flatMap(({ dependsOn }) => dependsOn);
  return [...new Set([...findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]), ...behind, ...open])];
};
