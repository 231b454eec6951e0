import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../models/profile/profile.ts';
import { assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import {
  AUDIENCES,
  type Audience,
  CONTENT_CLASSES,
  LEVELS,
  type Level,
  levelsFor,
  levelWithin,
  partsOf,
  tells,
} from '../../../models/reporting/audiences.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { renderTreeJson } from '../../../models/reporting/render-tree-json.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { DATA_KINDS } from '../../../models/vocabulary/data.ts';
import { CIRCUMSTANCES } from '../../../models/vocabulary/people.ts';
import { runs } from '../../runs.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { assessmentOf, blocksOf, PROFILES, type ProfileName, waysOf } from './real-reports.ts';

const { pack } = knowledge;
const LANGUAGES = ['en', 'fa', 'ar'] as const;
const NAMES = Object.keys(PROFILES) as ProfileName[];
const VERSIONS = AUDIENCES.flatMap((audience) => levelsFor(audience).map((level) => ({ audience, level })));

const treeOf = (name: ProfileName, language: string, audience: Audience, level: Level): ReportTree =>
  buildReport(assessmentOf(name, language), createTexts(pack.texts, language), pack, {
    audience,
    detail: level,
  });

/** Everything that a file of this tree could hold, in each format, as plain words. */
const RENDERERS: Record<string, (tree: ReportTree) => string> = {
  html: (tree) => renderHtml(tree, { fold: true }),
  print: (tree) => renderHtml(tree),
  md: renderMarkdown,
  json: renderTreeJson,
};
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const wordsOf = (text: string): string =>
  text
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\u2066-\u2069\\]/g, '')
    .replace(/\s+/g, ' ');

const texts = (language: string) => createTexts(pack.texts, language);
const plain = (text: string): string => wordsOf(text).trim();

/** What the person's own version says, and others may not be told; found without the rules under test. */
const ownSayings = (name: ProfileName, language: string): string[] => {
  const tree = treeOf(name, language, 'me', 'full');
  const ofOthers = new Set(pack.actions.filter(({ burden }) => burden.people > 0).map(({ id }) => id));
  const { plan } = assessmentOf(name, language);
  const steps = blocksOf(tree, 'steps').flatMap((block) => (block.kind === 'steps' ? block.items : []));
  const own = steps.filter((_, at) => !ofOthers.has(plan.next[at]?.action ?? ''));
  const favours = blocksOf(tree, 'favours').flatMap((block) => (block.kind === 'favours' ? block.items : []));
  const said = texts(language).text('report.favour.as-you-said');
  const [unknown] = blocksOf(tree, 'unknown');
  const none = texts(language).text('report.unknown.yours-none');
  const ways = waysOf(tree).filter(({ findings }) =>
    findings.some((id) => /^cause:(?!others\.|world\.)/.test(id)),
  );
  return [
    ...own.flatMap(({ title, how, notes }) => [title, ...how, ...notes.slice(1)]),
    ...favours.filter(({ limits }) => limits.includes(said)).map(({ line }) => line.text),
    ...(unknown?.kind === 'list'
      ? unknown.items.map(({ text }) => text).filter((text) => text !== none)
      : []),
    ...ways
      .filter(({ sentence }) => /your phone|your account|گوشی شما|گوشی‌تان|هاتفك/.test(plain(sentence)))
      .map(({ sentence }) => sentence),
  ].map(plain);
};

const USED_IN_GROUPS = (name: ProfileName): Set<string> =>
  new Set(
    PROFILES[name].apps
      .filter(({ uses = [] }) => uses.some((use) => use === 'group-known' || use === 'group-open'))
      .map(({ app }) => app),
  );

describe('for whom a report is made', () => {
  it('each class of content has a place in some version, and no version of a card holds more than its card', () => {
    for (const content of CONTENT_CLASSES)
      expect(
        AUDIENCES.some((audience) => tells(audience, content)),
        content,
      ).toBe(true);
    expect(partsOf('me', 'card').in).toEqual(['own-steps', 'own-apps']);
    expect(partsOf('colleagues', 'card').in).toEqual(['held-card']);
    expect(partsOf('trainer', 'full').out).toEqual([]);
  });

  it('what is in and what is out are told apart and nothing is left over', () => {
    for (const { audience, level } of VERSIONS) {
      const parts = partsOf(audience, level);
      expect(parts.in.filter((content) => parts.out.includes(content))).toEqual([]);
      expect(parts.in.length).toBeGreaterThan(0);
    }
    expect(levelsFor('funder')).toEqual(['page']);
    expect(levelWithin('funder', 'card')).toBe('page');
    expect(levelWithin('trainer', 'card')).toBe('page');
    expect(levelWithin('me', 'full')).toBe('full');
    expect(new Set(VERSIONS.map(({ level }) => level))).toEqual(new Set(LEVELS));
  });
});

