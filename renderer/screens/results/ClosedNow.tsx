import { exposureById } from '../../assessment/exposure-by-id.ts';
import type { HeldFinding } from './held-cards.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useThreatsOfWay } from './use-threats-of-way.ts';
import { WhyNot } from './WhyNot.tsx';

/** Why a way in that was open a moment ago is closed: how it would go, and where it ends. */
export const ClosedNow = ({ held }: { readonly held: HeldFinding }) => {
  const { exposures } = useShownAssessment();
  const threats = useThreatsOfWay()(held.way);
  const byId = exposureById(exposures);
  const closed = held.exposures
    .flatMap((id) => byId.get(id) ?? [])
    .find(({ status, threat }) => status === 'blocked' && threats.has(threat));
  return closed ? <WhyNot exposure={closed} /> : null;
};
