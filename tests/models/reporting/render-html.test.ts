import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { reportStyle } from '../../../models/reporting/report-style.ts';
import { hostileReport } from './hostile-report.ts';
import { fixtureAssessment, fixtureReport, fixtureTexts } from './report-fixture.ts';

const elementsOf = (html: string): string[] => html.match(/<[a-z!/][^>]*>/gi) ?? [];
const withoutStyle = (html: string): string => html.replace(/<style>[\s\S]*<\/style>/, '');

describe('the report as HTML', () => {
  it('is what it was for the fixture', () => {
    expect(withoutStyle(renderHtml(fixtureReport({ addresses: true }), { fold: true }))).toMatchSnapshot();
  });

  it('has no script, no style attribute, no handler and nothing that would be asked for', () => {
    for (const report of [fixtureReport({ addresses: true }), hostileReport()]) {
      const html = renderHtml(report, { fold: true });
      for (const element of elementsOf(html)) {
        expect(element).not.toMatch(
          /^<(script|img|link|iframe|object|embed|base|form|use|image|foreignObject|animate)\b/i,
        );
        expect(element).not.toMatch(/\s(style|on[a-z]+|src|href|srcset|action)\s*=/i);
      }
      expect(reportStyle('en')).not.toMatch(/url\(|@import/);
    }
  });

  it('closes every element that it opens, whatever the texts hold', () => {
    const html = renderHtml(hostileReport(), { fold: true });
    const open: string[] = [];
    for (const element of elementsOf(withoutStyle(html))) {
      const name = /^<\/?([a-z0-9]+)/.exec(element)?.[1];
      if (name === undefined || name === 'meta' || element.endsWith('/>')) continue;
      if (element.startsWith('</')) expect(open.pop(), element).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{Cc}(?<!\n)/u);
  });

  it('goes from right to left in Persian, and marks English that stands in', () => {
    const report = fixtureReport({}, fixtureAssessment, fixtureTexts('fa'));
    const html = renderHtml(report);
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('<bdi lang="en" dir="ltr">');
    expect(reportStyle('fa')).toContain('counter(page, persian)');
  });

  it('turns no property to a side: the same style serves both directions', () => {
    expect(reportStyle('fa')).not.toMatch(
      /\b(margin|padding|border|inset)-(left|right)\b|text-align: (left|right)|:dir\(/,
    );
  });

  it('has a style that depends on language and fonts alone', () => {
    const styleOf = (html: string): string => /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(styleOf(renderHtml(fixtureReport()))).toBe(reportStyle('en'));
    expect(styleOf(renderHtml(hostileReport()))).toBe(reportStyle('en'));
  });

  it('carries a policy that admits this style alone', () => {
    const html = renderHtml(fixtureReport(), { styleHash: 'sha256-abc=' });
    expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-abc=&#39;;`);
  });

  it('takes fonts from itself or the program only', () => {
    const font = { family: 'Vazirmatn', weight: 400 } as const;
    expect(reportStyle('fa', [{ ...font, url: 'app://ui/assets/vazirmatn.woff2' }])).toContain('@font-face');
    for (const url of [
      'https://evil.example/a.woff2',
      "app://ui/a') ; } body{}",
      'data:text/html;base64,AAAA',
      '//x',
    ]) {
      expect(() => reportStyle('fa', [{ ...font, url }])).toThrow('fonts');
    }
  });

  it('folds on a screen and shows all in print', () => {
    expect(renderHtml(fixtureReport(), { fold: true })).toContain('<details class="finding">');
    expect(renderHtml(fixtureReport())).not.toContain('<details');
  });

  it('is the same twice, to the byte', () => {
    expect(renderHtml(fixtureReport())).toBe(renderHtml(fixtureReport()));
  });
});
