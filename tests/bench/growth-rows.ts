import { inFreshProcess, type Measured } from './fresh-process.ts';
import { countRow, type Row, timeRow } from './rows.ts';

const CASES: readonly (readonly [people: number, apps: number])[] = [
  [1, 15],
  [5, 15],
  [20, 15],
  [50, 15],
  [5, 40],
  [50, 40],
];

/** Growth with people and apps, each case first in a fresh process: time, instances a person, and memory. */
export function* growthRows(unit: number): Generator<Row> {
  const empty = inFreshProcess(0, 1);
  const perPerson = new Map<number, { fewest: number; most: number }>();
  for (const [people, apps] of CASES) {
    const { milliseconds, megabytes, instances }: Measured = inFreshProcess(people, apps);
    const each = instances / people;
    yield timeRow(
      unit,
      `ground, labels and all statuses, first in a process: ${people} × ${apps} apps`,
      milliseconds,
      `${instances} instances, ${Math.round(each)} a person; peak ${(megabytes - empty.megabytes).toFixed(0)} MB over an empty process`,
    );
    if (people < 5) continue;
    const range = perPerson.get(apps) ?? { fewest: each, most: each };
    perPerson.set(apps, { fewest: Math.min(range.fewest, each), most: Math.max(range.most, each) });
  }
  for (const [apps, { fewest, most }] of perPerson) {
    yield countRow(
      `instances a person from 5 to 50 people, ${apps} apps: growth`,
      (100 * (most - fewest)) / fewest,
      'linear in people if this stays near nothing',
      '%',
    );
  }
}
