import type { Jurisdiction } from '../knowledge/schemas/jurisdiction.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Source } from '../knowledge/schemas/source.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import type { Evidence } from './assessment.ts';
import { validOn } from './case-choices.ts';
import { seatsOf } from './evidence-seat.ts';

type Event = Jurisdiction['events'][number];

/** First day of a date given as YYYY, YYYY-MM or YYYY-MM-DD. */
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
const monthIndex = (date: string): number => {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
};

const concerns = (threats: readonly string[], scenario: string): boolean =>
  threats.includes(scenario) || threats.includes(scenario.slice(0, scenario.indexOf(':')));

/** What goes on is dated by when it was last reported, not by when it began. */
const lastReported = (event: Event, day: string): string =>
  event.asOf !== undefined && event.asOf > event.date && firstDay(event.asOf) <= day
    ? event.asOf
    : event.date;

/** The last day of what happened, as far as it lies before the day asked about. */
const lastDay = (event: Event, day: string): string =>
  event.ended !== undefined && event.ended !== 'ongoing' && firstDay(event.ended) <= day
    ? event.ended
    : event.date;

const sourcesById = new WeakMap<Pack, ReadonlyMap<string, Source>>();
const sourcesOf = (pack: Pack): ReadonlyMap<string, Source> => {
  let known = sourcesById.get(pack);
  if (!known) {
    known = new Map(pack.sources.map((source) => [source.id, source]));
    sourcesById.set(pack, known);
  }
  return known;
};

/** Grades of one country on one day, each worked out once. */
export class EvidenceGrades {
  private readonly known = new Map<string, Evidence>();

  constructor(
    private readonly pack: Pack,
    private readonly country: string,
    private readonly asOf: string,
  ) {}

  /** The evidence on a scenario and an app, whose data may be held by another company than its own. */
  of(scenario: string, app: string, holder?: string): Evidence {
    const key = `${scenario}/${app}/${holder ?? ''}`;
    let evidence = this.known.get(key);
    if (!evidence) {
      evidence = this.gradeAtSeats(seatsOf(this.pack, scenario, app, holder), scenario, app);
      this.known.set(key, evidence);
    }
    return evidence;
  }

  /** What a company's own authorities do is asked of its countries, of the one that shows most. */
  private gradeAtSeats(seats: readonly string[] | null, scenario: string, app: string): Evidence {
    const { pack, country, asOf } = this;
    const [first, ...others] = (seats ?? []).map((seat): Evidence => {
      const evidence = gradeEvidence(pack, seat, scenario, app, asOf, true);
      return seat === country ? evidence : { ...evidence, atSeat: true };
    });
    return first
      ? others.reduce(
          (best, next) => (GRADES.indexOf(next.grade) < GRADES.indexOf(best.grade) ? next : best),
          first,
        )
      : gradeEvidence(pack, country, scenario, app, asOf);
  }
}

/**
 * Evidence grade for a scenario and app in a country on a day, from dated events and laws. Rules: facts on
 * jurisdictions §5.1: E4 ongoing, or two independent events within 24 months; E3 one event within 60 months;
 * E2 legal power without a known case; E1 seen elsewhere; E0 nothing in the pack. E3 and above need two
 * publishers; state-run and partisan sources alone never carry more than E2. Where the country is that of the company
 * (`atSeat`), a case with this very app counts wherever the people lived whom it was about.
 */
