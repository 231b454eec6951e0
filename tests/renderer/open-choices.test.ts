import { describe, expect, it } from 'vitest';
import { isTheirs } from '../../models/reporting/ways-in.ts';
import { isOpen } from '../../models/vocabulary/statuses.ts';
import { openChoices } from '../../renderer/assessment/open-choices.ts';
import { assessmentOf } from '../models/reporting/real-reports.ts';

const { exposures } = assessmentOf('organiser', 'en');
const threats = [...new Set(exposures.map(({ threat }) => threat))];
const asked = [
  ...threats.map((threat) => new Set([threat])),
  ...threats.map((threat, at) => new Set([threat, threats[(at + 3) % threats.length] ?? threat])),
];

/** The same, by going through all of them. */
const slowly = (of: ReadonlySet<string>, theirs: boolean): string[] => [
  ...new Set(
    exposures
      .filter(
        (exposure) => isOpen(exposure.status) && of.has(exposure.threat) && isTheirs(exposure) === theirs,
      )
      .flatMap(({ dependsOn }) => dependsOn),
  ),
];

describe('the choices that open exposures turn on', () => {
  it.each([false, true])(
    'are those of these threats, in the order of the exposures (of others: %s)',
    (theirs) => {
      const told = asked.map((of) => openChoices(exposures, of, theirs));
      expect(told).toEqual(asked.map((of) => slowly(of, theirs)));
      expect(told.filter((choices) => choices.length > 1).length).toBeGreaterThan(5);
    },
  );
});
