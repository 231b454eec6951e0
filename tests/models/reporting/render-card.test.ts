import { describe, expect, it } from 'vitest';
import { emergencySchema, helpLinesFile } from '../../../models/knowledge/schemas/emergency.ts';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { tellCard } from '../../../models/reporting/emergency-card.ts';
import { PRINT_FONTS } from '../../../models/reporting/print-fonts.ts';
import { renderCard } from '../../../models/reporting/render-card.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { HOSTILE } from './hostile-report.ts';
import { fixturePack } from './report-fixture.ts';

const dated = { asOf: '2026-11-21', reviewBy: '2027-05-21' };
const STEPS = ['first', 'second', 'third', 'fourth', 'fifth'];
const line = (id: string, languages: string[] = []) => ({
  id,
  languages,
  for: ['locked-out'],
  reach: [{ by: 'mail', at: `${id}@example.org` }],
  sources: ['makers-page'],
  ...dated,
});

const EN: Record<string, string> = {
  'emergency-card.nots': 'What not to do',
  'emergency-card.lawyer': 'A lawyer first',
  'emergency-card.help': 'Who can help',
  'emergency-card.cannot': 'What this program cannot do',
  'emergency.locked-out.name': 'Locked out',
  'emergency.locked-out.lead': 'Calmly.',
  'emergency.locked-out.lawyer': 'If you were summoned.',
  'emergency.locked-out.cannot': 'It sees nothing.',
  'emergency.locked-out.not.hurry': 'Do not hurry.',
  'help-line.by.mail': 'E-mail',
  ...Object.fromEntries(
    STEPS.flatMap((id) => [
      [`emergency.locked-out.step.${id}.do`, `Do the ${id} thing`],
      [`emergency.locked-out.step.${id}.how`, `How the ${id} goes.`],
    ]),
  ),
  ...Object.fromEntries(
    ['anyone', 'arabic', 'persian'].flatMap((id) => [
      [`help-line.${id}.name`, `Help ${id}`],
      [`help-line.${id}.helps`, `Helps ${id}.`],
    ]),
  ),
};

const pack: Pack = {
  ...fixturePack,
  sources: [
    {
      id: 'makers-page',
      publisher: 'Maker',
      title: 'A page',
      url: 'https://example.org',
      date: '2026',
      grade: 'A',
      partisan: false,
    },
  ],
  emergencies: [
    emergencySchema.parse({
      id: 'locked-out',
      steps: STEPS.map((id) => ({ id, sources: ['makers-page'] })),
      nots: [{ id: 'hurry', sources: ['makers-page'] }],
      lawyer: { sources: ['makers-page'] },
      ...dated,
    }),
  ],
  helpLines: helpLinesFile.parse([line('arabic', ['ar']), line('anyone'), line('persian', ['fa', 'en'])]),
  texts: { en: { ...fixturePack.texts.en, ...EN }, fa: {} },
};
const told = (language = 'en', more: Record<string, string> = {}) => {
  const texts = createTexts(pack.texts, language, { en: more });
  const card = tellCard(pack, texts, 'locked-out');
  return { card, html: renderCard(card, texts, { title: 'page', fonts: PRINT_FONTS }) };
};
const bodyOf = (html: string): string => /<body>[\s\S]*<\/body>/.exec(html)?.[0] ?? '';

describe('a card for an emergency', () => {
  it('has its steps in order, with the numbers of their sources', () => {
    const { card } = told();
    expect(card.steps.map(({ title }) => title)).toEqual(STEPS.map((id) => `Do the ${id} thing`));
    expect(card.steps[0]?.sources).toEqual([1]);
    expect(card.numbers.used).toEqual(['makers-page']);
  });

  it('puts those last who answer in other languages only, and names the languages', () => {
    const ids = (language: string) => told(language).card.helpLines.map(({ id }) => id);
    expect(ids('en')).toEqual(['anyone', 'persian', 'arabic']);
    expect(ids('ar')).toEqual(['arabic', 'anyone', 'persian']);
    const { helpLines } = told('en').card;
    expect(helpLines.map(({ languages }) => languages)).toEqual([null, 'Persian and English', 'Arabic']);
    expect(helpLines[0]?.month).toBe('November 2026');
  });

  it('throws where the knowledge has none', () => {
    const texts = createTexts(pack.texts, 'en');
    expect(() => tellCard(pack, texts, 'search-soon')).toThrow('no card for "search-soon"');
  });
});

describe('a card on paper', () => {
  it('has the steps, what not to do and when a lawyer comes first', () => {
    const body = bodyOf(told().html);
    for (const text of [
      'Do the fifth thing',
      'How the first goes.',
      'Do not hurry.',
      'If you were summoned.',
      'Calmly.',
    ])
      expect(body).toContain(text);
    expect(body.match(/class="number"/g)).toHaveLength(5);
  });

  it('bears no title, source, help line, date, page number or word about the program', () => {
    const { html } = told();
    for (const text of [
      'Locked out',
      'Maker',
      'example.org',
      'Help ',
      '2026',
      'It sees nothing',
      '<sup',
      '<h1',
    ])
      expect(html, text).not.toContain(text);
    expect(html).not.toMatch(/counter\(page|leeward/i);
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('page');
  });

  it('asks for nothing but its own fonts, whatever the texts hold', () => {
    const hostile = HOSTILE.replaceAll("'", "''").replaceAll('<', "'<'");
    const { html } = told('en', {
      'emergency.locked-out.lead': hostile,
      'emergency.locked-out.step.first.do': hostile,
      'emergency.locked-out.not.hurry': hostile,
      'emergency.locked-out.lawyer': hostile,
    });
    for (const element of bodyOf(html).match(/<[a-z!/][^>]*>/gi) ?? []) {
      expect(element).not.toMatch(/^<(script|img|link|iframe|object|embed|base|form|svg)\b/i);
      expect(element).not.toMatch(/\s(style|on[a-z]+|src|href|srcset|action)\s*=/i);
    }
    const asked = [...html.matchAll(/url\('([^']*)'\)/g)].map(([, address = '']) => address);
    expect(asked.length).toBe(PRINT_FONTS.length);
    expect(asked.filter((address) => !address.startsWith('app://ui/fonts/'))).toEqual([]);
  });

  it('stands from right to left where the language does, with its digits', () => {
    const { html } = told('fa');
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(bodyOf(html)).toContain('<span class="number">۱</span>');
  });
});
