import { validOn } from '../../reasoning/case-choices.ts';
import type { DataKind } from '../../vocabulary/data.ts';
import type { App, Holding } from '../schemas/app.ts';

/** Does the service run on the day? A closed one has ended with its `until`. */
export const runsOnDay = (app: App, day: string): boolean => app.status === 'active' || validOn(app, day);

/** Copies that exist on the day. A closed service makes no new ones. */
export const holdingsOn = (app: App, day: string): Holding[] =>
  app.holdings.filter(
    (holding) => validOn(holding, day) && (runsOnDay(app, day) || holding.times.includes('past')),
  );

/** Kinds of data of which the app keeps a copy somewhere on the day. */
export const heldData = (app: App, day: string): ReadonlySet<DataKind> =>
  new Set(holdingsOn(app, day).flatMap((holding) => holding.data));
