import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { groundProgram } from '../reasoning/grounding.ts';
import { compileRules, RuleProblem, type RuleProgram } from '../reasoning/rule-program.ts';
import { genericCase } from './generic-case.ts';
import { gatherPack, type KnowledgeFile, type KnowledgeProblem, type Origins } from './knowledge-files.ts';
import { neededTexts } from './needed-texts.ts';
import { checkReferences } from './references/check-references.ts';
import type { Pack } from './schemas/pack.ts';
import { nearest } from './suggestion.ts';

/** Arguments that a rule's finding may use beside the rule's variables. */
const FINDING_ARGUMENTS = new Set(['data', 'app', 'person', 'count']);
/** Whether a sentence is about the device itself: every sentence of a rule may ask. */
const OWN = 'own';

/** Names of the arguments of an ICU message, those of plurals and selects included. Throws on a malformed message. */
export const messageArguments = (message: string): string[] => {
  const names = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) {
        walk(element.children);
        continue;
      }
      names.add(element.value);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(message, { ignoreTag: true }));
  return [...names];
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * Compiles the built-in knowledge: parses every file, checks every reference, the rules and their texts.
 * Returns all problems found; the pack only where there is none. Design §3, "Loading is strict".
 */
export const compileKnowledge = (
  files: readonly KnowledgeFile[],
):
  | { ok: true; pack: Pack; origins: Origins; untranslated: Record<string, string[]> }
  | { ok: false; problems: KnowledgeProblem[] } => {
  const { pack, origins, problems } = gatherPack(files);
  if (problems.length > 0) return { ok: false, problems };
  problems.push(...checkReferences(pack, origins));
  const rules = problems.length === 0 ? checkRules(pack, origins, problems) : null;
  if (rules && problems.length === 0) checkInstances(pack, rules, origins, problems);
  problems.push(...checkTexts(pack, origins, files));
  if (problems.length > 0) return { ok: false, problems };
  const needed = neededTexts(pack);
  const untranslated: Record<string, string[]> = {};
  for (const language of pack.header.languages) {
    if (language !== 'en')
      untranslated[language] = needed.filter((id) => pack.texts[language]?.[id] === undefined);
  }
  return { ok: true, pack, origins, untranslated };
};

const placeOf = (
  origins: Origins,
  key: string,
  path: readonly (string | number)[],
): { file: string; line: number } => {
  const origin = origins.get(key);
  return origin
    ? { file: origin.file.path, line: origin.file.lineOf([...origin.at, ...path]) }
    : { file: 'pack.yaml', line: 1 };
};

const checkRules = (pack: Pack, origins: Origins, problems: KnowledgeProblem[]): RuleProgram | null => {
  try {
    return compileRules(pack.rules, pack.predicates);
  } catch (error) {
    if (!(error instanceof RuleProblem)) throw error;
    const rule = pack.rules.find((candidate) => candidate.id === error.rule);
    const line = rule?.body.indexOf(error.part) ?? -1;
    problems.push({
      ...placeOf(origins, `rule:${error.rule}`, line >= 0 ? ['body', line] : ['head']),
      message: error.message,
    });
    return null;
  }
};

/** A rule that fires in no case at all is a slip: every one must have an instance in the generic case. */
const checkInstances = (
  pack: Pack,
  rules: RuleProgram,
  origins: Origins,
  problems: KnowledgeProblem[],
): void => {
  const fired = new Set(groundProgram(rules, genericCase(pack)).instances.map((instance) => instance.rule));
  for (const rule of rules.rules) {
    if (fired.has(rule.index)) continue;
    problems.push({
      ...placeOf(origins, `rule:${rule.id}`, ['body']),
      message: `rule "${rule.id}" has no instance even with every app, device, use and country; look for a constant that nothing states`,
    });
  }
};

/** Where in a card for an emergency the step stands that a text belongs to. */
const placeInCard = (pack: Pack, text: string): readonly (string | number)[] => {
  const [kind, owner, part, id] = text.split('.');
  const card = kind === 'emergency' && pack.emergencies.find((candidate) => candidate.id === owner);
  if (!card || (part !== 'step' && part !== 'not')) return [];
  const list = part === 'step' ? 'steps' : 'nots';
  return [list, card[list].findIndex((said) => said.id === id)];
};

