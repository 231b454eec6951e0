import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../models/reporting/render-csv.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { COLUMNS } from '../../../models/reporting/row-words.ts';
import { hostileReport } from './hostile-report.ts';
import { readCsv } from './read-csv.ts';
import { fixtureReport } from './report-fixture.ts';
import { isolatesEnd } from './told-texts.ts';

const english = fixtureReport({ addresses: true });

const saying = (text: string): ReportTree => ({
  ...english,
  sections: [
    {
      id: 'answer',
      title: 'In short',
      blocks: [{ kind: 'list', label: text, items: [{ text, sources: [] }] }],
    },
  ],
});

describe('the report as CSV', () => {
  it('has one head row and as many fields in every row, each in quotes, each row on its line', () => {
    for (const tree of [english, hostileReport(), saying('a"b,c\n"\r\n;d')]) {
      const csv = renderCsv(tree);
      const [head, ...rows] = readCsv(csv);
      expect(head).toEqual(COLUMNS.map((column) => tree.rowWords.columns[column]));
      for (const row of rows) expect(row).toHaveLength(COLUMNS.length);
      expect(rows.map(([place]) => place)).toEqual(rows.map((_, at) => String(at + 1)));
      const lines = csv.slice(1).split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(rows.length + 1);
      for (const line of lines) expect(line).toMatch(/^"(?:[^"\n\r]|"")*"(?:,"(?:[^"\n\r]|"")*")*$/);
    }
  });

  it('holds no control and no mark that turns text around, and ends its isolates', () => {
    const csv = renderCsv(hostileReport());
    expect(csv).not.toMatch(/[\u202A-\u202E\u2067]|\p{Cc}(?<![\r\n])/u);
    for (const cell of readCsv(csv).flat()) expect(isolatesEnd(cell), cell).toBe(true);
    expect(renderCsv(english)).toContain('\u2068Telegram\u2069');
  });

  it('is the same twice, to the byte', () => {
    expect(renderCsv(english)).toBe(renderCsv(english));
  });

  it('tells every source with its number and address', () => {
    const listed = english.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'sources' ? block.items : [])),
    );
    expect(listed.length).toBeGreaterThan(3);
    const rows = readCsv(renderCsv(english)).filter(([, , kind]) => kind === 'Source');
    expect(rows.map((row) => [row[11], row[5], row[13]])).toEqual(
      listed.map(({ number, text, address }) => [String(number), text, address]),
    );
  });

  it('has no cell that a spreadsheet would work out, and changes no other', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20');
    const passedOver = fc.constantFrom(
      ...[
        ' ',
        '\t',
        '\r',
        '\n',
        '\u00A0',
        '\u3000',
        '\u0000',
        '\u001F',
        '\u200B',
        '\u200E',
        '\u200F',
        '\uFEFF',
      ],
      ...['\u061C', '\u2066', '\u2068', '\u2069', '\u202A', '\u202E', '\u2060', '\u00AD'],
    );
    const text = fc
      .tuple(fc.array(passedOver, { maxLength: 5 }), fc.option(sign), fc.string({ unit: 'grapheme' }))
      .map(([before, one, after]) => before.join('') + (one ?? '') + after);
    fc.assert(
      fc.property(text, (said) => {
        const cells = renderCsv(saying(said)).split('\r\n').at(-2)?.slice(1, -1).split('","') ?? [];
        const written = cells.map((cell) => cell.replaceAll('""', '"'));
        // Letters alone, as a person would see them begin.
        const begins = (cell: string) => cell.replace(/^[\s\p{C}]+/u, '').charAt(0);
        for (const cell of written) expect('=+-@\uFF1D\uFF0B\uFF0D\uFF20').not.toContain(begins(cell) || '?');
        for (const cell of written) expect(cell).not.toMatch(/^[\t\r]/);
        const shown = written[5] ?? '';
        const meant = said.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2067]+/gu, ' ');
        const bare = (one: string) => one.replace(/\u2069/g, '').trim();
        expect([bare(meant), `'${bare(meant)}`]).toContain(bare(shown));
      }),
    );
  });

  it.each(['=1+1', '\t=1+1', ' \u2068=HYPERLINK("x")\u2069', '+49', '-1', '@SUM(A1)', '\u200F\uFF1D1'])(
    'marks %j as text',
    (text) => {
      const cell = readCsv(renderCsv(saying(text))).at(-1)?.[5];
      expect(cell?.[0]).toBe("'");
    },
  );
});
