import { expect, it } from 'vitest';
import { scrubPdf } from '../../electron/scrub-pdf.ts';

const pdf = `1 0 obj
<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36)
/Producer (Skia/PDF m114)
/CreationDate (D:20261121215833+00'00')
/ModDate (D:20261121215833+00'00')>>
endobj`;

it('takes out the system and the time of day, and keeps every position', () => {
  const scrubbed = Buffer.from(scrubPdf(Buffer.from(pdf, 'latin1'), '2026-11-01')).toString('latin1');
  expect(scrubbed).toHaveLength(pdf.length);
  expect(scrubbed).not.toMatch(/Mozilla|Linux|Skia|215833/);
  expect(scrubbed.match(/D:20261101000000/g)).toHaveLength(2);
  expect(scrubbed.indexOf('endobj')).toBe(pdf.indexOf('endobj'));
});

it('leaves every other byte alone', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
  expect(Uint8Array.from(scrubPdf(bytes, '2026-11-01'))).toEqual(bytes);
});

it('takes title and day out of a page that says nothing about itself, and leaves its bookmarks', () => {
  for (const title of ['(ui/print)', '(a \\) b)', '<FEFF0633>']) {
    const card = `${pdf.replace('<</Creator', `<</Title ${title}\n/Creator`)}\n<</Title (A step) /Parent 1 0 R>>`;
    const scrubbed = Buffer.from(scrubPdf(Buffer.from(card, 'latin1'), null)).toString('latin1');
    expect(scrubbed).toHaveLength(card.length);
    expect(scrubbed).not.toMatch(/ui.print|a \\\) b|FEFF|Mozilla|Skia|D:2026|CreationDate|ModDate/);
    expect(scrubbed).toContain('/Title (A step)');
    expect(scrubbed.match(/\/Title/g)).toHaveLength(1);
    expect(scrubbed.indexOf('endobj')).toBe(card.indexOf('endobj'));
  }
});
