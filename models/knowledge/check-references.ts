import { groundFact } from '../reasoning/case.ts';
import { conditionValues, readConditionKey, settingOf } from '../reasoning/case-choices.ts';
import { type Atom, parseAtom, parseBodyPart, RuleSyntaxError } from '../reasoning/rule-syntax.ts';
import { ACTORS, CAPABILITIES, FACTORS, PERSONS } from '../vocabulary/capabilities.ts';
import { DATA_KINDS } from '../vocabulary/data.ts';
import { PLACES, PROTECTIONS, TIMES } from '../vocabulary/places.ts';
import { THREATS } from '../vocabulary/threats.ts';
import type { KnowledgeProblem, Origins } from './knowledge-files.ts';
import type { App } from './schemas/app.ts';
import type { Condition, Provenance } from './schemas/fact.ts';
import type { Pack } from './schemas/pack.ts';
import type { ArgumentType } from './schemas/rule.ts';
import { nearest } from './suggestion.ts';

type Path = readonly (string | number)[];

/** Every id that stands in one file and must exist in another. Nothing is ever skipped in silence. Design §3. */
export const checkReferences = (pack: Pack, origins: Origins): KnowledgeProblem[] => {
  const problems: KnowledgeProblem[] = [];
  const sources = new Set(pack.sources.map((source) => source.id));
  const operators = new Set(pack.operators.map((operator) => operator.id));
  const apps = new Map(pack.apps.map((app) => [app.id, app]));
  const devices = new Set(pack.apps.filter((app) => app.kind === 'device').map((app) => app.id));
  const predicates = new Map(pack.predicates.map((predicate) => [predicate.id, predicate]));
  const scenarios = new Set(pack.threats.flatMap((threat) => threat.variants.map((variant) => `${threat.id}:${variant.id}`)));
  const countries = new Set([
    ...pack.jurisdictions.map((jurisdiction) => jurisdiction.id),
    ...pack.operators.flatMap((operator) => (operator.basedIn === 'phone-country' ? [] : operator.basedIn)),
  ]);

  const report = (key: string, path: Path, message: string): void => {
    const origin = origins.get(key);
    if (!origin) return;
    problems.push({ file: origin.file.path, line: origin.file.lineOf([...origin.at, ...path]), message });
  };
  const unknown = (key: string, path: Path, what: string, id: string, known: Iterable<string>): void => {
    const meant = nearest(id, known);
    report(key, path, `unknown ${what} "${id}"${meant ? `; did you mean "${meant}"?` : ''}`);
  };

  const checkProvenance = (key: string, path: Path, fact: Pick<Provenance, 'sources' | 'confidence'>, needed = true): void => {
    fact.sources.forEach((id, index) => {
      if (!sources.has(id)) unknown(key, [...path, 'sources', index], 'source', id, sources);
    });
    if (needed && fact.sources.length === 0 && fact.confidence !== 'not-verified') {
      report(key, path, 'a fact needs a source, or "confidence: not-verified"');
    }
  };

  const checkCondition = (key: string, path: Path, owner: string, when: Condition): void => {
    for (const [name, wanted] of Object.entries(when)) {
      const at = [...path, name];
      const read = readConditionKey(pack, owner, name);
      if (!read) {
        const settings = pack.apps.flatMap((app) => app.settings.flatMap((s) => [`${app.id}.${s.id}`, ...(app.id === owner ? [s.id] : [])]));
        unknown(key, at, 'setting', name, [...settings, 'use']);
        continue;
      }
      const values = conditionValues(wanted);
      let domain: readonly string[];
      if (read.kind === 'use') domain = apps.get(read.app)?.uses ?? [];
      else if (read.kind === 'setting') domain = read.setting.values;
      else {
        const holder = [...pack.apps, ...pack.operators].find((item) => item.id === owner && item.world.some((w) => w.id === read.id));
        const world = holder?.world.find((w) => w.id === read.id);
        if (!world) {
          unknown(key, at, 'world choice', name, (apps.get(owner)?.world ?? pack.operators.find((o) => o.id === owner)?.world ?? []).map((w) => `world.${w.id}`));
          continue;
        }
        domain = world.values;
      }
      for (const value of values) if (!domain.includes(value)) unknown(key, at, `value of "${name}"`, value, domain);
      if (read.kind !== 'use' && values.length >= domain.length) report(key, at, `"${name}" allows every value, so it says nothing; leave it out`);
    }
  };

  const KNOWN: Record<ArgumentType, ReadonlySet<string>> = {
    scenario: scenarios,
    actor: new Set(ACTORS),
    capability: new Set(CAPABILITIES),
    person: new Set(PERSONS),
    app: new Set(apps.keys()),
    data: new Set(DATA_KINDS),
    place: new Set(PLACES),
    holder: new Set([...operators, ...devices]),
    protection: new Set(PROTECTIONS),
    time: new Set(TIMES),
    country: countries,
    factor: new Set(FACTORS),
    device: devices,
  };
  const checkConstants = (key: string, path: Path, predicate: string, constants: readonly (string | null)[]): void => {
    const signature = predicates.get(predicate);
    if (!signature) {
      unknown(key, path, 'predicate', predicate, predicates.keys());
      return;
    }
    if (signature.arguments.length !== constants.length) {
      report(key, path, `"${predicate}" takes ${signature.arguments.length} arguments, not ${constants.length}`);
      return;
    }
    constants.forEach((constant, position) => {
      if (constant === null) return;
      const type = signature.arguments[position] as ArgumentType;
      // Any country may be named in a case; only its form is fixed.
      if (type === 'country' ? !/^[A-Z]{2}$/.test(constant) : !KNOWN[type].has(constant)) {
        unknown(key, path, type, constant, KNOWN[type]);
      }
    });
  };
  const checkFact = (key: string, path: Path, text: string, standIns: Record<string, string>): void => {
    try {
      const { predicate, constants } = groundFact(text, standIns);
      checkConstants(key, path, predicate, constants);
      if (predicates.get(predicate)?.given === false) report(key, path, `"${predicate}" is derived by rules and cannot be stated`);
    } catch (error) {
      if (!(error instanceof RuleSyntaxError)) throw error;
      report(key, path, error.message);
    }
  };

  for (const operator of pack.operators) {
    const key = `operator:${operator.id}`;
    checkProvenance(key, [], operator);
    operator.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkCondition(key, ['facts', i, 'when'], operator.id, fact.when);
      checkFact(key, ['facts', i, 'fact'], fact.fact, { this: operator.id, home: 'IR' });
    });
    operator.world.forEach((world, i) => checkProvenance(key, ['world', i], world, false));
  }

  const checkApp = (app: App): void => {
    const key = `app:${app.id}`;
    checkProvenance(key, [], app);
    if (!operators.has(app.operator)) unknown(key, ['operator'], 'operator', app.operator, operators);
    app.runsOn.forEach((device, i) => {
      if (!devices.has(device)) unknown(key, ['runsOn', i], 'device', device, devices);
    });
    app.settings.forEach((setting, i) => {
      const path = ['settings', i];
      if (setting.sameAs !== undefined) {
        const [owner = '', id = ''] = setting.sameAs.split('.');
        if (!settingOf(pack, owner, id)) unknown(key, [...path, 'sameAs'], 'setting', setting.sameAs, pack.apps.flatMap((a) => a.settings.map((s) => `${a.id}.${s.id}`)));
        return;
      }
      checkProvenance(key, path, setting);
      if (setting.default !== undefined && !setting.values.includes(setting.default)) unknown(key, [...path, 'default'], 'value', setting.default, setting.values);
      if (setting.askIf) checkCondition(key, [...path, 'askIf'], app.id, setting.askIf);
      setting.paths.forEach((menu, j) => {
        checkProvenance(key, [...path, 'paths', j], { sources: menu.sources, confidence: 'verified' }, false);
      });
    });
    app.holdings.forEach((holding, i) => {
      const path = ['holdings', i];
      checkProvenance(key, path, holding);
      checkCondition(key, [...path, 'when'], app.id, holding.when);
      if (holding.holder !== undefined && !operators.has(holding.holder)) unknown(key, [...path, 'holder'], 'operator', holding.holder, operators);
      if (holding.holder === undefined && holding.place !== 'own-device') report(key, path, `a copy at "${holding.place}" needs a holder`);
      holding.devices.forEach((device, j) => {
        if (!devices.has(device)) unknown(key, [...path, 'devices', j], 'device', device, devices);
      });
      holding.uses.forEach((use, j) => {
        if (!app.uses.includes(use)) unknown(key, [...path, 'uses', j], 'use', use, app.uses);
      });
    });
    for (const part of ['logins', 'mailboxes'] as const) {
      app[part].forEach((item, i) => {
        checkProvenance(key, [part, i], item);
        checkCondition(key, [part, i, 'when'], app.id, item.when);
      });
    }
    app.disclosures.forEach((disclosure, i) => checkProvenance(key, ['disclosures', i], disclosure));
    app.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkCondition(key, ['facts', i, 'when'], app.id, fact.when);
      checkFact(key, ['facts', i, 'fact'], fact.fact, { this: app.id, person: 'me' });
    });
    app.world.forEach((world, i) => checkProvenance(key, ['world', i], world, false));
    app.never.forEach((condition, i) => checkCondition(key, ['never', i], app.id, condition));
  };
  pack.apps.forEach(checkApp);

  const knownThreats = new Set([...Object.keys(THREATS), ...Object.entries(THREATS).flatMap(([id, variants]) => variants.map((v) => `${id}:${v}`))]);
  for (const threat of pack.threats) {
    const key = `threat:${threat.id}`;
    if (!(threat.id in THREATS)) unknown(key, ['id'], 'threat model', threat.id, Object.keys(THREATS));
    threat.variants.forEach((variant, i) => {
      const path = ['variants', i];
      checkProvenance(key, path, variant);
      if (!knownThreats.has(`${threat.id}:${variant.id}`)) unknown(key, [...path, 'id'], 'variant', variant.id, (THREATS as Record<string, readonly string[]>)[threat.id] ?? []);
      if (!KNOWN.actor.has(variant.actor)) unknown(key, [...path, 'actor'], 'actor', variant.actor, KNOWN.actor);
      variant.capabilities.forEach((capability, j) => {
        if (!KNOWN.capability.has(capability)) unknown(key, [...path, 'capabilities', j], 'capability', capability, KNOWN.capability);
      });
    });
    threat.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkFact(key, ['facts', i, 'fact'], fact.fact, {});
    });
  }
  for (const jurisdiction of pack.jurisdictions) {
    const key = `jurisdiction:${jurisdiction.id}`;
    for (const part of ['laws', 'events'] as const) {
      jurisdiction[part].forEach((item, i) => {
        checkProvenance(key, [part, i], item);
        item.threats.forEach((threat, j) => {
          if (!knownThreats.has(threat)) unknown(key, [part, i, 'threats', j], 'threat model', threat, knownThreats);
        });
      });
    }
    jurisdiction.events.forEach((event, i) => {
      event.apps.forEach((app, j) => {
        if (!apps.has(app)) unknown(key, ['events', i, 'apps', j], 'app', app, apps.keys());
      });
      if (event.incident !== undefined && !origins.has(`incident:${event.incident}`)) unknown(key, ['events', i, 'incident'], 'incident', event.incident, pack.incidents.map((x) => x.id));
    });
    jurisdiction.compliance.forEach((item, i) => {
      checkProvenance(key, ['compliance', i], item);
      if (!apps.has(item.app)) unknown(key, ['compliance', i, 'app'], 'app', item.app, apps.keys());
      if (!pack.jurisdictions.some((j) => j.laws.some((law) => law.id === item.law))) unknown(key, ['compliance', i, 'law'], 'law', item.law, jurisdiction.laws.map((law) => law.id));
    });
  }

  const constantsOf = (atom: Atom): (string | null)[] => atom.terms.map((part) => ('constant' in part ? part.constant : null));
  for (const rule of pack.rules) {
    const key = `rule:${rule.id}`;
    rule.sources.forEach((id, i) => {
      if (!sources.has(id)) unknown(key, ['sources', i], 'source', id, sources);
    });
    if (rule.because === 'source' && rule.sources.length === 0) report(key, [], 'a rule that rests on a source must name it');
    const attempt = (path: Path, run: () => void): void => {
      try {
        run();
      } catch (error) {
        if (!(error instanceof RuleSyntaxError)) throw error;
        report(key, path, error.message);
      }
    };
    const ground = (path: Path, text: string): void =>
      attempt(path, () => {
        const { predicate, constants } = groundFact(text, {});
        checkConstants(key, path, predicate, constants);
      });
    attempt(['head'], () => {
      const head = parseAtom(rule.head);
      checkConstants(key, ['head'], head.predicate, constantsOf(head));
    });
    rule.body.forEach((text, i) =>
      attempt(['body', i], () => {
        const part = parseBodyPart(text);
        if (part.kind !== 'compare') checkConstants(key, ['body', i], part.atom.predicate, constantsOf(part.atom));
      }),
    );
    for (const kind of ['fires', 'misses'] as const) {
      rule[kind].forEach((example, i) => {
        example.facts.forEach((fact, j) => {
          ground([kind, i, 'facts', j], fact);
        });
        ground([kind, i, 'expect'], example.expect);
      });
    }
  }

  const practices = new Set(pack.practices.map((practice) => practice.id));
  for (const action of pack.actions) {
    const key = `action:${action.id}`;
    action.on.forEach((app, i) => {
      if (!apps.has(app)) unknown(key, ['on', i], 'app', app, apps.keys());
    });
    action.after.forEach((id, i) => {
      if (!origins.has(`action:${id}`)) unknown(key, ['after', i], 'action', id, pack.actions.map((other) => other.id));
    });
    checkProvenance(key, [], action, false);
    for (const [name, wanted] of Object.entries(action.sets)) {
      const value = typeof wanted === 'boolean' ? (wanted ? 'on' : 'off') : wanted;
      const domain = settableValues(pack, name, practices);
      if (!domain) unknown(key, ['sets', name], 'choice', name, pack.apps.flatMap((app) => app.settings.map((s) => `${app.id}.${s.id}`)));
      else if (!domain.includes(value)) unknown(key, ['sets', name], `value of "${name}"`, value, domain);
    }
  }
  for (const incident of pack.incidents) {
    const key = `incident:${incident.id}`;
    checkProvenance(key, [], incident);
    incident.scenarios.forEach((scenario, i) => {
      if (!knownThreats.has(scenario)) unknown(key, ['scenarios', i], 'scenario', scenario, scenarios);
    });
    for (const [id, entry] of Object.entries(incident.profile?.apps ?? {})) {
      if (!apps.has(id)) unknown(key, ['profile', 'apps', id], 'app', id, apps.keys());
      else checkCondition(key, ['profile', 'apps', id, 'settings'], id, entry.settings);
    }
    for (const [id, settings] of Object.entries(incident.profile?.devices ?? {})) {
      if (!devices.has(id)) unknown(key, ['profile', 'devices', id], 'device', id, devices);
      else checkCondition(key, ['profile', 'devices', id], id, settings);
    }
    checkCondition(key, ['remedy'], '', incident.remedy);
  }
  return problems;
};

/** Values that an action may set under this key, or null if the key names no choice. */
const settableValues = (pack: Pack, key: string, practices: ReadonlySet<string>): readonly string[] | null => {
  const plain = key.startsWith('others.') ? key.slice('others.'.length) : key;
  const [owner = '', id = '', use = ''] = plain.split('.');
  if (owner === 'practice') return practices.has(id) ? ['yes', 'no'] : null;
  const app = pack.apps.find((candidate) => candidate.id === owner);
  if (!app) return null;
  if (id === 'use') return app.uses.some((candidate) => candidate === use) ? ['yes', 'no'] : null;
  if (id === 'old-history') return app.holdings.some((holding) => holding.deletable) ? ['kept', 'deleted'] : null;
  return settingOf(pack, owner, id)?.setting.values ?? null;
};
