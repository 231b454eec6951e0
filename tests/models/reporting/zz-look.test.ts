import { writeFileSync, readFileSync, existsSync } from 'node:fs';
import { it } from 'vitest';
import { renderHtml } from '../../../models/reporting/render-html.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { fixtureReport, fixturePack, fixtureAssessment } from './report-fixture.ts';
const f = (fam: string, sub: string, w: number, unicodeRange: string) => ({ family: fam as 'Inter', weight: w as 400, unicodeRange, url: 'data:font/woff2;base64,' + readFileSync(`node_modules/@fontsource/${fam.toLowerCase()}/files/${fam.toLowerCase()}-${sub}-${w}-normal.woff2`).toString('base64') });
const LAT = 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+2122';
const AR = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';
const fonts = [400, 600].flatMap((w) => [f('Inter', 'latin', w, LAT), f('Vazirmatn', 'arabic', w, AR)]);
it('looks', () => {
  writeFileSync('/tmp/rep/full.html', renderHtml(fixtureReport({ addresses: true }), { fonts, fold: true }));
  writeFileSync('/tmp/rep/print.html', renderHtml(fixtureReport({ addresses: true }), { fonts }));
  writeFileSync('/tmp/rep/page.html', renderHtml(fixtureReport({ detail: 'page' }), { fonts }));
  writeFileSync('/tmp/rep/full.md', renderMarkdown(fixtureReport({ addresses: true })));
  if (existsSync('/tmp/rep/fa.json')) {
    const fa = JSON.parse(readFileSync('/tmp/rep/fa.json', 'utf8'));
    const texts = createTexts({ ...fixturePack.texts, fa }, 'fa');
    writeFileSync('/tmp/rep/fa.html', renderHtml(fixtureReport({ addresses: true }, fixtureAssessment, texts), { fonts }));
  }
});
