import type { Exposure } from '../reasoning/assessment.ts';
import type { ReportContext } from './report-context.ts';
import { dependsOnCompany } from './ways-in.ts';

/**
 * How an exposure stands: open today; open only if a company does or is made to do something; or perhaps open,
 * for want of an answer. What stands differently is never told in one breath.
 */
export const STANDINGS = ['open', 'open-if', 'may-be'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = ({ companies }: ReportContext, exposure: Exposure): Standing => {
  if (exposure.status !== 'exposed') return 'may-be';
  return dependsOnCompany(exposure.threat) && !companies.stands(exposure) ? 'open-if' : 'open';
};
