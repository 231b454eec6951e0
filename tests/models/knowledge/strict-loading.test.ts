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
  interface Slip {
    readonly word: string;
    readonly at: number;
    readonly line: number;
  }

  /** Every word of this kind in a file, each once. */
  const words = (path: string, pattern: RegExp): Slip[] => {
    const text = knowledgeText(path);
    const seen = new Set<string>();
    return [...text.matchAll(pattern)].flatMap((match) => {
      const word = match[1] as string;
      const start = text.lastIndexOf('\n', match.index) + 1;
      // A comment may hold any word.
      if (seen.has(word) || text.slice(start, match.index).includes('#')) return [];
      seen.add(word);
      const at = match.index + match[0].lastIndexOf(word);
      return [{ word, at, line: text.slice(0, at).split('\n').length }];
    });
  };

  /** The file with the last letter of these words doubled. */
  const slipped = (path: string, slips: readonly Slip[]): string =>
    [...slips]
      .sort((a, b) => b.at - a.at)
      .reduce((text, { word, at }) => {
        const end = at + word.length;
        return text.slice(0, end) + word.at(-1) + text.slice(end);
      }, knowledgeText(path));
  const rules = knowledgeFiles
    .map((file) => file.path)
    .filter((path) => path.startsWith('rules/') && !path.endsWith('predicates.yaml'));

  it.each(rules)('each predicate in %s', (path) => {
    const all = words(path, /(?:^|[\s'"])([a-z][a-z-]+)\(/gm);
    expect(all.length).toBeGreaterThan(3);
    const problems = problemsOf(withFile(path, slipped(path, all))).join('\n');
    for (const { word } of all) {
      expect(problems).toMatch(new RegExp(`unknown predicate "${word}.".*did you mean "${word}"`));
    }
  });
  it.each(rules)('each app and other constant in %s', (path) => {
    const all = words(path, /[(,]\s*([a-z][a-z0-9:-]+)\s*(?=[,)])/g);
    const problems = problemsOf(withFile(path, slipped(path, all))).join('\n');
    // What is not named among so many is looked at by itself.
    for (const slip of all.filter(({ word }) => !problems.includes(`"${word}${word.at(-1)}"`))) {
      expect(problemsOf(withFile(path, slipped(path, [slip]))), slip.word).not.toEqual([]);
    }
  });
  it('each setting and value in the conditions of an app', () => {
    const path = 'apps/telegram.yaml';
    const settings = words(path, /(?:when|askIf): \{ ([a-z-]+):/g);
    expect(settings.length).toBeGreaterThan(3);
    const unknownSettings = problemsOf(withFile(path, slipped(path, settings))).join('\n');
    for (const { word } of settings)
      expect(unknownSettings).toMatch(new RegExp(`unknown setting "[^"]*${word}${word.at(-1)}"`));
    const values = words(path, /(?:when|askIf): \{ [a-z-]+: ([a-z-]+) \}/g);
    const unknownValues = problemsOf(withFile(path, slipped(path, values))).join('\n');
    for (const { word } of values)
      expect(unknownValues).toMatch(new RegExp(`unknown value of "[^"]+" "${word}${word.at(-1)}"`));
  });
  it('names file and line', () => {
    const path = 'rules/accounts.yaml';
    const [slip] = words(path, /\n {4}- ([a-z-]+)\(/g);
    const problems = problemsOf(withFile(path, slipped(path, slip ? [slip] : [])));
    expect(problems.some((problem) => problem.startsWith(`${path}:${slip?.line}: `))).toBe(true);
  });
});

describe('a rule that cannot be reasoned with is refused with its name, its line and how to mend it', () => {
  /** A file of rules, each without more than it needs; the first stands on line 1, its body from line 4 on. */
  const rules = (...written: { id: string; head: string; body: string[] }[]): string =>
    written
      .map(
        ({ id, head, body }) =>
          `- id: ${id}\n  head: ${head}\n  body:\n${body.map((line) => `    - ${line}\n`).join('')}  fires: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n  misses: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n`,
      )
      .join('');
  const OPENS = 'opens-account(Scenario, Actor, Person, App)';
  const login = 'login(Person, App, sms-code)';
  const actor = 'capability(Scenario, Actor, receive-sms)';
  const derived = 'obtains(Scenario, Actor, Person, App, sms-code)';
  it.each([
    [
      'a cycle through negation',
      rules(
        { id: 'one', head: OPENS, body: [actor, login, `not ${derived}`] },
        { id: 'two', head: derived, body: [actor, login, OPENS] },
      ),
      /^rules\/zz\.yaml:6: rule "one" denies "obtains", which depends on its own head "opens-account"; take the denial out, or derive "obtains" without "opens-account"$/,
    ],
    [
      'a variable of the head that nothing binds',
      rules({ id: 'one', head: OPENS, body: [actor, 'has-app(Person, telegram)'] }),
      /^rules\/zz\.yaml:2: rule "one": App is bound by no positive atom of the body; add an atom that names it, or put a constant there$/,
    ],
    [
      'a variable of a comparison that nothing binds',
      rules({ id: 'one', head: OPENS, body: [actor, login, 'Person != Other'] }),
      /^rules\/zz\.yaml:6: rule "one": Other is bound by no positive atom of the body; add an atom/,
    ],
    [
      'one without an instance',
      rules({
        id: 'one',
        head: OPENS,
        body: [actor, 'holding(Person, App, app-presence, carrier, Holder, own-key, future)'],
      }),
      /^rules\/zz\.yaml:4: rule "one" has no instance even with every app, device, use and country; look for a constant that nothing states$/,
    ],
    [
      'one that leans on the absence of a holding',
      rules({
        id: 'one',
        head: OPENS,
        body: [actor, login, 'not holding(Person, App, contacts, own-device, android, readable, past)'],
      }),
      /^rules\/zz\.yaml:6: rule "one" may not lean on the absence of "holding"; what lowers a danger is a condition of a fact or a choice, never something missing$/,
    ],
    [
      'one that leans on it through another rule',
      rules({
        id: 'one',
        head: 'exposure(Scenario, Person, App, contacts, past, Actor, telegram, own-device)',
        body: [actor, login, `not ${OPENS}`],
      }),
      /^rules\/zz\.yaml:6: rule "one" may not lean on the absence of "opens-account", which rests on "[a-z-]+"; what lowers/,
    ],
  ])('%s', (_, text, message) => {
    // A new rule has no sentences yet: that is said besides.
    const problems = problemsOf(withFile('rules/zz.yaml', text)).filter((one) => !one.includes(': text "'));
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['app', 'apps/zz-second.yaml', 'apps/telegram.yaml', 'telegram'],
    ['source', 'sources/zz.yaml', 'sources/apps.yaml', ''],
    ['rule', 'rules/zz.yaml', 'rules/groups.yaml', 'member-exposes-the-group'],
    ['action', 'actions/zz.yaml', 'actions/actions.yaml', 'telegram-check-devices'],
    ['jurisdiction', 'jurisdictions/zz.yaml', 'jurisdictions/ir.yaml', 'IR'],
    ['threat', 'threats/zz.yaml', 'threats/data-localization.yaml', 'data-localization'],
    ['operator', 'operators/zz.yaml', 'operators/operators.yaml', ''],
    ['incident', 'incidents/zz.yaml', 'incidents/incidents.yaml', ''],
  ])('two files that define the same %s', (kind, second, first, id) => {
    const problems = problemsOf(withFile(second, knowledgeText(first))).filter((one) =>
      one.includes('already defined'),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(
      new RegExp(
        `^${second}:\\d+: ${kind} "${id || '[a-z0-9-]+'}" is already defined in ${first}:\\d+; give one of them another id$`,
      ),
    );
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
      'an event told twice in one country',
      'jurisdictions/ru.yaml',
      knowledgeText('jurisdictions/ru.yaml').replace(/( {2}- \{ id: signal-blocked, .*\n)/, '$1$1'),
      /^jurisdictions\/ru.yaml:\d+: "signal-blocked" stands here twice; keep one of them$/m,
    ],
    [
      'one article as two sources',
      'sources/apps.yaml',
      knowledgeText('sources/apps.yaml').replace(
        /- \{ id: telegram-privacy-2026(,.*\n)/,
        '$&- { id: telegram-privacy-again$1',
      ),
      /"telegram-privacy-2026" is the same article/,
    ],
    [
      'two facts of an app with one id',
      'apps/telegram.yaml',
      telegram.replace('  - id: code-alone\n', '  - id: account-data\n'),
      /"account-data" stands here twice/,
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
      "- id: never-fires\n  head: opens-account(Scenario, Actor, Person, App)\n  body: ['capability(Scenario, Actor, order-storage)', 'holding(Person, App, app-presence, carrier, Holder, own-key, future)']\n  fires: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n  misses: [{ facts: ['has-app(me, telegram)'], expect: 'has-app(me, telegram)' }]\n",
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
