import type { Assessment, Finding } from '../../../models/reasoning/assessment.ts';
import { exposureById } from '../../assessment/exposure-by-id.ts';

/**
 * Choices that findings turn on: what would close them, what their path rests on, and what the way in turns on that
 * they are told under.
 */
export const choicesBehind = (
  { exposures }: Assessment,
  findings: readonly Finding[],
  way: readonly string[],
): string[] => {
  const byId = exposureById(exposures);
  const leads = new Set(findings.map(({ lead }) => lead));
  const behind = new Set(findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]));
  for (const { dependsOn, path } of [...leads].flatMap((lead) => byId.get(lead) ?? [])) {
    for (const choice of dependsOn) behind.add(choice);
    for (const { rests } of path) for (const choice of Object.keys(rests)) behind.add(choice);
  }
  for (const choice of way) behind.add(choice);
  return [...behind];
};
