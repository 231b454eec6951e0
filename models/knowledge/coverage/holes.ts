import type { Pack } from '../schemas/pack.ts';
import { heldData } from './held-data.ts';
import type { HoleReasons } from './hole-reasons.ts';
import type { Reach } from './reach.ts';
import type { RouteFinder } from './routes.ts';
import type { HoleExplainer } from './why-not-reached.ts';

/**
 * How a hole is explained: by the app's own file (`derived`), by a listed reason, as a known gap of the knowledge,
 * or not at all.
 */
export type Explained = 'derived' | 'listed' | 'gap' | 'unexplained';

/** A threat model that reaches nothing of an app, although the app holds data. */
export interface Hole {
  readonly app: string;
  readonly threat: string;
  readonly explained: Explained;
  /** Sentences that explain it; of an unexplained one what nothing states. */
  readonly because: readonly string[];
}

export interface Holes {
  readonly holes: readonly Hole[];
  /** Listed reasons that explain no hole, or name what is not there: each a sentence. */
  readonly uselessReasons: readonly string[];
}

/** Every app × threat model without reach, each with its explanation. */
export const findHoles = (
  pack: Pack,
  day: string,
  { complete, reasons }: HoleReasons,
  reach: Reach,
  finder: RouteFinder,
  explainer: HoleExplainer,
): Holes => {
  const listed = new Map<string, HoleReasons['reasons'][number]>();
  const uselessReasons: string[] = [];
  const apps = new Set(pack.apps.map(({ id }) => id));
  for (const app of complete) if (!apps.has(app)) uselessReasons.push(`no app "${app}" to be complete`);
  for (const reason of reasons) {
    for (const app of reason.apps) {
      for (const threat of reason.threats) {
        const cell = `${app} × ${threat}`;
        if (listed.has(cell)) uselessReasons.push(`${cell} has a reason already`);
        listed.set(cell, reason);
      }
    }
  }
  const holes: Hole[] = [];
  const needed = new Set<string>();
  for (const { id: threat } of pack.threats) {
    const routes = finder.of(threat);
    for (const app of pack.apps) {
      if (heldData(app, day).size === 0 || reach.of(app.id, threat).size > 0) continue;
      const cell = `${app.id} × ${threat}`;
      needed.add(cell);
      const said = listed.get(cell);
      const { settled, open } = explainer.explain(app, routes);
      if (said)
        holes.push({
          app: app.id,
          threat,
          explained: said.gap ? 'gap' : 'listed',
          because: [said.reason],
        });
      else if (open.length > 0) holes.push({ app: app.id, threat, explained: 'unexplained', because: open });
      else holes.push({ app: app.id, threat, explained: 'derived', because: settled });
    }
  }
  for (const cell of listed.keys())
    if (!needed.has(cell)) uselessReasons.push(`${cell} is no hole: take its reason out`);
  return { holes, uselessReasons };
};
