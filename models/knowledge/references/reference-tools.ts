import {
  conditionValues,
  groundFact,
  PRACTICE_VALUES,
  readConditionKey,
} from '../../reasoning/case-choices.ts';
import { RuleSyntaxError } from '../../reasoning/rule-syntax.ts';
import { ACTORS, CAPABILITIES, FACTORS, PERSONS } from '../../vocabulary/capabilities.ts';
import { DATA_KINDS } from '../../vocabulary/data.ts';
import { PLACES, PROTECTIONS, TIMES } from '../../vocabulary/places.ts';
import { THREATS } from '../../vocabulary/threats.ts';
import type { KnowledgeProblem, Origins } from '../knowledge-files.ts';
import type { Condition, Provenance } from '../schemas/fact.ts';
import type { Pack } from '../schemas/pack.ts';
import type { ArgumentType } from '../schemas/rule.ts';
import { nearest } from '../suggestion.ts';

type Path = readonly (string | number)[];

/** What every check of references uses: the known ids, and reports that name file, line and what was meant. */
export const createReferenceTools = (pack: Pack, origins: Origins) => {
  const problems: KnowledgeProblem[] = [];
  const sources = new Set(pack.sources.map((source) => source.id));
  const operators = new Set(pack.operators.map((operator) => operator.id));
  const apps = new Map(pack.apps.map((app) => [app.id, app]));
  const devices = new Set(pack.apps.filter((app) => app.kind === 'device').map((app) => app.id));
  const predicates = new Map(pack.predicates.map((predicate) => [predicate.id, predicate]));
  const scenarios = new Set(
    pack.threats.flatMap((threat) => threat.variants.map((variant) => `${threat.id}:${variant.id}`)),
  );
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

  const checkProvenance = (
    key: string,
    path: Path,
    fact: Pick<Provenance, 'sources' | 'confidence'>,
    needed = true,
  ): void => {
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
        const settings = pack.apps.flatMap((app) =>
          app.settings.flatMap((s) => [`${app.id}.${s.id}`, ...(app.id === owner ? [s.id] : [])]),
        );
        unknown(key, at, 'setting', name, [...settings, 'use']);
        continue;
      }
      const values = conditionValues(wanted);
      let domain: readonly string[];
      if (read.kind === 'use') domain = apps.get(read.app)?.uses ?? [];
      else if (read.kind === 'setting') domain = read.setting.values;
      else if (read.kind === 'practice') domain = PRACTICE_VALUES;
      else {
        const holder = [...pack.apps, ...pack.operators].find(
          (item) => item.id === owner && item.world.some((w) => w.id === read.id),
        );
        const world = holder?.world.find((w) => w.id === read.id);
        if (!world) {
          unknown(
            key,
            at,
            'world choice',
            name,
            (apps.get(owner)?.world ?? pack.operators.find((o) => o.id === owner)?.world ?? []).map(
              (w) => `world.${w.id}`,
            ),
          );
          continue;
        }
        domain = world.values;
      }
      for (const value of values)
        if (!domain.includes(value)) unknown(key, at, `value of "${name}"`, value, domain);
      if (read.kind !== 'use' && values.length >= domain.length)
        report(key, at, `"${name}" allows every value, so it says nothing; leave it out`);
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
  const checkConstants = (
    key: string,
    path: Path,
    predicate: string,
    constants: readonly (string | null)[],
  ): void => {
    const signature = predicates.get(predicate);
    if (!signature) {
      unknown(key, path, 'predicate', predicate, predicates.keys());
      return;
    }
    if (signature.arguments.length !== constants.length) {
      report(
        key,
        path,
        `"${predicate}" takes ${signature.arguments.length} arguments, not ${constants.length}`,
      );
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
      if (predicates.get(predicate)?.given === false)
        report(key, path, `"${predicate}" is derived by rules and cannot be stated`);
    } catch (error) {
      if (!(error instanceof RuleSyntaxError)) throw error;
      report(key, path, error.message);
    }
  };

  const knownThreats = new Set([
    ...Object.keys(THREATS),
    ...Object.entries(THREATS).flatMap(([id, variants]) => variants.map((v) => `${id}:${v}`)),
  ]);

  return {
    pack,
    problems,
    origins,
    sources,
    operators,
    apps,
    devices,
    predicates,
    scenarios,
    knownThreats,
    knownArguments: KNOWN,
    report,
    unknown,
    checkProvenance,
    checkCondition,
    checkConstants,
    checkFact,
  };
};
export type ReferenceTools = ReturnType<typeof createReferenceTools>;
