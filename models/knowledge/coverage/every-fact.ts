import type { Origins } from '../knowledge-files.ts';
import type { Provenance } from '../schemas/fact.ts';
import type { Pack } from '../schemas/pack.ts';

/** A fact of the knowledge with where it stands and what it rests on. */
export interface FactRecord {
  /** Path inside models/knowledge. */
  readonly file: string;
  /** `telegram.cloud-chats`, with the kind of fact before it where an id alone would not tell. */
  readonly id: string;
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly reviewBy: string | null;
  readonly until: string | null;
  readonly notVerified: boolean;
  /** It tells what happened on a day, and so does not grow old. */
  readonly past: boolean;
  /** It shuts something: without a grade A or B source what it shuts stays possible. */
  readonly lowers: boolean;
}

type Stated = Partial<Omit<Provenance, 'sources'>> & { readonly sources: readonly string[] };

/** Everything in the pack that carries its own sources and dates. What nobody can know (`world`) is no fact. */
export const everyFact = (pack: Pack, origins: Origins): FactRecord[] => {
  const facts: FactRecord[] = [];
  const add = (owner: string, id: string, stated: Stated, more: Partial<FactRecord> = {}): void => {
    facts.push({
      file: origins.get(owner)?.file.path ?? owner,
      id,
      sources: stated.sources,
      asOf: stated.asOf ?? null,
      reviewBy: stated.reviewBy ?? null,
      until: stated.until ?? null,
      notVerified: stated.confidence === 'not-verified',
      past: false,
      lowers: false,
      ...more,
    });
  };
  for (const operator of pack.operators) {
    const owner = `operator:${operator.id}`;
    add(owner, `operator ${operator.id}`, operator);
    if (operator.notOfferedIn) add(owner, `${operator.id}.notOfferedIn`, operator.notOfferedIn);
    for (const fact of operator.facts) add(owner, `${operator.id}.${fact.id}`, fact);
  }
  for (const app of pack.apps) {
    const owner = `app:${app.id}`;
    add(owner, app.id, app);
    for (const setting of app.settings) {
      // The same choice under another name rests on what it is named after.
      if (setting.sameAs !== undefined) continue;
      add(owner, `${app.id}.${setting.id}`, setting, { lowers: true });
      for (const path of setting.paths) {
        if (path.checked === undefined) continue;
        const sources = path.sources.length > 0 ? path.sources : setting.sources;
        add(owner, `${app.id}.${setting.id} on ${path.platform}`, { sources, asOf: path.checked });
      }
    }
    for (const holding of app.holdings) {
      const lowers = holding.protection === 'end-to-end' || holding.protection === 'own-key';
      add(owner, `${app.id}.${holding.id}`, holding, { lowers });
    }
    for (const fact of [...app.logins, ...app.mailboxes, ...app.disclosures, ...app.facts])
      add(owner, `${app.id}.${fact.id}`, fact);
  }
  for (const country of pack.jurisdictions) {
    const owner = `jurisdiction:${country.id}`;
    for (const fact of [...country.laws, ...country.compliance]) add(owner, `${country.id}.${fact.id}`, fact);
    for (const event of country.events) {
      // What still goes on is to be looked at again; what is over is over.
      const going = event.ended === 'ongoing';
      const asOf = event.asOf ?? event.date;
      add(owner, `${country.id}.${event.id}`, { ...event, asOf }, { past: !going });
    }
    for (const item of country.notLaws) add(owner, `${country.id}.${item.id}`, item, { past: true });
    for (const score of country.scores)
      add(owner, `${country.id}.${score.index}-${score.year}`, score, { past: true });
  }
  for (const threat of pack.threats) {
    for (const fact of [...threat.variants, ...threat.facts])
      add(`threat:${threat.id}`, `${threat.id}.${fact.id}`, fact);
  }
  for (const rule of pack.rules) {
    if (rule.because === 'source') add(`rule:${rule.id}`, `rule ${rule.id}`, rule, { past: true });
  }
  for (const action of pack.actions) {
    add(`action:${action.id}`, `action ${action.id}`, action);
    for (const note of action.legal) add(`action:${action.id}`, `${action.id}, ${note.country}`, note);
  }
  for (const incident of pack.incidents)
    add(`incident:${incident.id}`, `incident ${incident.id}`, incident, { past: true });
  // Addresses of those who help change soonest, and are needed most.
  for (const line of pack.helpLines) add(`help-line:${line.id}`, `help line ${line.id}`, line);
  return facts;
};
