import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../../models/knowledge/schemas/glossary.ts';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { fixtureAssessment, fixturePack } from './report-fixture.ts';

const TERMS = ['backup', 'verification', 'two-step-verification', 'notary'];
const MEANINGS = {
  'report.section.words': 'Words used here',
  'report.words.item': '{name}: {meaning}',
  'term.backup.name': 'backup',
  'term.backup.meaning': 'A second copy.',
  'term.verification.name': 'verification',
  'term.verification.meaning': 'A look.',
  'term.two-step-verification.name': 'two-step verification',
  'term.two-step-verification.meaning': 'One more.',
  'term.notary.name': 'notary',
  'term.notary.meaning': 'Not in the report.',
};
const pack = (terms: object[]): Pack => ({
  ...fixturePack,
  glossary: glossarySchema.parse({ terms, instead: {}, promises: {}, allowed: {} }),
  texts: { en: { ...fixturePack.texts.en, ...MEANINGS }, fa: {} },
});
const report = (detail: 'full' | 'page', terms: object[] = TERMS.map((id) => ({ id }))) => {
  const made = pack(terms);
  return buildReport(fixtureAssessment, createTexts(made.texts, 'en'), made, { audience: 'me', detail });
};
const words = (terms?: object[]): string[] => {
  const section = report('full', terms).sections.find(({ id }) => id === 'words');
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  );
};

describe('the words of a report', () => {
  it('are those that stand in it, by the alphabet; a word inside a longer term is the longer one', () => {
    expect(words()).toEqual(['Backup: A second copy.', 'Two-step verification: One more.']);
  });

  it('are found in their other forms too', () => {
    expect(words([{ id: 'notary', forms: { en: ['two-step verification', 'previews'] } }])).toHaveLength(1);
    expect(words([{ id: 'notary', forms: { fa: ['previews'] } }])).toEqual([]);
  });

  it('stand last but the sources, in every format, and not on a page', () => {
    const full = report('full');
    expect(full.sections.at(-1)?.id).toBe('words');
    expect(renderMarkdown(full)).toContain('Two-step verification: One more.');
    expect(renderHtml(full)).toContain('Two-step verification: One more.');
    expect(report('page').sections.map(({ id }) => id)).not.toContain('words');
  });

  it('have no section where no term stands in the report', () => {
    expect(report('full', [{ id: 'notary' }]).sections.map(({ id }) => id)).not.toContain('words');
  });
});
