import type { HeldFinding } from './held-cards.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useThreatsOfWay } from './use-threats-of-way.ts';
import { WhyNot } from './WhyNot.tsx';

/** Why a way in that was open a moment ago is closed: how it would go, and where it ends. */
export const ClosedNow = ({ held }: { readonly held: HeldFinding }) => {
  const { exposures } = useShownAssessment();
  const threats = useThreatsOfWay()(held.way);
  const closed = exposures.find(
    ({ id, status, threat }) => status === 'blocked' && held.exposures.includes(id) && threats.has(threat),
  );
  return closed ? <WhyNot exposure={closed} /> : null;
};
