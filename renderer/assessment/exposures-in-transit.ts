import type { Exposure } from '../../models/reasoning/assessment.ts';

/**
 * A list of exposures as it travels from the worker to the window. There are thousands, most answers change few of
 * them, and copying all takes longer than reasoning: those that the other side has got already are only named.
 */
export interface ExposuresInTransit {
  /** For each exposure its place in the list before, or, for those that come along, minus one minus the place there. */
  readonly order: Int32Array;
  readonly added: readonly Exposure[];
}

/** The worker's side: remembers what was sent last. Unchanged exposures must be the same objects. */
export const createSender = (): ((exposures: readonly Exposure[]) => ExposuresInTransit) => {
  let before = new Map<Exposure, number>();
  return (exposures) => {
    const added: Exposure[] = [];
    const order = Int32Array.from(exposures, (exposure) => before.get(exposure) ?? -added.push(exposure));
    before = new Map(exposures.map((exposure, place) => [exposure, place]));
    return { order, added };
  };
};

/** The window's side: every list must be received, in turn, also one that nobody wants any more. */
export const createReceiver = (): ((sent: ExposuresInTransit) => Exposure[]) => {
  let before: readonly Exposure[] = [];
  return ({ order, added }) => {
    const exposures = Array.from(order, (place) => {
      const exposure = place < 0 ? added[-1 - place] : before[place];
      if (!exposure) throw new Error('an exposure was named that never came');
      return exposure;
    });
    before = exposures;
    return exposures;
  };
};
