import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Evidence } from '../reasoning/assessment.ts';
import { splitScenario } from '../vocabulary/threats.ts';

/** Something that began between two days, as the text that tells of it. */
export interface Dated {
  readonly date: string;
  readonly textId: string;
  readonly sources: Evidence['sources'];
}

interface Period {
  /** First day after which, and last day on which it began. */
  readonly after: string;
  readonly until: string;
}

const within = (date: string | undefined, { after, until }: Period): date is string =>
  date !== undefined && date > after && date <= until;

/** Laws and events of a country that began in a period and bear on a scenario and on any of these apps; oldest first. */
export const datedBetween = (
  pack: Pack,
  country: string,
  scenario: string,
  apps: readonly string[],
  period: Period,
): Dated[] => {
  const { threat } = splitScenario(scenario);
  const here = pack.jurisdictions.find(({ id }) => id === country);
  const bears = (threats: readonly string[]): boolean =>
    threats.includes(scenario) || threats.includes(threat);
  const laws = (here?.laws ?? []).flatMap(({ id, threats, from, sources }) =>
    bears(threats) && within(from, period) ? [{ date: from, textId: `law.${country}.${id}`, sources }] : [],
  );
  const events = (here?.events ?? []).flatMap(({ id, threats, apps: of, date, sources }) =>
    bears(threats) && within(date, period) && (of.length === 0 || of.some((app) => apps.includes(app)))
      ? [{ date, textId: `event.${country}.${id}`, sources }]
      : [],
  );
  const seen = new Set<string>();
  return [...laws, ...events]
    .filter(({ textId }) => !seen.has(textId) && seen.add(textId))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

/** Ids of the texts of facts about apps that began to hold in a period. */
export const factsBegun = (pack: Pack, period: Period): ReadonlySet<string> =>
  new Set(
    pack.apps.flatMap(({ id: app, holdings, logins, disclosures, facts }) =>
      [...holdings, ...logins, ...disclosures, ...facts]
        .filter(({ from }) => within(from, period))
        .map(({ id }) => `fact.${app}.${id}`),
    ),
  );
