import { expect, it } from 'vitest';
import { createTexts } from '../../../models/reporting/texts.ts';

it('An Arabic date has both names of its month, as the Arabic texts do', () => {
  const { date } = createTexts({ ar: {} } as never, 'ar');
  expect(date('2026-11-21')).toBe('٢١ تشرين الثاني/نوفمبر ٢٠٢٦');
  expect(date('2016-05')).toBe('أيار/مايو ٢٠١٦');
  expect(date('2016')).toBe('٢٠١٦');
});
