import type { Assessment } from '../../../models/reasoning/assessment.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { fixtureAssessment, fixturePack, fixtureReport } from './report-fixture.ts';

/** Markup of every format, quotes, controls and marks that turn the direction around. */
export const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(1)>" onload="x\' | `code` [a](https://evil.example) \u202Eabc\u2069\u2069 \u0007\n# head & &lt; www.evil.example \u2066\u2068open';

/** The fixture with hostile names of apps, kinds of data, publishers, titles and actions. */
export const hostileReport = (): ReportTree => {
  const texts = createTexts(fixturePack.texts, 'en', {
    en: {
      'app.telegram.name': HOSTILE.replaceAll("'", "''").replaceAll('<', "'<'"),
      'data.direct-messages.name': HOSTILE.replaceAll("'", "''").replaceAll('<', "'<'"),
      'action.set-second-password.title': HOSTILE.replaceAll("'", "''").replaceAll('<', "'<'"),
    },
  });
  const hostile: Assessment = {
    ...fixtureAssessment,
    sources: fixtureAssessment.sources.map((source) => ({
      ...source,
      publisher: HOSTILE,
      title: HOSTILE,
      url: 'https://evil.example/`|"><script>alert(1)</script>',
    })),
  };
  return fixtureReport({ addresses: true }, hostile, texts);
};
