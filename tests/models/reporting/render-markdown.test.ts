import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../models/reporting/escape-markdown.ts';
import { renderMarkdown } from '../../../models/reporting/render-markdown.ts';
import { hostileReport } from './hostile-report.ts';
import { fixtureReport } from './report-fixture.ts';

describe('the report as Markdown', () => {
  it('is what it was for the fixture', () => {
    expect(renderMarkdown(fixtureReport({ addresses: true }))).toMatchSnapshot();
  });

  it('lets no text become markup', () => {
    const markdown = renderMarkdown(hostileReport());
    expect(markdown).not.toMatch(/(^|[^\\])<script/m);
    expect(markdown).not.toMatch(/(^|[^\\])\]\(/m);
    expect(markdown).not.toMatch(/^# head/m);
    expect(markdown).not.toMatch(/[\u202A-\u202E\u2067]|\p{Cc}(?<!\n)/u);
  });

  it('keeps the cells of a table apart', () => {
    const tables = renderMarkdown(hostileReport()).match(/(?:^\| .*\n)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      const cells = table
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it('isolates names, and ends each isolate with its text', () => {
    expect(renderMarkdown(fixtureReport())).toContain('\u2068Telegram\u2069');
    expect(escapeMarkdown('a\u2069\u2068b')).toBe('a\u2068b\u2069');
    for (const line of renderMarkdown(hostileReport()).split('\n')) {
      const opened = line.match(/[\u2066\u2068]/g)?.length ?? 0;
      expect(line.match(/\u2069/g)?.length ?? 0).toBe(opened);
    }
  });

  it('does not turn the start of a line into a list or a heading', () => {
    for (const text of ['- item', '+ item', '1. item', '2) item', '# head', '> quote', '= line']) {
      expect(escapeMarkdown(text)).toMatch(/\\/);
    }
  });
});
