import type { Assessment, Finding } from '../../../models/reasoning/assessment.ts';

/** Choices that findings turn on: what would close them, and what they still depend on. */
export const choicesBehind = (assessment: Assessment, findings: readonly Finding[]): string[] => {
  const leads = new Set(findings.map(({ lead }) => lead));
  const open = assessment.exposures.filter(({ id }) => leads.has(id)).flatMap(({ dependsOn }) => dependsOn);
  return [...findings.flatMap(({ cause, or }) => [...cause, ...or.flat()]), ...open];
};
