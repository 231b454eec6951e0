import type { FindingDecision } from '../../models/profile/decision.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { decidedOn, pastDecisionsOf } from '../../models/reasoning/decisions.ts';

/** In the window every threat is always assessed. */
const ALL_ASSESSED = { known: [], assessed: [] };

/** The same assessment under other decisions: they change nothing that was worked out. */
export const withDecisions = (assessment: Assessment, decisions: readonly FindingDecision[]): Assessment => ({
  ...assessment,
  findings: assessment.findings.map((finding) => ({
    ...finding,
    decided: decidedOn(decisions, finding.id, finding.exposures),
  })),
  pastDecisions: pastDecisionsOf(decisions, assessment.findings, ALL_ASSESSED),
});
