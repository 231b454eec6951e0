import { expect, it } from 'vitest';
import { dataNames } from '../../../models/reporting/data-names.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { DATA_KINDS } from '../../../models/vocabulary/data.ts';
import { knowledge } from '../built-in-knowledge.ts';

const told = (language: string, count: number): string =>
  dataNames({ texts: createTexts(knowledge.pack.texts, language) } as never, DATA_KINDS.slice(0, count));

it.each(['en', 'fa', 'ar'])('names a single kind that is left instead of counting it, in %s', (language) => {
  const texts = createTexts(knowledge.pack.texts, language);
  for (const kind of DATA_KINDS.slice(0, 5)) expect(told(language, 5)).toContain(texts.name('data', kind));
  expect(told(language, 6)).toContain(texts.text('report.more-kinds', { count: 2 }));
  expect(told(language, 6)).not.toContain(texts.name('data', DATA_KINDS[4] ?? ''));
});

it('puts no digit where an Arabic "and" would stick to it', () => {
  for (const count of [7, 9, 15, 16, 24]) expect(told('ar', count)).not.toMatch(/و[\u0660-\u0669]/u);
});
