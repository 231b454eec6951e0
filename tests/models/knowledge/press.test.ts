import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import { describeProblem } from '../../../models/knowledge/knowledge-files.ts';
import { CHECKED_VERDICTS, VERDICTS } from '../../../models/vocabulary/verdicts.ts';
import { knowledgeText, withFile } from './knowledge-folder.ts';

const FILE = 'press/first-reports.yaml';
const written = knowledgeText(FILE);
const problemsOf = (file: string, text: string): string[] => {
  const result = compileKnowledge(withFile(file, text));
  return result.ok ? [] : result.problems.map(describeProblem);
};
const page = pack.press.find(({ id }) => id === 'first-reports');
const claims = page?.claims ?? [];
const ofVerdict = (verdict: string): string[] =>
  claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id);

describe('claims of the press', () => {
  it('of the first reports are all answered', () => {
    expect(claims).toHaveLength(36);
    expect(VERDICTS.filter((verdict) => ofVerdict(verdict).length === 0)).toEqual([]);
    expect(ofVerdict('wrong')).toEqual([
      'telegram-end-to-end',
      'telegram-only-users-see',
      'end-to-end-beyond-reach',
      'apple-cannot-hand-out',
      'whatsapp-and-line-blocked',
      'twenty-groups-arrested',
      'survey-of-last-year',
    ]);
  });

  it('are called right or wrong only on a source of grade A or B', () => {
    const grades = new Map(pack.sources.map(({ id, grade }) => [id, grade]));
    const weak = claims.filter(
      ({ verdict, sources }) =>
        CHECKED_VERDICTS.has(verdict) && !sources.some((id) => grades.get(id) !== 'C'),
    );
    expect(weak).toEqual([]);
    expect(claims.filter(({ verdict, sources }) => verdict === 'not-verified' && sources.length > 0)).toEqual(
      [],
    );
  });

  it.each(['en', 'fa', 'ar'])('have all their texts in %s, calm and promising nothing', (language) => {
    const texts = pack.texts[language] ?? {};
    const needed = [
      'press.first-reports.title',
      'press.first-reports.intro',
      ...claims.flatMap(({ id }) => [`claim.${id}.said`, `claim.${id}.verdict`]),
    ];
    expect(needed.filter((id) => !texts[id])).toEqual([]);
    for (const id of needed)
      expect(texts[id], id).not.toMatch(
        /\b(un)?safe(ly|ty)?\b|\b(in)?secur(e|ely)\b|\bimpossible\b|[!@✓✗]|غیرممکن|مستحيل|ایمن|آمن/i,
      );
  });

  it.each([
    [
      'an unknown source',
      written.replace('sources: [jinac-admins-2015, cnet-order-2016]', 'sources: [jinac-admins-2016]'),
      /unknown source "jinac-admins-2016"; did you mean "jinac-admins-2015"/,
    ],
    [
      'an unknown report',
      written.replace('reports: [itechpost-order-2016]', 'reports: [itechpost-order-2017]'),
      /unknown source "itechpost-order-2017"; did you mean "itechpost-order-2016"/,
    ],
    [
      'an unknown source of the introduction',
      written.replace('sources: [voa-order-2016,', 'sources: [voa-order-2017,'),
      /press\/first-reports\.yaml:4: unknown source "voa-order-2017"/,
    ],
    [
      'an unknown app or threat',
      written.replace('about: [telegram, group-infiltration]', 'about: [telegramm, group-infiltration]'),
      /unknown app or threat "telegramm"; did you mean "telegram"/,
    ],
    [
      'a verdict on a pointer alone',
      written.replace(
        'sources: [jinac-admins-2015, cnet-order-2016]',
        'sources: [mediaexpress-instagram-2016]',
      ),
      /"wrong" needs a source of grade A or B; without one a claim is "not-verified"/,
    ],
    [
      'a verdict on nothing',
      written.replace(
        '{ id: secretary-quoted, verdict: not-verified',
        '{ id: secretary-quoted, verdict: holds',
      ),
      /"holds" needs a source of grade A or B/,
    ],
    [
      'a report that supports the verdict on its own claim',
      written.replace(
        'sources: [jinac-admins-2015, cnet-order-2016], reports: [itechpost-order-2016]',
        'sources: [jinac-admins-2015], reports: [jinac-admins-2015]',
      ),
      /"jinac-admins-2015" carried this claim and cannot support the verdict on it/,
    ],
    [
      'a claim that stands twice',
      written.replace('id: twenty-administrators', 'id: twenty-groups-arrested'),
      /claim "twenty-groups-arrested" is already defined in press\/first-reports\.yaml:\d+/,
    ],
    [
      'a verdict that is none',
      written.replace('verdict: opinion', 'verdict: doubtful'),
      /claims\.\d+\.verdict: /,
    ],
    ['an unknown part', written.replace('{ id: one-year,', '{ id: one-year, colour: blue,'), /colour/],
    [
      'a claim without a day',
      written.replace(/(\{ id: brazil-ban.*), asOf: '[^']*'/, '$1'),
      /claims\.\d+\.asOf: /,
    ],
  ])('%s stops the load', (_, text, message) => {
    expect(text).not.toBe(written);
    expect(problemsOf(FILE, text).join('\n')).toMatch(message);
  });

  it('without its text stops the load, at its line', () => {
    const line = written.split('\n').findIndex((one) => one.includes('id: one-year')) + 1;
    const text = knowledgeText('locales/en/press.yaml').replace(/^ {2}one-year:/m, '  one-yaer:');
    expect(problemsOf('locales/en/press.yaml', text)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${FILE}:${line}: text "claim\\.one-year\\.said" is missing in English`),
      ),
    );
  });
});
