import { expect, it } from 'vitest';
import { assess } from '../../../models/reasoning/assess.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { UNNAMED_COUNTRY } from '../../../models/vocabulary/unknown-countries.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

/** Without the marks that set names apart. */
const reportIn = (country: string): string => {
  const profile = profileOf({
    country,
    protect: { 'direct-messages': 'grave' },
    apps: [{ app: 'telegram', uses: ['direct'], settings: {} }],
    devices: [{ device: 'android', settings: {} }],
  });
  const texts = createTexts(knowledge.pack.texts, 'en');
  const options = { audience: 'me', detail: 'full', addresses: true } as const;
  return JSON.stringify(
    buildReport(
      assess(knowledge, profile, { asOf: TODAY, language: 'en', today: TODAY }),
      texts,
      knowledge.pack,
      options,
    ),
  ).replace(/[\u2066-\u2069]/g, '');
};

it('claims no search for cases in a country that was not named', () => {
  const unnamed = reportIn(UNNAMED_COUNTRY);
  expect(unnamed).toContain(knowledge.pack.texts.en?.['report.evidence.E1-unnamed']);
  expect(unnamed).toContain('moved or copied its data into your country');
  expect(unnamed).not.toContain('no case in your country');
  expect(reportIn('IR')).not.toContain('No country was named');
});
