import type * as z from 'zod';
import { actionsFile, practicesFile } from './schemas/action.ts';
import { appSchema } from './schemas/app.ts';
import { emergencySchema, helpLinesFile } from './schemas/emergency.ts';
import { formerlySchema } from './schemas/formerly.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { incidentsFile } from './schemas/incident.ts';
import { jurisdictionSchema } from './schemas/jurisdiction.ts';
import { operatorsFile } from './schemas/operator.ts';
import { type Pack, packHeaderSchema, type Texts } from './schemas/pack.ts';
import { type Press, pressSchema } from './schemas/press.ts';
import { predicatesFile, rulesFile } from './schemas/rule.ts';
import { sourcesFile } from './schemas/source.ts';
import { threatSchema } from './schemas/threat.ts';

/** A knowledge file as read from disk: its parsed value, and where each part of it stands. */
export interface KnowledgeFile {
  /** Path inside models/knowledge, with forward slashes. */
  readonly path: string;
  readonly value: unknown;
  /** Line (from 1) of the part at this path of keys and indexes; of the nearest part that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/** A fault in the knowledge: where, what, and what may have been meant. */
export interface KnowledgeProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const describeProblem = ({ file, line, message }: KnowledgeProblem): string =>
  `${file}:${line}: ${message}`;

/** Where each item of a pack was written, for messages. Keyed by `kind:id`. */
export type Origins = Map<
  string,
  { readonly file: KnowledgeFile; readonly at: readonly (string | number)[] }
>;

const flatten = (value: unknown, prefix: string, out: Texts, problem: (key: string) => void): void => {
  if (typeof value === 'string') {
    out[prefix] = value;
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, prefix ? `${prefix}.${key}` : key, out, problem);
  } else {
    problem(prefix);
  }
};

/**
 * Sorts files into a pack by their folder, parsing each with its schema. Items that fail are left out and
 * reported; duplicate ids are reported.
 */
export const gatherPack = (
  files: readonly KnowledgeFile[],
): { pack: Pack; origins: Origins; problems: KnowledgeProblem[] } => {
  const problems: KnowledgeProblem[] = [];
  const origins: Origins = new Map();
  const pack: Pack = {
    header: { format: 'leeward-pack', id: '', version: '', asOf: '', reviewBy: '', languages: ['en'] },
    sources: [],
    operators: [],
    apps: [],
    jurisdictions: [],
    threats: [],
    predicates: [],
    rules: [],
    actions: [],
    practices: [],
    incidents: [],
    press: [],
    emergencies: [],
    helpLines: [],
    texts: {},
  };

  const parse = <T>(file: KnowledgeFile, schema: z.ZodType<T>): T | null => {
    const result = schema.safeParse(file.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
      problems.push({
        file: file.path,
        line: file.lineOf(path),
        message: `${path.join('.') || 'file'}: ${issue.message}`,
      });
    }
    return null;
  };
  const enter = <T extends { id: string }>(
    file: KnowledgeFile,
    kind: string,
    items: readonly T[] | null,
    into: T[],
    /** The items are a list: the whole file, or the part of it with this name. */
    listed: boolean | string,
  ): void => {
    items?.forEach((item, index) => {
      const at = typeof listed === 'string' ? [listed, index] : listed ? [index] : [];
      const key = `${kind}:${item.id}`;
      const known = origins.get(key);
      if (known) {
        problems.push({
          file: file.path,
          line: file.lineOf([...at, 'id']),
          message: `${kind} "${item.id}" is already defined in ${known.file.path}:${known.file.lineOf([...known.at, 'id'])}; give one of them another id`,
        });
        return;
      }
      origins.set(key, { file, at });
      into.push(item);
    });
  };
  const one = <T>(item: T | null): T[] | null => (item === null ? null : [item]);

  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [folder = '', second = ''] = file.path.split('/');
    if (file.path === 'pack.yaml') {
      const header = parse(file, packHeaderSchema);
      if (header) pack.header = header;
    } else if (file.path === 'formerly.yaml') {
      const formerly = parse(file, formerlySchema);
      if (formerly) pack.formerly = formerly;
      origins.set('formerly:', { file, at: [] });
    } else if (file.path === 'glossary.yaml') {
      const glossary = parse(file, glossarySchema);
      if (glossary) pack.glossary = glossary;
      origins.set('glossary:', { file, at: [] });
    } else if (folder === 'sources') enter(file, 'source', parse(file, sourcesFile), pack.sources, true);
    else if (folder === 'operators')
      enter(file, 'operator', parse(file, operatorsFile), pack.operators, true);
    else if (folder === 'apps') enter(file, 'app', one(parse(file, appSchema)), pack.apps, false);
    else if (folder === 'jurisdictions')
      enter(file, 'jurisdiction', one(parse(file, jurisdictionSchema)), pack.jurisdictions, false);
    else if (folder === 'threats') enter(file, 'threat', one(parse(file, threatSchema)), pack.threats, false);
    else if (file.path === 'rules/predicates.yaml')
      enter(file, 'predicate', parse(file, predicatesFile), pack.predicates, true);
    else if (folder === 'rules') enter(file, 'rule', parse(file, rulesFile), pack.rules, true);
    else if (file.path === 'actions/practices.yaml')
      enter(file, 'practice', parse(file, practicesFile), pack.practices, true);
    else if (folder === 'actions') enter(file, 'action', parse(file, actionsFile), pack.actions, true);
    else if (folder === 'incidents')
      enter(file, 'incident', parse(file, incidentsFile), pack.incidents, true);
    else if (file.path === 'emergencies/help-lines.yaml')
      enter(file, 'help-line', parse(file, helpLinesFile), pack.helpLines, true);
    else if (folder === 'emergencies')
      enter(file, 'emergency', one(parse(file, emergencySchema)), pack.emergencies, false);
    else if (folder === 'press') {
      const page = parse(file, pressSchema);
      const claims: Press['claims'] = [];
      enter(file, 'claim', page?.claims ?? null, claims, 'claims');
      enter(file, 'press', one(page && { ...page, claims }), pack.press, false);
    } else if (folder === 'locales') {
      const texts: Texts = {};
      flatten(file.value ?? {}, '', texts, (key) =>
        problems.push({
          file: file.path,
          line: file.lineOf(key.split('.')),
          message: `text "${key}" is not a text; put it in quotes`,
        }),
      );
      const known = pack.texts[second] ?? {};
      for (const [id, text] of Object.entries(texts)) {
        if (known[id] !== undefined) {
          problems.push({
            file: file.path,
            line: file.lineOf(id.split('.')),
            message: `text "${id}" is written twice in this language`,
          });
        }
        known[id] = text;
      }
      pack.texts[second] = known;
    } else {
      problems.push({ file: file.path, line: 1, message: `no knowledge is kept in "${folder}"` });
    }
  }
  return { pack, origins, problems };
};
