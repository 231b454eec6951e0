import { SOURCE_GRADES, type SourceGrade } from '../../vocabulary/evidence.ts';
import type { App } from '../schemas/app.ts';
import type { Pack } from '../schemas/pack.ts';

/** How much of everything there is. */
export interface Totals {
  readonly apps: Readonly<Record<App['kind'], number>>;
  readonly closedApps: number;
  readonly settings: number;
  readonly holdings: number;
  readonly operators: number;
  readonly rules: number;
  readonly threats: number;
  readonly variants: number;
  readonly countries: number;
  readonly laws: number;
  readonly events: number;
  readonly incidentsReplayed: number;
  readonly incidentsTold: number;
  readonly actions: number;
  readonly practices: number;
  readonly sources: Readonly<Record<SourceGrade, number>>;
}

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

/** Counts a pack. A setting under a second name counts once. */
export const totalsOf = (pack: Pack): Totals => {
  const kinds = (kind: App['kind']): number => sum(pack.apps, (app) => Number(app.kind === kind));
  const replayed = sum(pack.incidents, ({ profile }) => Number(profile !== undefined));
  return {
    apps: { app: kinds('app'), service: kinds('service'), device: kinds('device') },
    closedApps: sum(pack.apps, ({ status }) => Number(status === 'closed')),
    settings: sum(pack.apps, ({ settings }) => settings.filter(({ sameAs }) => sameAs === undefined).length),
    holdings: sum(pack.apps, ({ holdings }) => holdings.length),
    operators: pack.operators.length,
    rules: pack.rules.length,
    threats: pack.threats.length,
    variants: sum(pack.threats, ({ variants }) => variants.length),
    countries: pack.jurisdictions.length,
    laws: sum(pack.jurisdictions, ({ laws }) => laws.length),
    events: sum(pack.jurisdictions, ({ events }) => events.length),
    incidentsReplayed: replayed,
    incidentsTold: pack.incidents.length - replayed,
    actions: pack.actions.length,
    practices: pack.practices.length,
    sources: Object.fromEntries(
      SOURCE_GRADES.map((grade) => [grade, sum(pack.sources, (source) => Number(source.grade === grade))]),
    ) as Record<SourceGrade, number>,
  };
};
