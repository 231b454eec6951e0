import type { Finding } from '../reasoning/assessment.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import type { ReportContext } from './report-context.ts';

/** Threat models in which the outcome turns on what a company does or is made to do. */
const COMPANY_THREATS = new Set([
  'data-localization',
  'legal-request',
  'server-seizure',
  'network-blocking',
  'provider-change',
  'content-takedown',
]);

export const dependsOnCompany = (scenario: string): boolean =>
  COMPANY_THREATS.has(splitScenario(scenario).threat);

export interface WaysIn {
  /** Open whatever a company decides. */
  readonly now: readonly Finding[];
  /** Only if a company moves, copies, hands over or is taken. */
  readonly company: readonly Finding[];
  /** Another person's phone or settings decide. */
  readonly others: readonly Finding[];
  /** Nothing the person can set or do closes it. */
  readonly residual: readonly Finding[];
}

/** Divides the open findings as the report tells them; each stands in one place only. */
export const waysIn = ({ assessment }: ReportContext): WaysIn => {
  const residualIds = new Set(assessment.residual);
  const ways = { now: [], company: [], others: [], residual: [] } as Record<keyof WaysIn, Finding[]>;
  for (const finding of assessment.findings) {
    if (!isOpen(finding.status)) continue;
    if (residualIds.has(finding.id)) ways.residual.push(finding);
    else if (finding.whose === 'theirs') ways.others.push(finding);
    else if (finding.scenarios.every(dependsOnCompany)) ways.company.push(finding);
    else ways.now.push(finding);
  }
  return ways;
};

/** Short names of threats, each once: "the login code in an SMS", "a look into your phone". */
export const wayNames = (context: ReportContext, scenarios: Iterable<string>): string[] => {
  const threats = new Set([...scenarios].map((scenario) => splitScenario(scenario).threat));
  const ids = [...threats].map((threat) => `report.way.${threat}`);
  return ids.filter((id) => context.texts.has(id)).map((id) => context.texts.text(id));
};
