import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import { describeProblem, type KnowledgeFile } from '../../../models/knowledge/knowledge-files.ts';
import { knowledgeFiles, knowledgeText, withFile } from './knowledge-folder.ts';

const problemsOf = (files: readonly KnowledgeFile[]): string[] => {
  const result = compileKnowledge(files);
  return result.ok ? [] : result.problems.map(describeProblem);
};

it('loads the built-in knowledge', () => {
  expect(problemsOf(knowledgeFiles)).toEqual([]);
});

describe('a slip of the hand is caught at load', () => {
  /** Every word of this kind in a file, each once, with one letter doubled at its place. */
  const slips = (path: string, pattern: RegExp): { word: string; text: string; line: number }[] => {
    const text = knowledgeText(path);
    const seen = new Set<string>();
    return [...text.matchAll(pattern)].flatMap((match) => {
      const word = match[1] as string;
      const start = text.lastIndexOf('\n', match.index) + 1;
      // A comment may hold any word.
      if (seen.has(word) || text.slice(start, match.index).includes('#')) return [];
      seen.add(word);
      const at = match.index + match[0].lastIndexOf(word);
      const slipped = `${word.slice(0, -1)}${word.at(-1)}${word.at(-1)}`;
      return [
        {
          word,
          text: text.slice(0, at) + slipped + text.slice(at + word.length),
          line: text.slice(0, at).split('\n').length,
        },
      ];
    });
  };
  const rules = knowledgeFiles
    .map((file) => file.path)
    .filter((path) => path.startsWith('rules/') && !path.endsWith('predicates.yaml'));

  it.each(rules)('each predicate in %s', (path) => {
    const all = slips(path, /(?:^|[\s'"])([a-z][a-z-]+)\(/gm);
    expect(all.length).toBeGreaterThan(3);
    for (const { word, text } of all) {
      const problems = problemsOf(withFile(path, text));
      expect(problems.join('\n'), word).toMatch(
        new RegExp(`unknown predicate "${word}.".*did you mean "${word}"`),
      );
    }
  });
  it.each(rules)('each app and other constant in %s', (path) => {
    for (const { word, text } of slips(path, /[(,]\s*([a-z][a-z0-9:-]+)\s*(?=[,)])/g)) {
      expect(problemsOf(withFile(path, text)), word).not.toEqual([]);
    }
  });
  it('each setting and value in the conditions of an app', () => {
    const all = slips('apps/telegram.yaml', /(?:when|askIf): \{ ([a-z-]+):/g);
    expect(all.length).toBeGreaterThan(3);
    for (const { word, text } of all)
      expect(problemsOf(withFile('apps/telegram.yaml', text)).join('\n'), word).toContain('unknown setting');
    for (const { word, text } of slips('apps/telegram.yaml', /(?:when|askIf): \{ [a-z-]+: ([a-z-]+) \}/g)) {
      expect(problemsOf(withFile('apps/telegram.yaml', text)).join('\n'), word).toContain('unknown value');
    }
  });
  it('names file and line', () => {
    const [slip] = slips('rules/accounts.yaml', /\n {4}- ([a-z-]+)\(/g);
    const problems = problemsOf(withFile('rules/accounts.yaml', slip?.text ?? ''));
    expect(problems.some((problem) => problem.startsWith(`rules/accounts.yaml:${slip?.line}: `))).toBe(true);
  });
});

describe('a broken file', () => {
  const telegram = knowledgeText('apps/telegram.yaml');
  it.each([
    [
      'a closed service without its end',
      'apps/skype.yaml',
      knowledgeText('apps/skype.yaml').replace(/\nstatus: closed\nuntil: .*/, '\nstatus: closed'),
      /a closed service says in `until` when it closed/,
    ],
    [
      'an unknown source',
      'apps/telegram.yaml',
      telegram.replace('sources: [telegram-privacy-2026]', 'sources: [telegram-privacy-2025]'),
      /unknown source "telegram-privacy-2025"; did you mean "telegram-privacy-2026"/,
    ],
    [
      'a fact without source',
      'apps/telegram.yaml',
      telegram.replace(/(id: cloud-direct[\s\S]*?)sources: \[[^\]]*\]/, '$1sources: []'),
      /a fact needs a source, or "confidence: not-verified"/,
    ],
    ['an unknown part', 'apps/telegram.yaml', `${telegram}\ncolour: blue\n`, /Unrecognized key.*colour/],
    ['a wrong type', 'apps/telegram.yaml', telegram.replace('kind: app', 'kind: 7'), /kind: /],
    [
      'an id given twice',
      'apps/zz-second.yaml',
      telegram,
      /app "telegram" is already defined in apps\/telegram.yaml:1/,
    ],
    [
      'an unknown operator',
      'apps/telegram.yaml',
      telegram.replace('operator: telegram', 'operator: telegramm'),
      /unknown operator "telegramm"/,
    ],
    [
      'a rule without instance',
      'rules/zz.yaml',
      "- id: never-fires\n  head: opens-account(Scenario, Actor, Person, App)\n  body: ['login(Person, App, second-password)', 'obtains(Scenario, Actor, Person, App, second-password)']\n  fires: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n  misses: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n",
      /rule "never-fires" has no instance/,
    ],
    [
      'a text that asks for what its rule has not',
      'locales/en/zz.yaml',
      'rule: { sms-code-received: { finding: "{planet}" } }',
      /text "rule.sms-code-received.finding" asks for \{planet\}/,
    ],
    [
      'a translation with an argument of its own',
      'locales/fa/zz.yaml',
      'finding: { without-proof: "{wer}" }',
      /written twice|asks for \{wer\}/,
    ],
  ])('%s stops the load', (_, path, text, message) => {
    expect(problemsOf(withFile(path, text)).join('\n')).toMatch(message);
  });
  it('names a text that is missing in English', () => {
    const text = knowledgeText('locales/en/threats.yaml');
    const problems = problemsOf(
      withFile('locales/en/threats.yaml', text.replace(/^( +)about:/m, '$1abuot:')),
    );
    expect(problems.join('\n')).toMatch(/text "threat\.[a-z.-]+\.about" is missing in English/);
  });
});
