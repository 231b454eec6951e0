import type { Assessment, ProtectionReport } from '../../../models/reasoning/assessment.ts';
import { exposureById } from '../../assessment/exposure-by-id.ts';

type Told = WeakMap<ProtectionReport, ReadonlySet<string>>;

const toldIn = new WeakMap<Assessment['scenarios'], Told>();

/**
 * Threats that a protection leaves open, each once. It may name thousands of exposures, and most answers change few
 * protections: it is gone through once, as long as it is the same one and the same scenarios are shown.
 */
export const threatsNotCovered = (
  { scenarios, exposures }: Pick<Assessment, 'scenarios' | 'exposures'>,
  protection: ProtectionReport,
): ReadonlySet<string> => {
  const told: Told = toldIn.get(scenarios) ?? new WeakMap();
  toldIn.set(scenarios, told);
  const known = told.get(protection);
  if (known) return known;
  const byId = exposureById(exposures);
  const threats = new Set<string>();
  for (const id of protection.doesNotCover) {
    const exposure = byId.get(id);
    if (exposure) threats.add(exposure.threat);
  }
  told.set(protection, threats);
  return threats;
};
