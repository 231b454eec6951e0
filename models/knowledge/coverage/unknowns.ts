import { DATA_KINDS, type DataKind } from '../../vocabulary/data.ts';
import { UNKNOWN_SEAT } from '../../vocabulary/unknown-countries.ts';
import type { App } from '../schemas/app.ts';
import type { Operator } from '../schemas/operator.ts';
import type { Pack } from '../schemas/pack.ts';
import { holdingsOn } from './held-data.ts';

/** What the knowledge does not know of an app, or nobody outside can know. */
export interface Unknowns {
  /** Choices that nobody outside can answer, of the app and of those who keep its data. */
  readonly world: readonly string[];
  /** Facts that say themselves that nobody verified them. */
  readonly notVerified: readonly string[];
  /** Operators of which it is not known where they answer to courts. */
  readonly noSeat: readonly string[];
  /** Kinds of data kept by an operator, of which nothing says for how long. */
  readonly noRetention: readonly DataKind[];
}

const seatUnknown = ({ basedIn, confidence }: Operator): boolean =>
  confidence === 'not-verified' || (basedIn !== 'phone-country' && basedIn.includes(UNKNOWN_SEAT));

/** What is unknown of an app on a day. */
export const unknownsOf = (pack: Pack, app: App, day: string): Unknowns => {
  const copies = holdingsOn(app, day);
  const keepers = new Set([app.operator, ...copies.flatMap(({ holder }) => holder ?? [])]);
  const operators = pack.operators.filter(({ id }) => keepers.has(id));
  const facts = [
    ...app.settings.filter(({ sameAs }) => sameAs === undefined),
    ...copies,
    ...app.logins,
    ...app.mailboxes,
    ...app.disclosures,
    ...app.facts,
  ];
  // What only passes is not kept, and what is public is for everyone to keep.
  const kept = copies.filter(
    ({ holder, place, times }) => holder !== undefined && place !== 'public' && times.includes('past'),
  );
  return {
    world: [
      ...app.world.map(({ id }) => `${app.id}.${id}`),
      ...operators.flatMap(({ id, world }) => world.map((choice) => `${id}.${choice.id}`)),
    ],
    notVerified: facts
      .filter(({ confidence }) => confidence === 'not-verified')
      .map(({ id }) => `${app.id}.${id}`),
    noSeat: operators.filter(seatUnknown).map(({ id }) => id),
    noRetention: DATA_KINDS.filter(
      (kind) =>
        kept.some(({ data }) => data.includes(kind)) &&
        // What the person can delete is kept until then.
        !kept.some(
          ({ data, keptFor, deletable }) =>
            data.includes(kind) && (deletable || keptFor?.[kind] !== undefined),
        ),
    ),
  };
};