export const gradeEvidence = (
  pack: Pack,
  country: string,
  scenario: string,
  app: string,
  asOf: string,
  atSeat = false,
): Evidence => {
  const sources = sourcesOf(pack);
  const here = pack.jurisdictions.find((jurisdiction) => jurisdiction.id === country);
  const matching = (events: readonly Event[]): Event[] =>
    events.filter(
      (event) =>
        concerns(event.threats, scenario) &&
        (event.apps.length === 0 || event.apps.includes(app)) &&
        firstDay(event.date) <= asOf,
    );
  const publishers = (events: readonly Event[]): Set<string> =>
    new Set(
      events
        .flatMap((event) => event.sources.map((id) => sources.get(id)))
        .filter((source): source is Source => source !== undefined && !source.partisan)
        .map((source) => source.publisher),
    );
  const evidence = (
    grade: Evidence['grade'],
    items: readonly { date?: string; asOf?: string | undefined; sources: readonly string[] }[],
  ): Evidence => ({
    grade,
    older: false,
    asOf:
      items
        .map((item) => item.date ?? item.asOf ?? '')
        .sort()
        .at(-1) || null,
    sources: [...new Set(items.flatMap((item) => item.sources))],
  });

  const aboutPeopleAbroad = atSeat
    ? pack.jurisdictions
        .filter(({ id }) => id !== country)
        .flatMap(({ events: e }) => matching(e))
        .filter((event) => event.threats.includes(scenario) && event.apps.includes(app))
    : [];
  const events = [...matching(here?.events ?? []), ...aboutPeopleAbroad].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
  const age = (event: Event): number => {
    const last = event.ended === undefined || event.ended === 'ongoing' ? event.date : event.ended;
    return monthIndex(asOf) - monthIndex(last);
  };
  const ongoing = events.filter(
    (event) =>
      event.ended === 'ongoing' && validOn({ until: event.until }, asOf) && publishers([event]).size >= 1,
  );
  const recent = events.filter((event) => age(event) <= 24 && publishers([event]).size >= 1);
  const documented = events.filter((event) => age(event) <= 60 && publishers([event]).size >= 1);
  if (ongoing.length > 0 && publishers(ongoing).size >= 2)
    return evidence(
      'E4',
      ongoing.map((event) => ({ ...event, date: lastReported(event, asOf) })),
    );
  const dated = (items: readonly Event[]) => items.map((event) => ({ ...event, date: lastDay(event, asOf) }));
  if (recent.length >= 2 && publishers(recent).size >= 2) return evidence('E4', dated(recent));
  const counted = documented.length > 0 ? documented : ongoing;
  if (counted.length > 0 && publishers(counted).size >= 2) return evidence('E3', dated(counted));

  // Events that are too old or stand on too little for E3 still show more than a bare power: they come first, or a
  // law would be told with "we found no case".
  const reported = events.filter((event) => publishers([event]).size >= 1);
  // "No case found" would be untrue where there are cases with other apps: they are told of as such.
  const withOtherApps = (happened: readonly Event[]): Pick<Evidence, 'withOtherApps'> =>
    happened.some(
      (event) =>
        concerns(event.threats, scenario) && firstDay(event.date) <= asOf && publishers([event]).size >= 1,
    )
      ? { withOtherApps: true }
      : {};
  if (reported.length > 0) {
    const older = evidence('E2', dated(reported));
    // Nor would "longer ago" be the whole truth where it has happened since with others.
    const since = (here?.events ?? []).filter((event) => lastDay(event, asOf) > (older.asOf ?? ''));
    return { ...older, older: true, ...withOtherApps(since) };
  }
  const laws = (here?.laws ?? []).filter(
    (law) =>
      concerns(law.threats, scenario) &&
      (law.apps.length === 0 || law.apps.includes(app)) &&
      validOn(law, asOf),
  );
  if (laws.length > 0) return { ...evidence('E2', laws), ...withOtherApps(here?.events ?? []) };
  if (events.length > 0) return { ...evidence('E2', dated(events)), older: true };

  const elsewhere = pack.jurisdictions
    .filter((jurisdiction) => jurisdiction.id !== country)
    .flatMap(({ events: e }) => matching(e));
  // By when each last happened: what began long ago and went on is not older than a later single day.
  const latest = elsewhere
    .map((event) => ({
      ...event,
      date: event.ended === 'ongoing' ? lastReported(event, asOf) : lastDay(event, asOf),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  if (latest.length > 0)
    return { ...evidence('E1', latest.slice(0, 3)), ...withOtherApps(here?.events ?? []) };
  const anywhere = pack.jurisdictions.flatMap(({ events: e }) => e);
  return { grade: 'E0', asOf: null, sources: [], older: false, ...withOtherApps(anywhere) };
};
