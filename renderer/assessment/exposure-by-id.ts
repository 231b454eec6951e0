import type { Exposure } from '../../models/reasoning/assessment.ts';

const indexes = new WeakMap<readonly Exposure[], ReadonlyMap<string, Exposure>>();

/** Exposures of one assessment by their ids, listed once: many cards ask, and there are thousands. */
export const exposureById = (exposures: readonly Exposure[]): ReadonlyMap<string, Exposure> => {
  const known = indexes.get(exposures);
  if (known) return known;
  const index = new Map(exposures.map((exposure) => [exposure.id, exposure]));
  indexes.set(exposures, index);
  return index;
};
