import type { Exposure } from '../reasoning/assessment.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';

/** How many kinds of data of each harm tier these exposures reach, worst tier first; the certain ones count. */
const weightOf = (exposures: readonly Exposure[], app: string): readonly number[] => {
  const own = exposures.filter((exposure) => exposure.app === app && exposure.status === 'exposed');
  return HARM_TIERS.map(
    (tier) => new Set(own.filter(({ harm }) => harm === tier).map(({ data }) => data)).size,
  );
};

/** Apps that have most to lose first: worst harm, then most kinds of data. */
export const appsByHarm = (exposures: readonly Exposure[]): string[] => {
  const apps = [...new Set(exposures.map(({ app }) => app))];
  const weights = new Map(apps.map((app) => [app, weightOf(exposures, app)]));
  return apps.sort((a, b) => {
    const other = weights.get(b) ?? [];
    for (const [tier, count] of (weights.get(a) ?? []).entries()) {
      const difference = (other[tier] ?? 0) - count;
      if (difference !== 0) return difference;
    }
    return 0;
  });
};
