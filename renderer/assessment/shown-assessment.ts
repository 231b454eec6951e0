import type { Assessment } from '../../models/reasoning/assessment.ts';

/** The assessment without the scenarios a person chose not to see. */
export const shownAssessment = (assessment: Assessment, hidden: readonly string[]): Assessment => {
  if (hidden.length === 0) return assessment;
  const exposures = assessment.exposures.filter(
    ({ threat, variant }) => !hidden.includes(`${threat}:${variant}`),
  );
  const shown = new Set(exposures.map(({ id }) => id));
  const findings = assessment.findings.flatMap((finding) => {
    const own = finding.exposures.filter((id) => shown.has(id));
    const lead = shown.has(finding.lead) ? finding.lead : own[0];
    if (lead === undefined) return [];
    const scenarios = finding.scenarios.filter((id) => !hidden.includes(id));
    const decided = finding.decided && {
      ...finding.decided,
      newSince: finding.decided.newSince.filter((id) => shown.has(id)),
    };
    return [{ ...finding, exposures: own, lead, scenarios, decided }];
  });
  const left = new Set(findings.map(({ id }) => id));
  return {
    ...assessment,
    exposures,
    findings,
    scenarios: assessment.scenarios.filter(({ id }) => !hidden.includes(id)),
    protections: assessment.protections.filter(({ scenario }) => !hidden.includes(scenario)),
    residual: assessment.residual.filter((id) => left.has(id)),
  };
};
