import type { Assessment, Exposure } from '../../reasoning/assessment.ts';
import { rankOfEffort } from '../../reasoning/findings.ts';
import { DATA_CLASSES, type DataClass, type DataKind } from '../../vocabulary/data.ts';
import { HARM_TIERS, type HarmTier } from '../../vocabulary/people.ts';
import { isOpen } from '../../vocabulary/statuses.ts';

export type Reach = 'open' | 'maybe';

export interface ReachLink {
  readonly row: DataClass;
  readonly actor: string;
  readonly now: Reach | null;
  readonly after: Reach | null;
}

/** Who can reach what: plain classes of data against actors, before and after all steps of the plan. */
export interface ReachLinks {
  /** What the person chose to protect first, then the order of the vocabulary. */
  readonly rows: readonly { readonly id: DataClass; readonly harm: HarmTier }[];
  /** Least effort first, as findings are ordered. Design §3. */
  readonly actors: readonly string[];
  readonly links: readonly ReachLink[];
}

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];
const CLASS_OF = new Map(
  CLASSES.flatMap((id) => DATA_CLASSES[id].map((kind) => [kind as DataKind, id] as const)),
);

const stronger = (a: Reach | null, b: Reach | null): Reach | null =>
  a === 'open' || b === 'open' ? 'open' : (a ?? b);

export const reachLinks = (
  { exposures, plan }: Pick<Assessment, 'exposures' | 'plan'>,
  /** Open today, or only perhaps or if something happens. */
  reachOf: (exposure: Exposure) => Reach,
): ReachLinks => {
  const closed = new Set(plan.steps.flatMap(({ closes }) => closes));
  const opened = new Set(plan.opens);
  const links = new Map<string, ReachLink>();
  const harms = new Map<DataClass, HarmTier>();
  for (const exposure of exposures) {
    const now = isOpen(exposure.status) && exposure.reason !== 'stale' ? reachOf(exposure) : null;
    const after = opened.has(exposure.id) ? reachOf(exposure) : closed.has(exposure.id) ? null : now;
    const row = CLASS_OF.get(exposure.data);
    if (row === undefined || (now === null && after === null)) continue;
    const harm = harms.get(row) ?? 'unset';
    harms.set(row, HARM_TIERS.indexOf(exposure.harm) < HARM_TIERS.indexOf(harm) ? exposure.harm : harm);
    const key = `${row} ${exposure.actor}`;
    const known = links.get(key);
    links.set(key, {
      row,
      actor: exposure.actor,
      now: stronger(known?.now ?? null, now),
      after: stronger(known?.after ?? null, after),
    });
  }
  const rows = HARM_TIERS.flatMap((harm) =>
    CLASSES.filter((id) => harms.get(id) === harm).map((id) => ({ id, harm })),
  );
  const actors = [...new Set([...links.values()].map(({ actor }) => actor))].sort(
    (a, b) => rankOfEffort(a) - rankOfEffort(b),
  );
  return { rows, actors, links: [...links.values()] };
};
