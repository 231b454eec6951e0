import { describe, expect, it } from 'vitest';
import type { Block, ReportTree } from '../../../models/reporting/report-tree.ts';
import { SECTION_IDS } from '../../../models/reporting/report-tree.ts';
import { citationsOf } from './citations.ts';
import { fixtureAssessment, fixtureReport, fixtureTexts } from './report-fixture.ts';

const blocksOf = (report: ReportTree): Block[] => report.sections.flatMap(({ blocks }) => blocks);
const findingsOf = (report: ReportTree) => blocksOf(report).filter((block) => block.kind === 'finding');

describe('the tree of a report', () => {
  it('is what it was for the fixture', () => {
    const { rowWords: _, ...told } = fixtureReport({ addresses: true });
    expect(told).toMatchSnapshot();
  });

  it('has its sections in the order of the design', () => {
    const ids = fixtureReport({ addresses: true }).sections.map(({ id }) => id);
    expect(ids).toEqual(SECTION_IDS.filter((id) => ids.includes(id)));
    expect(ids).toContain('ways-company');
  });

  it('says in one sentence what moving, refusing and the nearest ways would mean', () => {
    const [answer] = fixtureReport().sections;
    const [lead] = answer?.blocks ?? [];
    const text = lead?.kind === 'paragraph' ? lead.line.text.replace(/[\u2066-\u2069]/g, '') : '';
    expect(text).toMatch(/^If Telegram moved or copied its data/);
    expect(text).toContain('as it has so far');
    expect(text).toContain('the nearest ways in are open today: the login code in an SMS and a look into');
  });

  it('opens three ways in on a screen and folds the rest', () => {
    const folded = findingsOf(fixtureReport()).map((block) => block.folded);
    expect(folded.filter((one) => !one)).toHaveLength(3);
    expect(folded.slice(0, 3)).toEqual([false, false, false]);
  });

  it('tells each open finding in some block, or among what no setting changes', () => {
    const told = new Set(findingsOf(fixtureReport()).flatMap(({ findings }) => findings));
    for (const { id } of fixtureAssessment.findings) expect(told).toContain(id);
  });

  it('never shows a grade or a status as a code', () => {
    const said = JSON.stringify(fixtureReport({ addresses: true }).sections.map(({ blocks }) => blocks));
    expect(said).not.toMatch(/\bE[0-4]|\bexposed\b/);
  });

  it('says "if" of what a company has not done', () => {
    const moved = findingsOf(fixtureReport()).find(({ name }) => name.startsWith('Data moved'));
    expect(moved?.status).toBe('Open only if that happens.');
  });

  it('numbers sources in the order of their first use, without gaps', () => {
    const cited = citationsOf(fixtureReport({ addresses: true }).sections);
    const first = [...new Set(cited)];
    const highest = Math.max(...cited);
    expect(first).toEqual(Array.from({ length: highest }, (_, index) => index + 1));
    const list = blocksOf(fixtureReport({ addresses: true })).find((block) => block.kind === 'sources');
    expect(list?.items.map(({ number }) => number)).toEqual(first);
  });

  it('keeps the numbers of the full report on a page', () => {
    const full = findingsOf(fixtureReport()).find(({ name }) => name.startsWith('The login code'));
    const page = findingsOf(fixtureReport({ detail: 'page' })).find(({ name }) =>
      name.startsWith('The login'),
    );
    expect(page?.sources).toEqual(full?.sources);
    expect(page?.path).toBeNull();
  });

  it('makes what people carry without country, publisher, address or the name of the program', () => {
    const carried = JSON.stringify(fixtureReport());
    expect(carried).not.toMatch(/Iran|United States|https?:|www\.|Leeward/i);
    for (const { publisher } of fixtureAssessment.sources.filter(({ id }) => !id.startsWith('whatsapp'))) {
      expect(carried).not.toContain(publisher);
    }
    expect(JSON.stringify(fixtureReport({ addresses: true }))).toContain('Iran');
  });

  it('is the same twice', () => {
    expect(JSON.stringify(fixtureReport())).toBe(JSON.stringify(fixtureReport()));
  });

  it('goes from right to left in Persian, with Persian digits', () => {
    const report = fixtureReport({}, fixtureAssessment, fixtureTexts('fa'));
    expect(report.direction).toBe('rtl');
    expect(report.digits[3]).toBe('۳');
    expect(fixtureTexts('fa').date('2026-01')).toBe('دی ۱۴۰۴');
  });

  it('says that nothing was found where nothing was, and does not promise anything', () => {
    const empty = {
      ...fixtureAssessment,
      exposures: [],
      findings: [],
      protections: [],
      residual: [],
      scenarios: [],
    };
    const report = fixtureReport({}, { ...empty, plan: { ...empty.plan, next: [], steps: [] } });
    expect(JSON.stringify(report.sections[0])).toContain('That is not a promise');
  });
});
