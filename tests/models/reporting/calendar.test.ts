import { describe, expect, it } from 'vitest';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import type { ReportOptions } from '../../../models/reporting/report-context.ts';
import { type ReportTree, SECTION_IDS } from '../../../models/reporting/report-tree.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { blocksOf, PROFILES, reportOf } from './real-reports.ts';

const ORDERED = '2016-06-01';
const LOCALIZATION = ['data-localization:moves', 'data-localization:mirrors', 'data-localization:refuses'];
const assessedOn = (asOf: string, language: string, scenarios = LOCALIZATION): Assessment =>
  assess(knowledge, PROFILES.organiser, {
    asOf,
    today: TODAY,
    language,
    scenarios,
  });
const english = assessedOn(ORDERED, 'en');
const report = (assessment = english, more: Partial<ReportOptions> = {}): ReportTree =>
  reportOf(assessment, more);
const idsOf = (tree: ReportTree) => tree.sections.map(({ id }) => id);
const listsOf = (tree: ReportTree) => blocksOf(tree, 'calendar').filter((block) => block.kind === 'list');

describe('the calendar of an order with a date', () => {
  it('stands after what we do not know and before how old this is', () => {
    const ids = idsOf(report());
    expect(ids).toContain('calendar');
    expect(ids).toEqual(SECTION_IDS.filter((id) => ids.includes(id)));
    expect(ids.indexOf('calendar')).toBeGreaterThan(ids.indexOf('unknown'));
    expect(ids.indexOf('calendar')).toBeLessThan(ids.indexOf('age'));
  });

  it('is not there once the day is past, or where no order names one', () => {
    expect(idsOf(report(assessedOn(TODAY, 'en')))).not.toContain('calendar');
    expect(idsOf(report(assessedOn('2017-05-29', 'en')))).not.toContain('calendar');
  });

  it('is not there where the order has no say over what was asked', () => {
    const asked = assessedOn(ORDERED, 'en', ['sms-interception:code-read']);
    expect(idsOf(report(asked))).not.toContain('calendar');
  });

  it('tells every step of the plan on its day, in the words of the steps, and ends with the day of the order', () => {
    const lists = listsOf(report());
    const entries = english.plan.calendar;
    expect(entries.at(-1)).toMatchObject({ date: '2017-05-29', what: 'order' });
    expect(lists.map(({ items }) => items.length)).toEqual(
      entries.map(({ actions }) => Math.max(1, actions.length)),
    );
    const [first] = lists;
    expect(first?.label).toBe('1 June 2016: first');
    const [steps] = blocksOf(report(), 'steps');
    expect(first?.items.map(({ text }) => text)).toEqual(
      steps?.kind === 'steps' ? steps.items.map(({ title }) => title) : [],
    );
    expect(lists.at(-1)?.label).toBe('29 May 2017: the day of the order');
  });

  it('keeps the order of days where an order leaves only a few', () => {
    const hurried: Assessment = {
      ...english,
      plan: {
        ...english.plan,
        calendar: [
          { date: '2016-06-01', what: 'steps', actions: ['telegram-check-devices'] },
          { date: '2016-06-08', what: 'steps', actions: ['telegram-passcode-lock'] },
          { date: '2016-06-05', what: 'group', actions: ['second-admin'] },
          { date: '2017-05-29', what: 'order', actions: [] },
        ],
      },
    };
    expect(listsOf(report(hurried)).map(({ label }) => label)).toEqual([
      '1 June 2016: first',
      'By 5 June 2016: what needs other people',
      'By 8 June 2016: what you can do alone',
      '29 May 2017: the day of the order',
    ]);
  });

  it('names the order and its sources on a screen, and no country on paper', () => {
    const [about] = blocksOf(report(), 'calendar');
    const line = about?.kind === 'paragraph' ? about.line : null;
    expect(line?.text).toContain('29 May 2017');
    expect(line?.text).toContain('In May 2016 the council for the internet ordered foreign messengers');
    expect(line?.text).toContain('The order names a day');
    expect(line?.sources.length).toBeGreaterThan(0);
    for (const detail of ['full', 'page'] as const) {
      const carried = report(english, { addresses: false, detail });
      expect(idsOf(carried)).toContain('calendar');
      expect(JSON.stringify(blocksOf(carried, 'calendar'))).toContain('An order to companies names a day');
      expect(JSON.stringify(blocksOf(carried, 'calendar'))).not.toMatch(/Iran/);
    }
  });

  it('says days in the calendar of the reader, in both renderers', () => {
    const persian = report(assessedOn(ORDERED, 'fa'));
    for (const rendered of [renderHtml(persian), renderMarkdown(persian)]) {
      expect(rendered.includes('۱۲ خرداد ۱۳۹۵')).toBe(true);
      expect(rendered.includes('۸ خرداد ۱۳۹۶')).toBe(true);
    }
    expect(JSON.stringify(blocksOf(persian, 'calendar'))).not.toMatch(/[A-Za-z]{3,} \d|201[67]/);
    for (const rendered of [renderHtml(report()), renderMarkdown(report())])
      expect(rendered.includes('29 May 2017: the day of the order')).toBe(true);
  });
});
