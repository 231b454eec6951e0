import { expect, it } from 'vitest';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { assessmentOf, blocksOf, reportFor } from './real-reports.ts';

const texts = (language: string) => createTexts(knowledge.pack.texts, language);

it('a year begins in March for readers of Persian', () => {
  expect(texts('fa').yearOf('2022-03-10')).toBe(1400);
  expect(texts('fa').yearOf('2022-03-25')).toBe(1401);
  expect(texts('fa').yearOf('2022')).toBe(1401);
  expect(texts('en').yearOf('2022-03-10')).toBe(2022);
  expect(texts('ar').yearOf('2022-12-31')).toBe(2022);
});

it('is written in the digits of the language, without a mark for thousands', () => {
  expect([texts('fa').year(1401), texts('ar').year(2022), texts('en').year(2022)]).toEqual([
    '۱۴۰۱',
    '٢٠٢٢',
    '2022',
  ]);
});

it.each(['en', 'fa', 'ar'])('the picture of cases names the years of the calendar of %s', (language) => {
  const [picture] = blocksOf(reportFor('organiser', { language }), 'evidence');
  if (picture?.kind !== 'picture' || !picture.inWords) throw new Error('the report has no picture of cases');
  const own = texts(language);
  const { asOf, country } = assessmentOf('organiser');
  const years = new Set(
    knowledge.pack.jurisdictions
      .filter(({ id }) => id === country)
      .flatMap(({ events }) => events)
      .filter(({ date }) => date <= asOf)
      .map(({ date }) => own.year(own.yearOf(date))),
  );
  const here = picture.inWords.table.rows.flatMap(({ cells }) => cells[0]?.text.match(/\p{Nd}{4}/gu) ?? []);
  expect(here.length).toBeGreaterThan(3);
  for (const year of here) expect([...years]).toContain(year);
  const shown = picture.drawings.flatMap(({ drawing }) =>
    drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])),
  );
  expect(shown.some((line) => here.includes(line))).toBe(true);
});
