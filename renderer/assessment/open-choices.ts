import type { Exposure } from '../../models/reasoning/assessment.ts';
import { isTheirs } from '../../models/reporting/ways-in.ts';
import { isOpen } from '../../models/vocabulary/statuses.ts';

/** Of one threat, and of one's own or of others': choices by the place where they first come up. */
type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

const indexes = new WeakMap<readonly Exposure[], Places>();

const keyOf = (threat: string, theirs: boolean): string => `${threat} ${theirs ? 'others' : 'own'}`;

const placesIn = (exposures: readonly Exposure[]): Places => {
  const known = indexes.get(exposures);
  if (known) return known;
  const places = new Map<string, Map<string, number>>();
  let place = 0;
  for (const exposure of exposures) {
    if (!isOpen(exposure.status)) continue;
    const key = keyOf(exposure.threat, isTheirs(exposure));
    const choices = places.get(key) ?? new Map<string, number>();
    places.set(key, choices);
    for (const choice of exposure.dependsOn) if (!choices.has(choice)) choices.set(choice, place++);
  }
  indexes.set(exposures, places);
  return places;
};

/**
 * Choices that the open exposures of these threats turn on, each once and in the order of the exposures. Listed once
 * per assessment: many cards ask, and there are thousands of exposures.
 * @param theirs of others' copies and devices, not of one's own.
 */
export const openChoices = (
  exposures: readonly Exposure[],
  threats: ReadonlySet<string>,
  theirs: boolean,
): string[] => {
  const places = placesIn(exposures);
  const found = [...threats].flatMap((threat) => [...(places.get(keyOf(threat, theirs)) ?? [])]);
  return [...new Set(found.sort(([, a], [, b]) => a - b).map(([choice]) => choice))];
};
