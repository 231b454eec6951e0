import type { FindingDecision } from '../profile/decision.ts';
import type { Finding } from './assessment.ts';

/** What was decided about a finding, and which of its exposures the person has not seen then. Semantics 28. */
export const decidedOn = (
  decisions: readonly FindingDecision[],
  finding: string,
  exposures: readonly string[],
): Finding['decided'] => {
  const made = decisions.find((decision) => decision.finding === finding);
  if (!made) return null;
  const { decision, month } = made;
  return { decision, month, newSince: exposures.filter((exposure) => !made.exposures.includes(exposure)) };
};

const scenarioOf = (exposure: string): string => exposure.slice(0, exposure.indexOf('/'));

/**
 * Decisions whose finding is no more. Where one of its threats was not looked at this time, nobody can say
 * that, and it is left out.
 */
export const pastDecisionsOf = (
  decisions: readonly FindingDecision[],
  findings: readonly Finding[],
  /** All that the knowledge has, and those that were assessed. */
  scenarios: { readonly known: readonly string[]; readonly assessed: readonly string[] },
): FindingDecision[] => {
  const present = new Set(findings.map((finding) => finding.id));
  const notAssessed = new Set(scenarios.known.filter((scenario) => !scenarios.assessed.includes(scenario)));
  return decisions.filter(
    ({ finding, exposures }) =>
      !present.has(finding) && !exposures.some((exposure) => notAssessed.has(scenarioOf(exposure))),
  );
};
