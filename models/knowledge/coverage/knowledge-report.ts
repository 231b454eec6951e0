import { compileRules } from '../../reasoning/rule-program.ts';
import { type DataKind, inVocabularyOrder } from '../../vocabulary/data.ts';
import type { Protection } from '../../vocabulary/places.ts';
import type { Origins } from '../knowledge-files.ts';
import { neededTexts } from '../needed-texts.ts';
import type { App } from '../schemas/app.ts';
import type { Pack, Texts } from '../schemas/pack.ts';
import { everyFact } from './every-fact.ts';
import { heldData, holdingsOn } from './held-data.ts';
import type { HoleReasons } from './hole-reasons.ts';
import { findHoles, type Hole } from './holes.ts';
import { eventsOfOnePublisher, evidenceOfOnePublisher, type OnePublisher } from './one-publisher.ts';
import { type Reach, reachOf } from './reach.ts';
import { RouteFinder } from './routes.ts';
import { type StaleFact, staleFacts } from './stale-facts.ts';
import { type Totals, totalsOf } from './totals.ts';
import { type Unknowns, unknownsOf } from './unknowns.ts';
import { type WeakFact, weakFacts } from './weak-facts.ts';
import { HoleExplainer } from './why-not-reached.ts';

/** What is known of one app. */
export interface AppCoverage {
  readonly app: string;
  readonly kind: App['kind'];
  /** Kinds of data of which it keeps a copy. */
  readonly held: readonly DataKind[];
  /** By threat model: kinds that at least one rule exposes, those it keeps and what can be lost or taken. */
  readonly reached: Readonly<Record<string, readonly DataKind[]>>;
  /** Kinds it keeps that no threat model reaches, with the protections under which it keeps them. */
  readonly unreached: readonly { readonly data: DataKind; readonly protections: readonly Protection[] }[];
  readonly unknown: Unknowns;
}

interface Untranslated {
  readonly knowledge: readonly string[];
  readonly interface: readonly string[];
}

/** What there is of the knowledge, what is missing, and what has to be looked at again. */
export interface KnowledgeReport {
  readonly asOf: string;
  readonly pack: { readonly version: string; readonly asOf: string; readonly reviewBy: string };
  readonly threats: readonly string[];
  readonly apps: readonly AppCoverage[];
  readonly holes: readonly Hole[];
  /** Faults that make the command fail: holes of the first apps without an explanation, and useless reasons. */
  readonly faults: readonly string[];
  readonly stale: readonly StaleFact[];
  readonly weak: readonly WeakFact[];
  readonly facts: number;
  readonly onePublisher: readonly OnePublisher[];
  readonly eventsOfOnePublisher: readonly string[];
  /** By language: texts of the knowledge and of the interface that are not written yet. */
  readonly untranslated: Readonly<Record<string, Untranslated>>;
  readonly totals: Totals;
}

const coverageOf = (pack: Pack, app: App, day: string, reach: Reach): AppCoverage => {
  const held = heldData(app, day);
  const copies = holdingsOn(app, day);
  const reached = Object.fromEntries(
    pack.threats.map(({ id }) => [id, inVocabularyOrder(reach.of(app.id, id))]),
  );
  const any = new Set(Object.values(reached).flat());
  return {
    app: app.id,
    kind: app.kind,
    held: inVocabularyOrder(held),
    reached,
    unreached: inVocabularyOrder(held).flatMap((data) =>
      any.has(data)
        ? []
        : [
            {
              data,
              protections: [
                ...new Set(copies.flatMap((copy) => (copy.data.includes(data) ? copy.protection : []))),
              ],
            },
          ],
    ),
    unknown: unknownsOf(pack, app, day),
  };
};

const missing = (needed: readonly string[], texts: Texts | undefined): string[] =>
  needed.filter((id) => !texts?.[id]?.trim());

const untranslatedOf = (
  pack: Pack,
  interfaceTexts: Readonly<Record<string, Texts>>,
): Record<string, Untranslated> => {
  const needed = neededTexts(pack);
  const shown = Object.keys(interfaceTexts.en ?? {});
  const languages = new Set([...pack.header.languages, ...Object.keys(pack.texts)]);
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      {
        knowledge: missing(needed, pack.texts[language]),
        interface: missing(shown, interfaceTexts[language]),
      },
    ]),
  );
};

/** Looks at the whole knowledge as it stands on a day. */
export const knowledgeReport = (
  pack: Pack,
  origins: Origins,
  reasons: HoleReasons,
  day: string,
  interfaceTexts: Readonly<Record<string, Texts>> = {},
): KnowledgeReport => {
  const rules = compileRules(pack.rules, pack.predicates);
  const reach = reachOf(pack, rules, day);
  const { holes, uselessReasons } = findHoles(
    pack,
    day,
    reasons,
    reach,
    new RouteFinder(pack, rules, reach.standing),
    new HoleExplainer(rules, reach, day),
  );
  const facts = everyFact(pack, origins);
  const complete = new Set(reasons.complete);
  return {
    asOf: day,
    pack: { version: pack.header.version, asOf: pack.header.asOf, reviewBy: pack.header.reviewBy },
    threats: pack.threats.map(({ id }) => id),
    apps: pack.apps.map((app) => coverageOf(pack, app, day, reach)),
    holes,
    faults: [
      ...uselessReasons,
      ...holes.flatMap(({ app, threat, explained, because }) =>
        explained === 'unexplained' && complete.has(app)
          ? [`${app} × ${threat} is a hole that nobody explained: nothing states ${because.join(' or ')}`]
          : [],
      ),
    ],
    stale: staleFacts(facts, day),
    weak: weakFacts(pack, facts),
    facts: facts.length,
    onePublisher: evidenceOfOnePublisher(pack, day),
    eventsOfOnePublisher: eventsOfOnePublisher(pack),
    untranslated: untranslatedOf(pack, interfaceTexts),
    totals: totalsOf(pack),
  };
};
