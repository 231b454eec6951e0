import type { ReferenceTools } from './reference-tools.ts';

interface Named {
  readonly id: string;
}

/**
 * Ids that stand twice in one file, as a careless merge leaves them: an event told twice would count as two where
 * evidence is graded, and of two facts with one id only one text can be shown.
 */
export const checkRepeats = ({ pack, report }: ReferenceTools): void => {
  // One article under two names would stand for two publishers where two are asked for.
  const read = new Map<string, string>();
  for (const { id, url, date, archive = '' } of pack.sources) {
    const article = `${url} ${date.slice(0, 7)} ${archive}`;
    const known = read.get(article);
    if (known !== undefined)
      report(`source:${id}`, ['id'], `"${known}" is the same article; keep one of them`);
    read.set(article, id);
  }
  const once = (key: string, lists: Readonly<Record<string, readonly Named[]>>): void => {
    const seen = new Set<string>();
    for (const [part, items] of Object.entries(lists)) {
      items.forEach(({ id }, index) => {
        if (seen.has(id)) report(key, [part, index, 'id'], `"${id}" stands here twice; keep one of them`);
        seen.add(id);
      });
    }
  };
  for (const { id, settings, holdings, logins, mailboxes, disclosures, facts, world } of pack.apps) {
    const key = `app:${id}`;
    once(key, { settings });
    // An app and an operator of one name share the ids of their texts.
    const ofOperator = pack.operators.filter((operator) => operator.id === id);
    once(key, {
      own: ofOperator.flatMap((operator) => operator.facts),
      holdings,
      logins,
      mailboxes,
      disclosures,
      facts,
    });
    once(key, { own: ofOperator.flatMap((operator) => operator.world), world });
  }
  for (const { id, facts, world } of pack.operators) {
    once(`operator:${id}`, { facts });
    once(`operator:${id}`, { world });
  }
  for (const { id, variants, facts } of pack.threats) {
    once(`threat:${id}`, { variants });
    once(`threat:${id}`, { facts });
  }
  for (const { id, laws, events, compliance, scores } of pack.jurisdictions) {
    const key = `jurisdiction:${id}`;
    once(key, { laws });
    once(key, { events });
    once(key, { compliance });
    const years = new Set(scores.map(({ index, year }) => `${index} ${year}`));
    if (years.size < scores.length)
      report(key, ['scores'], 'a year of an index stands here twice; keep one of them');
  }
};
