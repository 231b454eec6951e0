import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../models/profile/profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import type { Block, ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge } from '../built-in-knowledge.ts';

const file = fileURLToPath(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url));
const profile = profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const assessed = (language: string): Assessment =>
  assess(knowledge, profile, { asOf: '2026-11-21', language });
const reportOf = (assessment: Assessment, addresses: boolean): ReportTree =>
  buildReport(assessment, createTexts(knowledge.pack.texts, assessment.language), knowledge.pack, {
    audience: 'me',
    detail: 'full',
    addresses,
  });
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const assessment = assessed('en');
const english = reportOf(assessment, true);
const blocksOf = (id: string): readonly Block[] =>
  english.sections.find((section) => section.id === id)?.blocks ?? [];

describe('the report of the organiser in Tehran', () => {
  it('answers for Telegram, and names the two nearest ways', () => {
    const [lead] = blocksOf('answer');
    const text = lead?.kind === 'paragraph' ? plain(lead.line.text) : '';
    expect(text).toMatch(/^If Telegram moved or copied its data into Iran, who is in the groups/);
    expect(text).toContain('as it has so far, this way in stays shut, and the app stays blocked');
    expect(text).toContain('a look into your phone');
    expect(text).toContain('the login code in an SMS');
  });

  it('looks who is already inside before it sets a password', () => {
    const steps = blocksOf('steps').find((block) => block.kind === 'steps');
    const titles = steps?.items.map(({ title }) => title) ?? [];
    expect(titles).toHaveLength(3);
    const inside = titles.findIndex((title) => title.includes('already logged in'));
    const password = titles.findIndex((title) => title.includes('second password'));
    expect(inside).toBeGreaterThanOrEqual(0);
    expect(inside).toBeLessThan(password);
  });

  it('dates a way in by cases of what it says, not by others of the same threat', () => {
    const code = blocksOf('ways-now').find((block) => block.kind === 'finding' && block.name.includes('SMS'));
    const read = assessment.scenarios.find(({ id }) => id === 'sms-interception:code-read');
    expect(read?.evidence.grade).toBe('E3');
    expect(code?.kind === 'finding' && plain(code.evidence)).toMatch(/^This has happened in Iran/);
  });

  it('puts the variants side by side, WhatsApp texts among what is not reached', () => {
    const table = blocksOf('ways-company').find((block) => block.kind === 'table');
    expect(table?.columns).toHaveLength(6);
    const content = table?.rows.find(({ head }) => plain(head).startsWith('WhatsApp: messages between two'));
    expect(new Set(content?.cells.map(({ text }) => text))).toEqual(new Set(['Not reached this way']));
    const groups = table?.rows.find(({ head }) => plain(head).startsWith('Telegram: who is in the groups'));
    expect(groups?.cells.map(({ text }) => text).slice(0, 2)).toEqual(['Can be read', 'Can be read']);
  });

  it('names no country, publisher or address on paper', () => {
    const carried = plain(JSON.stringify(reportOf(assessment, false)));
    expect(carried).not.toMatch(/\bIran|https?:|Leeward/);
    for (const { publisher } of knowledge.pack.sources.filter(({ grade }) => grade !== 'A')) {
      expect(carried).not.toContain(publisher);
    }
  });

  it('can be made in every language of the knowledge, twice the same', { timeout: 60_000 }, () => {
    for (const language of knowledge.pack.header.languages) {
      const make = (): string[] => {
        const assessment = assessed(language);
        const report = reportOf(assessment, true);
        return [renderHtml(report), renderMarkdown(report), renderJson(assessment)];
      };
      expect(make()).toEqual(make());
    }
  });
});
