import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import type { HeldFinding } from './held-cards.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useWayNames } from './use-way-names.ts';
import { WhyNot } from './WhyNot.tsx';

/** Why a way in that was open a moment ago is closed: how it would go, and where it ends. */
export const ClosedNow = ({ held }: { readonly held: HeldFinding }) => {
  const { exposures } = useShownAssessment();
  const wayNames = useWayNames();
  const closed = exposures.find(
    ({ id, status, threat }) =>
      status === 'blocked' &&
      held.exposures.includes(id) &&
      wayNames([threat]).some((name) => sentenceCase(name) === held.way),
  );
  return closed ? <WhyNot exposure={closed} /> : null;
};
