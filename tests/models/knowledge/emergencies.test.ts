import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import { describeProblem } from '../../../models/knowledge/knowledge-files.ts';
import { EMERGENCIES } from '../../../models/vocabulary/emergencies.ts';
import { knowledgeFiles, knowledgeText, withFile } from './knowledge-folder.ts';

const LANGUAGES = ['en', 'fa', 'ar'] as const;
const FILE = 'emergencies/someone-detained.yaml';
const LINES = 'emergencies/help-lines.yaml';
const card = knowledgeText(FILE);
const lines = knowledgeText(LINES);
const problemsOf = (file: string, text: string): string => {
  const result = compileKnowledge(withFile(file, text));
  return result.ok ? '' : result.problems.map(describeProblem).join('\n');
};
/** What may stand on paper: everything of a card but the help lines and what is said of the program. */
const paperTexts = (language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pack.texts[language] ?? {}).filter(
      ([id]) => /^emergency(-card)?\./.test(id) && !/(cannot|help)$/.test(id),
    ),
  );

describe('cards for emergencies', () => {
  it('are there for every choice of the door, in five to eight steps', () => {
    expect(new Set(pack.emergencies.map(({ id }) => id))).toEqual(new Set(EMERGENCIES));
    for (const { steps } of pack.emergencies) expect(steps.length).toBeGreaterThanOrEqual(5);
  });

  it.each(LANGUAGES)('have all their texts in %s', (language) => {
    const texts = pack.texts[language] ?? {};
    const english = Object.keys(pack.texts.en ?? {}).filter((id) =>
      /^(emergency|emergency-card|help-line)\./.test(id),
    );
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter((id) => !texts[id])).toEqual([]);
  });

  it('put the person first, decide together before anything is removed, and count seven days', () => {
    const steps = pack.emergencies.find(({ id }) => id === 'someone-detained')?.steps.map(({ id }) => id);
    expect(steps?.[0]).toBe('person-first');
    expect(steps?.indexOf('decide-together')).toBeLessThan(steps?.indexOf('take-over') ?? -1);
    expect(steps).toContain('day-seven');
  });

  it('look who is inside before a new password is set', () => {
    const steps = pack.emergencies.find(({ id }) => id === 'locked-out')?.steps.map(({ id }) => id) ?? [];
    expect(steps.indexOf('end-logins')).toBeLessThan(steps.indexOf('new-password'));
  });

  it.each(LANGUAGES)(
    'name no app, company, country or publisher in %s: they may stand on paper',
    (language) => {
      const text = pack.texts[language] ?? {};
      const names = Object.keys(text)
        .filter((id) => /^(app|operator|country)\.[^.]+\.name$/.test(id))
        .map((id) => text[id] ?? '')
        .concat(
          pack.sources.map(({ publisher }) => publisher),
          'Leeward',
        );
      // Names that are ordinary words of the language, or stand in other words, are looked for whole.
      const whole = names.filter((name) => name.length > 2).map((name) => ({ name, at: wholeWord(name) }));
      const found = Object.entries(paperTexts(language)).flatMap(([id, said]) =>
        whole.filter(({ at }) => at.test(said)).map(({ name }) => `${id}: ${name}`),
      );
      expect(found).toEqual([]);
      expect(
        Object.entries(paperTexts(language)).filter(([, said]) => /[0-9@]|www|https?/.test(said)),
      ).toEqual([]);
    },
  );

  it('finds a planted name', () => {
    expect(wholeWord('Telegram').test('Open Telegram, Settings')).toBe(true);
    expect(wholeWord('تلگرام').test('در تلگرام ببینید')).toBe(true);
  });

  it.each([
    [
      'an unknown source',
      card.replace('chri-channels-2017', 'chri-channels-2018'),
      /:7: unknown source "chri-channels-2018"; did you mean "chri-channels-2017"/,
    ],
    [
      'a step on a pointer alone',
      card.replace('[global-voices-hk-2019, freedompress-phone-returned]', '[eastcoastdaily-code-2021]'),
      /:5: "as-if-read" needs a source of grade A or B/,
    ],
    [
      'a step without a source',
      card.replace('sources: [dfak-arrested] }', 'sources: [] }'),
      /steps\.6\.sources: /,
    ],
    [
      'a lawyer without a source',
      card.replace(
        'lawyer: { sources: [umbrella-arrests-2020, netpol-phone-taken] }',
        'lawyer: { sources: [] }',
      ),
      /lawyer\.sources: /,
    ],
    [
      'a step that stands twice',
      card.replace('id: as-if-read', 'id: person-first'),
      /:5: "person-first" stands here twice/,
    ],
    ['too few steps', card.replace(/^ {2}- \{ id: (take-over|not-as-them|day-seven).*\n/gm, ''), /steps: /],
    ['an emergency that is none', card.replace('id: someone-detained', 'id: someone-tired'), /:2: id: /],
    ['an unknown part', card.replace('asOf:', 'colour: blue\nasOf:'), /colour/],
    ['a card without a day', card.replace(/^asOf:.*\n/m, ''), /asOf: /],
  ])('%s stops the load', (_, text, message) => {
    expect(text).not.toBe(card);
    expect(problemsOf(FILE, text)).toMatch(message);
  });

  it.each([
    [
      'an unknown source',
      lines.replace('[smex-helpdesk]', '[smex-helpdeks]'),
      /:\d+: unknown source "smex-helpdeks"; did you mean "smex-helpdesk"/,
    ],
    [
      'a help line on a pointer alone',
      lines.replace('[smex-helpdesk]', '[eastcoastdaily-code-2021]'),
      /help line "smex" needs a source of grade A or B/,
    ],
    [
      'a help line that stands twice',
      lines.replace('id: smex', 'id: access-now'),
      /help-line "access-now" is already defined/,
    ],
    ['a way to be reached that is none', lines.replace('by: mail', 'by: pigeon'), /reach\.0\.by: /],
    [
      'an emergency that nobody helps with',
      lines.replaceAll(/, asked-for-a-code/g, ''),
      /no help line is "for" the emergency "asked-for-a-code"/,
    ],
  ])('%s stops the load', (_, text, message) => {
    expect(text).not.toBe(lines);
    expect(problemsOf(LINES, text)).toMatch(message);
  });

  it('stop the load when one of them is missing', () => {
    const result = compileKnowledge(knowledgeFiles.filter(({ path }) => path !== FILE));
    expect(result.ok ? [] : result.problems.map(describeProblem)).toContainEqual(
      expect.stringMatching(/there is no card for the emergency "someone-detained"/),
    );
  });

  it('stop the load without the text of a step, at its line', () => {
    const line = card.split('\n').findIndex((one) => one.includes('id: day-seven')) + 1;
    const text = knowledgeText('locales/en/emergencies.yaml').replace('      day-seven:', '      day-sevn:');
    expect(problemsOf('locales/en/emergencies.yaml', text)).toMatch(
      new RegExp(
        `^${FILE}:${line}: text "emergency\\.someone-detained\\.step\\.day-seven\\.do" is missing`,
        'm',
      ),
    );
  });
});

function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}
