import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { renderTreeJson } from '../../../models/reporting/render-tree-json.ts';
import { reportStyle } from '../../../models/reporting/report-style.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { assessmentOf, PROFILES, type ProfileName } from './real-reports.ts';

const { pack } = knowledge;
const LANGUAGES = ['en', 'fa', 'ar'] as const;
const NAMES = Object.keys(PROFILES) as ProfileName[];
const texts = (language: string) => createTexts(pack.texts, language);
const cardOf = (assessment: Assessment, language: string, audience: 'me' | 'colleagues' = 'me'): ReportTree =>
  buildReport(assessment, texts(language), pack, { audience, detail: 'card' });
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const stepsOf = (tree: ReportTree) =>
  tree.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'steps' ? block.items : [])),
  );
const linesOf = (tree: ReportTree): string[] =>
  stepsOf(tree)
    .flatMap(({ title, how }) => [title, ...how])
    .map(plain);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a page shows, its style and the marks of its language left aside. */
const shownIn = (html: string): string[] =>
  plain(html.replace(/<style>[\s\S]*<\/style>/, ''))
    .replace(/<\/?bdi[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^[\d۰-۹٠-٩]+$/.test(text))
    .map((text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'));

describe.each(LANGUAGES)('the pocket card in %s', (language) => {
  it.each(language === 'en' ? NAMES : (['organiser'] as const))(
    'holds three steps and nothing about itself: %s',
    (name) => {
      const tree = cardOf(assessmentOf(name, language), language);
      expect(tree).toMatchObject({ layout: 'pocket', title: '', subtitle: '' });
      expect(tree.sections.map(({ title }) => title)).toEqual(['']);
      const steps = stepsOf(tree);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(3);
      for (const { costs, notes, sources, how } of steps)
        expect([costs, notes, sources, how.length > 1]).toEqual([[], [], [], false]);
      for (const html of [renderHtml(tree), renderHtml(tree, { fold: true })]) {
        expect(shownIn(html)).toEqual(linesOf(tree));
        expect(html).toContain('<title></title>');
        expect(html).not.toMatch(/<h1|<h2|<header|<sup|counter\(page/);
      }
      expect(JSON.parse(renderTreeJson(tree))).not.toHaveProperty('title');
      expect(renderMarkdown(tree)).toMatch(/^1\. /);
    },
  );

  it('names no country, publisher, date, address or program, whichever steps stand on it', () => {
    const source = texts(language);
    const base = assessmentOf('organiser', language);
    const [step] = base.plan.next;
    const next = pack.actions.flatMap(({ id, on }) =>
      (on.length > 0 ? on : [null]).map((app) => ({ ...step, action: id, app })),
    ) as Assessment['plan']['next'];
    const lines = linesOf(cardOf({ ...base, plan: { ...base.plan, next } }, language)).join('\n');
    expect(lines.length).toBeGreaterThan(5_000);
    const said = (name: string): boolean =>
      new RegExp(`(?<![\\p{L}\\p{M}\u200c])${escaped(name)}(?![\\p{L}\\p{M}\u200c])`, 'u').test(lines);
    expect(pack.jurisdictions.map(({ id }) => plain(source.name('country', id))).filter(said)).toEqual([]);
    const apps = pack.apps.map(({ id }) => texts('en').text(`app.${id}.name`));
    const isMaker = (name: string): boolean => apps.some((app) => app.includes(name));
    const companies = /Apple|Google|Meta|Microsoft|Samsung|Mozilla|Bitwarden|Proton|Yahoo/;
    const publishers = pack.sources.map(({ publisher }) => publisher);
    expect(publishers.filter((one) => !isMaker(one) && !companies.test(one) && said(one))).toEqual([]);
    expect(lines.match(/leeward|https?:|www\.|\b(19|20)\d\d\b|[۱٢][۳۹٠][۰-۹٠-٩]{2}/gi)).toBeNull();
  });
});

describe('the card for a group', () => {
  it.each(LANGUAGES)(
    'says what to do if one is held, and nothing of anybody’s answers, in %s',
    (language) => {
      const [first, ...others] = (['organiser', 'WhatsApp in Germany'] as const).map((name) =>
        renderHtml(cardOf(assessmentOf(name, language), language, 'colleagues')),
      );
      for (const other of others) expect(other).toBe(first);
      const tree = cardOf(assessmentOf('organiser', language), language, 'colleagues');
      expect(stepsOf(tree)).toHaveLength(7);
      const shown = shownIn(first ?? '').join('\n');
      for (const { id } of pack.apps) {
        const name = texts(language).text(`app.${id}.name`);
        // Some apps are named with words of any sentence.
        if (name.length > 5) expect(shown).not.toContain(name);
      }
      expect(first).toContain('<title></title>');
      expect(first).not.toMatch(/<h1|<h2/);
      expect([...texts(language).missing]).toEqual([]);
    },
  );

  it('decides before it deletes, and says that second passwords may not hold', () => {
    const lines = linesOf(cardOf(assessmentOf('organiser'), 'en', 'colleagues'));
    const decide = lines.findIndex((line) => line.startsWith('Decide together before anyone deletes'));
    expect(decide).toBeGreaterThan(lines.findIndex((line) => line.includes('family and a lawyer')));
    expect(decide).toBeLessThan(lines.findIndex((line) => line.includes('another admin takes over')));
    expect(lines.join('\n')).toContain('may no longer hold');
  });
});

it('the style of a card is its own, and known by its language and fonts alone', () => {
  const styleOf = (html: string): string => /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  const tree = cardOf(assessmentOf('organiser', 'fa'), 'fa');
  expect(styleOf(renderHtml(tree))).toBe(reportStyle('fa', [], 'pocket'));
  expect(reportStyle('fa', [], 'pocket')).not.toBe(reportStyle('fa'));
});
