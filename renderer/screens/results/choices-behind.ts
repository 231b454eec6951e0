import type { Assessment, Finding } from '../../../models/reasoning/assessment.ts';

/** Choices that findings turn on: what would close them, what their path rests on, and what is still open. */
export const choicesBehind = (assessment: Assessment, findings: readonly Finding[]): string[] => {
  const leads = new Set(findings.map(({ lead }) => lead));
  const behind = assessment.exposures
    .filter(({ id }) => leads.has(id))
    .flatMap(({ dependsOn, path }) => [...dependsOn, ...path.flatMap(({ rests }) => Object.keys(rests))]);
  return [...findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]), ...behind];
};