const checkTexts = (pack: Pack, origins: Origins, files: readonly KnowledgeFile[]): KnowledgeProblem[] => {
  const problems: KnowledgeProblem[] = [];
  const english = pack.texts.en ?? {};
  for (const id of neededTexts(pack)) {
    if (english[id] !== undefined) continue;
    const [kind = '', owner = ''] = id.split('.');
    const subject = kind === 'setting' || kind === 'fact' || kind === 'world' ? 'app' : kind;
    const own = kind === 'term' ? 'glossary:' : `${subject}:${owner}`;
    const key = origins.has(own) ? own : `operator:${owner}`;
    // A slip is one id off; a whole missing file is not, and comparing everything with everything takes long.
    const meant = problems.length < 20 ? nearest(id, Object.keys(english)) : null;
    problems.push({
      ...placeOf(origins, key, placeInCard(pack, id)),
      message: `text "${id}" is missing in English${meant ? `; there is "${meant}"` : ''}`,
    });
  }
  // A translation that asks for other arguments than the English would lose or invent something.
  for (const [language, texts] of Object.entries(pack.texts)) {
    const fault = (problem: KnowledgeProblem): void => {
      problems.push(problem);
    };
    for (const [id, message] of Object.entries(texts)) {
      const own = argumentsOrProblem(message, fault, id, language, files);
      if (language === 'en' || english[id] === undefined) continue;
      const wanted = argumentsOrProblem(english[id], () => undefined, id, 'en', files);
      const strange = own.filter((name) => !wanted.includes(name));
      if (strange.length > 0) {
        problems.push({
          ...textPlace(id, language, files),
          message: `text "${id}" asks for ${strange.map((name) => `{${name}}`).join(' ')}, and the English has only ${wanted.map((name) => `{${name}}`).join(' ') || 'plain words'}`,
        });
      }
    }
  }
  // A placeholder that no argument fills would be shown as an error to a frightened reader.
  for (const rule of pack.rules) {
    const known = new Set([
      ...[rule.head, ...rule.body].flatMap((text) =>
        [...text.matchAll(/\b[A-Z][a-z][A-Za-z]*\b/g)].map((m) => lowerFirst(m[0])),
      ),
    ]);
    for (const id of [`rule.${rule.id}`, `rule.${rule.id}.finding`]) {
      for (const [language, texts] of Object.entries(pack.texts)) {
        const message = texts[id];
        if (message === undefined) continue;
        for (const name of argumentsOrProblem(
          message,
          (fault) => problems.push(fault),
          id,
          language,
          files,
        )) {
          if (known.has(name) || name === OWN || (id.endsWith('.finding') && FINDING_ARGUMENTS.has(name)))
            continue;
          problems.push({
            ...textPlace(id, language, files),
            message: `text "${id}" asks for {${name}}, and the rule has only ${[...known].map((n) => `{${n}}`).join(' ')}`,
          });
        }
      }
    }
  }
  return problems;
};

/** Arguments of a message; a malformed one is reported at its line. */
const argumentsOrProblem = (
  message: string,
  report: (problem: KnowledgeProblem) => void,
  id: string,
  language: string,
  files: readonly KnowledgeFile[],
): string[] => {
  try {
    return messageArguments(message);
  } catch (error) {
    report({
      ...textPlace(id, language, files),
      message: `text "${id}" is no message: ${(error as Error).message}`,
    });
    return [];
  }
};

const textPlace = (
  id: string,
  language: string,
  files: readonly KnowledgeFile[],
): { file: string; line: number } => {
  const file = files.find(
    (candidate) => candidate.path.startsWith(`locales/${language}/`) && candidate.lineOf(id.split('.')) > 1,
  );
  return { file: file?.path ?? `locales/${language}`, line: file?.lineOf(id.split('.')) ?? 1 };
};
