import type { Assessment } from '../../../models/reasoning/assessment.ts';

type Scenario = Assessment['scenarios'][number];

export interface ThreatGroup {
  readonly threat: string;
  /** Known ones first: what is so stands before what is only supposed. */
  readonly scenarios: readonly Scenario[];
}

/** Scenarios by threat. Threats with something open for this person come first, in the assessment's order. */
export const threatGroups = ({ scenarios }: Assessment): ThreatGroup[] => {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios)
    groups.set(scenario.threat, [...(groups.get(scenario.threat) ?? []), scenario]);
  const rank = ({ stands }: Scenario): number => (stands === 'known' ? 0 : 1);
  const open = (group: ThreatGroup): number =>
    group.scenarios.some((scenario) => scenario.open > 0) ? 0 : 1;
  return [...groups]
    .map(([threat, own]) => ({ threat, scenarios: [...own].sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => open(a) - open(b));
};