describe.each(LANGUAGES)('what stays out of each version, in %s', (language) => {
  /** Each class that can be named in words, with what of it this case holds. */
  const removed = (
    name: ProfileName,
  ): { texts: string[]; allowed: (audience: Audience, level: Level) => boolean }[] => {
    const source = texts(language);
    const { country, sources } = assessmentOf(name, language);
    const groups = USED_IN_GROUPS(name);
    const alone = PROFILES[name].apps.filter(({ app }) => !groups.has(app)).map(({ app }) => app);
    const products = pack.apps.map(({ id }) => texts('en').text(`app.${id}.name`));
    const carried = sources.filter(
      ({ publisher }) => !products.includes(publisher) && !/Apple|Google|Meta|Microsoft/.test(publisher),
    );
    return [
      {
        // What was done with iCloud in China is told as an example in every country.
        texts: country === 'CN' ? [] : [source.name('country', country)],
        allowed: (audience) => tells(audience, 'country'),
      },
      {
        texts: sources
          .flatMap(({ url, title }) => [url, title])
          .concat(carried.map(({ publisher }) => publisher)),
        allowed: (audience, level) => tells(audience, 'sources', level),
      },
      { texts: ownSayings(name, language), allowed: (audience) => tells(audience, 'own-ways') },
      {
        texts: alone.map((app) => source.name('app', app)),
        allowed: (audience, level) => tells(audience, 'own-apps', level),
      },
      {
        texts: PROFILES[name].apps.map(({ app }) => source.name('app', app)),
        allowed: (audience, level) => tells(audience, 'own-apps', level) || tells(audience, 'group', level),
      },
      {
        texts: waysOf(treeOf(name, language, 'trainer', 'full')).flatMap((way) => [
          way.name,
          way.sentence,
          ...way.also,
          ...(way.path?.steps.map(({ text }) => text) ?? []),
          ...way.helps.items,
        ]),
        allowed: (audience) => tells(audience, 'own-ways') || tells(audience, 'group'),
      },
    ];
  };

  it.each(language === 'en' ? NAMES : (['organiser'] as const))('%s', (name) => {
    // In some languages a way in is named as its kind of danger is, and the kinds are told to everybody.
    const kinds = pack.threats.map(({ id }) => texts(language).text(`threat.${id}.name`));
    const classes = removed(name).map((one) => ({
      ...one,
      // Shorter ones are words of any sentence.
      texts: [...new Set(one.texts.map(plain))].filter(
        (text) => text.length > 3 && !kinds.some((kind) => kind.includes(text)),
      ),
    }));
    for (const { audience, level } of VERSIONS) {
      const tree = treeOf(name, language, audience, level);
      const out = classes.filter(({ allowed }) => !allowed(audience, level)).flatMap((one) => one.texts);
      for (const [format, render] of Object.entries(RENDERERS)) {
        const words = wordsOf(render(tree));
        expect(
          out.filter((text) => words.includes(text)),
          `${audience} ${level} ${format}`,
        ).toEqual([]);
        expect(words, `${audience} ${level} ${format}`).not.toMatch(/leeward|\bcause:|\bgroup:\S/i);
      }
    }
  });

  it('and the checks above have something to find', () => {
    const [countries, addresses, own] = removed('organiser').map((one) => one.texts.length);
    expect([countries, (addresses ?? 0) > 50, (own ?? 0) > 10]).toEqual([1, true, true]);
    const everything = wordsOf(renderHtml(treeOf('organiser', language, 'trainer', 'full')));
    for (const one of removed('organiser').slice(0, 3)) {
      const [first = ''] = one.texts.map(plain);
      expect(everything).toContain(first);
    }
  });
});

describe('what colleagues are told', () => {
  const group = (app: string, settings: Record<string, string>): Profile['apps'][number] => ({
    app,
    uses: ['direct', 'group-known'],
    settings,
  });
  const anySetting = (id: string): fc.Arbitrary<Record<string, string>> => {
    const settings = pack.apps.find((app) => app.id === id)?.settings ?? [];
    return fc
      .tuple(...settings.map(({ values }) => fc.constantFrom('unknown', ...values)))
      .map((values) =>
        Object.fromEntries(settings.map(({ id: setting }, at) => [setting, values[at] ?? 'unknown'])),
      );
  };
  const person: fc.Arbitrary<Profile> = fc
    .record({
      telegram: anySetting('telegram'),
      whatsapp: anySetting('whatsapp'),
      android: anySetting('android'),
      circumstances: fc.subarray([...CIRCUMSTANCES]),
      protect: fc.dictionary(fc.constantFrom(...DATA_KINDS), fc.constantFrom('grave', 'serious'), {
        maxKeys: 3,
      }),
    })
    .map(({ telegram, whatsapp, android, circumstances, protect }) =>
      profileOf({
        circumstances,
        protect,
        apps: [group('telegram', telegram), group('whatsapp', whatsapp)],
        devices: [{ device: 'android', settings: android }],
      } as Parameters<typeof profileOf>[0]),
    );
  const told = (profile: Profile): string => {
    const assessment = assess(knowledge, profile, { asOf: TODAY, today: TODAY, language: 'en' });
    return renderTreeJson(
      buildReport(assessment, texts('en'), pack, { audience: 'colleagues', detail: 'full' }),
    );
  };

  it('begins with what reaches most of the group, and says of each step what it does', () => {
    const tree = treeOf('organiser', 'en', 'colleagues', 'full');
    const steps = blocksOf(tree, 'steps').flatMap((block) => (block.kind === 'steps' ? block.items : []));
    expect(steps.map(({ title }) => plain(title))[0]).toBe('Move the group from Telegram to Signal');
    expect(steps).toHaveLength(3);
    for (const { notes } of steps) expect(notes.length).toBeGreaterThan(1);
  });

  it('is the same byte for byte, whatever one of them has set, protects, or lives with', () => {
    const plainPerson = told(
      profileOf({
        apps: [group('telegram', {}), group('whatsapp', {})],
        devices: [{ device: 'android', settings: {} }],
      }),
    );
    expect(plainPerson).toContain('Telegram');
    fc.assert(
      fc.property(person, (one) => {
        let words: string;
        try {
          words = told(one);
        } catch (error) {
          fc.pre(!(error instanceof ContradictoryAnswers));
          throw error;
        }
        expect(words).toBe(plainPerson);
      }),
      { numRuns: runs(6, 60) },
    );
  });
});
